import { type NaamVan } from '../../cards';
import { LEERROUTE } from '../../cards/delen/route';
import { formatEuro } from '../../cards/format';
import { type Datum, formatDatum } from '../../rules/datum';
import { type Toegangsweigering } from '../../rules/metingen/toegang';
import { getMeting } from '../../rules/metingen/catalogus';
import { type Uitkomst } from '../../rules/metingen/measure';
import { FILTER_IDS, type Keuze, type Periode, type Vraag } from '../../rules/metingen/vraag';

/** Zinnen van een antwoord; nergens anders staat tekst van de vraagmotor. */
export const NIET_BEGREPEN = 'Die vraag begrijp ik niet helemaal, en raden doe ik niet.';
export const LEGE_VRAAG = 'Stel een vraag, bijvoorbeeld: "Hoeveel open taken zijn er?"';
export const TE_LANG = 'Die tekst is te lang voor mij. Stel uw vraag in één korte zin.';
export const PERSOONSNUMMER =
  'Zet geen burgerservicenummer of V-nummer in een vraag. Noem het dossiernummer. Ik heb uw vraag niet bewaard.';
export const NAAM_IN_KANAAL =
  'Over een persoon geef ik in een kanaal geen antwoord. Noem in uw eigen chat het dossiernummer.';
export const NAAM_IN_CHAT = 'Namen van inburgeraars ken ik niet. Noem het dossiernummer.';
export const PERSOON_BIJ_NAAM = 'Vragen over een persoon bij naam beantwoord ik hier niet.';
export const GEEN_CASELOAD =
  'Hier kan ik geen dossiers tellen. Stel uw vraag in het kanaal van een caseload of in uw eigen chat met mij.';
export const NIET_BEDOELD = 'Dan begreep ik u verkeerd. Kunt u het met andere woorden vragen?';
export const VERDUIDELIJKEN = 'Die vraag kan op meer dan één manier worden bedoeld. Kunt u haar preciezer stellen?';

/** Waar iemand verder kan als er niets is om voor te stellen. */
export const ZIE_HULP = 'Typ "hulp" om te zien wat ik wel kan.';

export const GEWEIGERD: Readonly<Record<Toegangsweigering, string>> = {
  'niet in een kanaal': 'Dat mag ik in een kanaal niet laten zien. Vraag het in uw eigen chat met mij.',
  'andere caseload': 'In dit kanaal geef ik alleen antwoord over de caseload van dit kanaal.',
  'alleen eigen dossiers': 'Als klantmanager kunt u dit alleen over uw eigen dossiers vragen. Zet "mijn" in de vraag.',
};

/** "3 dossiers." of "2 boetes, samen € 375,00."; van één dossier de fase. */
export function zinVan(vraag: Vraag, { aantal, bedrag, groepen, dossiers }: Uitkomst): string {
  const meting = getMeting(vraag.meting);
  if (meting.enkelDossier) return `Dossier ${dossiers.join()}: ${groepen?.map(({ naam }) => naam).join() ?? ''}.`;
  const euro = vraag.bedrag === true && bedrag !== undefined ? `, samen ${formatEuro(bedrag)}` : '';
  return `${aantal === 0 ? 'Geen' : String(aantal)} ${telwoord(vraag, aantal)}${euro}.`;
}

function telwoord({ meting: id, eenheid }: Vraag, aantal: number): string {
  const meting = getMeting(id);
  if ((eenheid ?? meting.eenheid) === 'dossiers') return aantal === 1 ? 'dossier' : 'dossiers';
  return aantal === 1 ? meting.woord.enkelvoud : meting.woord.meervoud;
}

/** De filters en de periode zoals begrepen, elk in woorden. */
export function noemBegrepen(vraag: Vraag, naamVan: NaamVan): readonly string[] {
  return [
    ...FILTER_IDS.flatMap((filter) => {
      const keuze = vraag.filters[filter];
      if (keuze === undefined) return [];
      const noem = filter === 'klantmanager' ? naamVan : (waarde: string) => noemWaarde(filter, waarde);
      return [`${FILTERNAAM[filter] ?? filter}: ${noemKeuze(keuze, noem)}`];
    }),
    ...(vraag.periode === undefined ? [] : [`periode: ${noemPeriode(vraag.periode)}`]),
    ...(vraag.duur === undefined ? [] : [`duur: ${vraag.duur.aantal} ${vraag.duur.eenheid}`]),
    ...(vraag.groepering === undefined ? [] : [`per ${vraag.groepering}`]),
  ];
}

type FilterId = (typeof FILTER_IDS)[number];

/** Filters die op een kaart anders heten dan in een vraag. */
const FILTERNAAM: Readonly<Partial<Record<FilterId, string>>> = {
  ...{ item: 'registratie', code: 'melding', termijnstand: 'stand van de termijn' },
};

/** Waarden die in een vraag een letter zijn. */
const WAARDENAAM: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  doelgroep: { A: 'asielstatushouder', G: 'gezins- of overige migrant' },
  leerroute: { ...LEERROUTE, geen: 'nog geen leerroute' },
};

/** Een waarde van een filter of de naam van een groep zoals mensen haar noemen. */
export function noemWaarde(filter: string, waarde: string): string {
  return WAARDENAAM[filter]?.[waarde] ?? waarde;
}

function noemKeuze({ alleen = [], behalve = [] }: Keuze, noem: NaamVan): string {
  const [met, zonder] = [alleen.map(noem).join(', '), behalve.map(noem).join(', ')];
  return [met, zonder === '' ? '' : `behalve ${zonder}`].filter((deel) => deel !== '').join(', ');
}

/** Een periode in woorden; beide dagen tellen mee. */
export function noemPeriode({ van, tot }: Periode): string {
  if (van !== undefined && van === tot) return formatDatum(van);
  return [van === undefined ? '' : `van ${formatDatum(van)}`, tot === undefined ? '' : `tot en met ${formatDatum(tot)}`]
    .filter((deel) => deel !== '')
    .join(' ');
}

/** Wat er is geteld, met de peildatum. */
export function definitieVan({ meting }: Vraag, peildatum: Datum): string {
  return `${getMeting(meting).definitie} Peildatum: ${formatDatum(peildatum)}.`;
}

/** `deel` van 0 tot 1. */
export function noemBezig(deel: number): string {
  return `Ik lees de dossiers nog: ${Math.floor(deel * 100)} procent is klaar. Stel uw vraag over een minuut opnieuw.`;
}
