import { type DossierStaat } from '../dossier/staat';
import { UREN_MAX, UREN_MIN } from '../formulieren/opties';
import { defineRegel, type Invulling, type Regel } from '../regel';
import { isIngevuld, leesDatum, leesGetal } from '../velden';
import { isVorm, OPROEPEN, OPROEPEN_VOOR_AFWEZIGHEID, telVerlopenOproepen } from './oproep';

const DRIE_ONDERDELEN = ['taalniveau', 'arbeid', 'zelfredzaamheid'] as const;
const INTAKE_UREN = ['urenTaalKnmIntake', 'urenParticipatieIntake'] as const;

function gesprekInAzcKan({ scenarios, gegevens }: DossierStaat): boolean {
  const scenario = scenarios.at(-1)?.scenario;
  return (scenario === '1' || scenario === '2') && gegevens.verblijf !== 'gemeente';
}

function onjuisteUren({ velden }: Invulling): string | undefined {
  return INTAKE_UREN.find((sleutel) => {
    const uren = leesGetal(velden, sleutel);
    return uren !== undefined && !(Number.isInteger(uren) && uren >= UREN_MIN && uren <= UREN_MAX);
  });
}

/** Deel c.3, F-03: de uitkomst. */
const UITKOMST: readonly Regel[] = [
  defineRegel({
    id: 'V-BI-06',
    formulieren: ['F-03'],
    ernst: 'BLOK',
    veld: 'inAfwezigheid',
    tekst: 'U kunt de brede intake pas zonder de inburgeraar afronden na drie oproepen. Er zijn er {n} vastgelegd.',
    bronnen: ['Wi 14.2', 'S1 §3.4.2'],
    faalt: ({ velden, staat, vandaag }) => {
      const n = telVerlopenOproepen(staat, leesDatum(velden, 'datumAfgerond') ?? vandaag);
      return velden.inAfwezigheid === true && n < OPROEPEN_VOOR_AFWEZIGHEID ? { n } : undefined;
    },
  }),
  defineRegel({
    id: 'V-BI-07',
    formulieren: ['F-03'],
    ernst: 'BLOK',
    veld: ({ velden }) => DRIE_ONDERDELEN.find((sleutel) => !isIngevuld(velden, sleutel)),
    dekt: DRIE_ONDERDELEN,
    tekst: 'Vul taalniveau, mogelijkheden voor werk en zelfredzaamheid in. Deze drie onderdelen zijn verplicht.',
    bronnen: ['Bi 5.2.1', 'S1 §3.4.1'],
    faalt: (invulling) =>
      isVorm(invulling, 'uitkomst') &&
      invulling.velden.inAfwezigheid !== true &&
      DRIE_ONDERDELEN.some((sleutel) => !isIngevuld(invulling.velden, sleutel)),
  }),
  defineRegel({
    id: 'V-BI-08',
    formulieren: ['F-03'],
    ernst: 'BLOK',
    veld: (invulling) => nietBesproken(invulling)[0],
    dekt: ['onderwijsWerkBesproken', 'omstandighedenBesproken'],
    tekst: 'Geef aan of onderwijs en werkervaring en de persoonlijke omstandigheden zijn besproken.',
    bronnen: ['Wi 14.3.b', 'Wi 14.3.c', 'Wi 15.4'],
    faalt: (invulling) => isVorm(invulling, 'uitkomst') && nietBesproken(invulling).length > 0,
  }),
  defineRegel({
    id: 'V-BI-09',
    formulieren: ['F-03'],
    ernst: 'BLOK',
    veld: 'gesprekAlleenGewezen',
    tekst: 'Bevestig dat u heeft gewezen op het recht om de gesprekken alleen te voeren.',
    bronnen: ['Bi 5.2.2'],
    faalt: (invulling) => isVorm(invulling, 'uitkomst') && invulling.velden.gesprekAlleenGewezen !== true,
  }),
  defineRegel({
    id: 'V-BI-10',
    formulieren: ['F-03'],
    ernst: 'WAARSCHUWING',
    veld: 'vveBesproken',
    tekst: 'Er zijn jonge kinderen. Bespreek voor- en vroegschoolse educatie.',
    bronnen: ['Wi 14.3.d'],
    faalt: (invulling) =>
      isVorm(invulling, 'uitkomst') &&
      invulling.velden.jongeKinderen === true &&
      invulling.velden.vveBesproken !== 'ja',
  }),
  defineRegel({
    id: 'V-BI-11',
    formulieren: ['F-03'],
    ernst: 'BLOK',
    veld: 'verslagInDossier',
    tekst: 'Leg de uitkomst van de brede intake schriftelijk vast in het dossier.',
    bronnen: ['Bi 5.2.3'],
    faalt: (invulling) => isVorm(invulling, 'uitkomst') && invulling.velden.verslagInDossier !== true,
  }),
  defineRegel({
    id: 'V-BI-12',
    formulieren: ['F-03'],
    ernst: 'WAARSCHUWING',
    veld: 'klantprofielGebruikt',
    tekst: 'U heeft het klantprofiel van COA nog niet gebruikt.',
    bronnen: ['S1 §3.4.1'],
    faalt: (invulling) =>
      isVorm(invulling, 'uitkomst') &&
      invulling.staat.doelgroep === 'A' &&
      invulling.velden.klantprofielGebruikt !== true,
  }),
  defineRegel({
    id: 'V-BI-13',
    formulieren: ['F-03'],
    ernst: 'WAARSCHUWING',
    veld: 'datumGesprek',
    dekt: [],
    tekst: 'De inburgeringsplicht was op deze datum nog niet vastgesteld.',
    bronnen: ['S1 §3.3', 'S1 §3.4.1'],
    faalt: ({ velden, staat }) => {
      const dag = leesDatum(velden, 'datumGesprek') ?? leesDatum(velden, 'datumAfgerond');
      const { vastgesteldOp } = staat.plicht;
      if (dag === undefined || gesprekInAzcKan(staat)) return false;
      return vastgesteldOp === undefined || dag < vastgesteldOp;
    },
  }),
  defineRegel({
    id: 'V-BI-14',
    formulieren: ['F-03'],
    ernst: 'BLOK',
    veld: onjuisteUren,
    tekst: 'Vul hele uren in, van 0 tot 9999.',
    bronnen: ['DUO-API:GevolgdeUren'],
    faalt: (invulling) => onjuisteUren(invulling) !== undefined,
  }),
  defineRegel({
    id: 'V-BI-15',
    formulieren: ['F-03'],
    ernst: 'BLOK',
    veld: 'urenParticipatieIntake',
    tekst: 'Participatie-uren tijdens de intake legt u alleen vast voor een asielstatushouder in de Z-route.',
    bronnen: ['DUO-API:GevolgdeUren'],
    faalt: ({ velden, staat }) => {
      // Na een verhuizing geldt de leerroute van de vorige gemeente (Wi 15.4).
      const leerroute = staat.plan.leerroute ?? staat.gegevens.eerdereLeerroute;
      if ((leesGetal(velden, 'urenParticipatieIntake') ?? 0) === 0) return false;
      return staat.doelgroep === 'G' || (leerroute !== undefined && leerroute !== 'Z');
    },
  }),
];

function nietBesproken({ velden, staat }: Invulling): readonly string[] {
  const nodig =
    staat.gegevens.eerdereLeerroute === undefined
      ? ['onderwijsWerkBesproken', 'omstandighedenBesproken']
      : ['omstandighedenBesproken'];
  return nodig.filter((sleutel) => velden[sleutel] !== true);
}

/** Alle regels over F-03. */
export const BREDE_INTAKE: readonly Regel[] = [...OPROEPEN, ...UITKOMST];
