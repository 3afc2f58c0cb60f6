import { isDomeinVan } from './domein';
import { type Ketenpartner, type PostInstellingen } from './instellingen';
import { type Kop } from './mime/koppen';
import { type Van } from './onveilig';
import { findOordeel, type Uitslag } from './poort';
import { REDENEN, type Reden } from './redenen';
import { vouw } from './vouw';

/** Wat over de afzender vaststaat. */
export interface Afzender {
  /** De mailpoort bevestigt dat het bericht van het domein van de afzender komt. */
  readonly bewezen: boolean;
  /** De ketenpartner, alleen als het adres bekend is en bewezen ("vertrouwd"). */
  readonly partner: Ketenpartner | undefined;
  /** Waarom het bericht in quarantaine moet; ontbreekt als de afzender niet vals is. */
  readonly vals: Reden | undefined;
}

/** Beoordeelt de afzender op het oordeel van de eigen mailpoort en op gelijkenis met een ketenpartner. */
export function judgeAfzender(van: Van, koppen: readonly Kop[], instellingen: PostInstellingen): Afzender {
  const oordeel = findOordeel(koppen, instellingen.poortwachter);
  const bewezen = oordeel !== undefined && isBewezen(oordeel, van.domein);
  return {
    bewezen,
    partner: bewezen ? instellingen.afzenders[van.adres] : undefined,
    vals: findValsheid(van, oordeel ?? [], bewezen, instellingen),
  };
}

/** DMARC pass for this domain and a DKIM signature of this domain or its parent. SPF plays no part. */
function isBewezen(oordeel: readonly Uitslag[], domein: string): boolean {
  const dmarc = oordeel.some(
    ({ methode, resultaat, eigenschappen }) =>
      methode === 'dmarc' && resultaat === 'pass' && (eigenschappen['header.from'] ?? domein) === domein,
  );
  const dkim = oordeel.some(
    ({ methode, resultaat, eigenschappen }) =>
      methode === 'dkim' && resultaat === 'pass' && isDomeinVan(domein, [ondertekenaar(eigenschappen)]),
  );
  return dmarc && dkim;
}

function ondertekenaar(eigenschappen: Readonly<Record<string, string>>): string {
  return eigenschappen['header.d'] ?? eigenschappen['header.i']?.replace(/^.*@/, '') ?? '';
}

function findValsheid(
  van: Van,
  oordeel: readonly Uitslag[],
  bewezen: boolean,
  instellingen: PostInstellingen,
): Reden | undefined {
  const inKeten = isDomeinVan(van.domein, instellingen.ketendomeinen);
  const eigen = isDomeinVan(van.domein, instellingen.eigenDomeinen);
  if (inKeten && !bewezen) return REDENEN.ketenNietBewezen;
  if (oordeel.some(({ methode, resultaat }) => methode === 'dmarc' && resultaat === 'fail')) return REDENEN.dmarcFout;
  if (inKeten || (bewezen && (eigen || instellingen.beveiligdeMaildiensten.includes(van.adres)))) return undefined;
  if (!eigen && isGelijkendDomein(van.domein)) return REDENEN.gelijkendDomein;
  return isValseNaam(van.naam, instellingen.ketendomeinen) ? REDENEN.valseNaam : undefined;
}

function isGelijkendDomein(domein: string): boolean {
  return vouw(domein)
    .split(/[.-]/)
    .some((woord) => ['coa', 'duo', 'tvs'].includes(woord));
}

const KETENNAAM =
  /(?<![\p{L}\p{N}])(?:coa|duo|tvs|centraal orgaan opvang asielzoekers|dienst uitvoering onderwijs|taakstelling volgsysteem)(?![\p{L}\p{N}])/u;
const ONZICHTBAAR = /\p{Cf}/gu;

/** Looked at with and without invisible characters, so that neither form hides a name. */
function isValseNaam(naam: string, ketendomeinen: readonly string[]): boolean {
  return [naam, naam.replace(ONZICHTBAAR, '')].some((vorm) => {
    const gevouwen = vouw(vorm).replace(/\s+/g, ' ');
    return KETENNAAM.test(gevouwen) || [vorm, gevouwen].some((tekst) => holdsAdresVan(tekst, ketendomeinen));
  });
}

function holdsAdresVan(tekst: string, ketendomeinen: readonly string[]): boolean {
  const domeinen = [...tekst.toLowerCase().matchAll(/[^\s@]@([a-z0-9.-]+)/g)].map(([, domein = '']) => domein);
  return domeinen.some((domein) => isDomeinVan(domein.replace(/(?<![.-])[.-]+$/, ''), ketendomeinen));
}
