import { defineFormulier } from '../formulier';
import { type Velden } from '../historie';
import { isIngevuld } from '../velden';
import { HULP_GEZONDHEID, HULP_PRAKTIJK, HULP_PVT, MAP_THEMAS, UREN_MAX, VERWIJTBAAR } from './opties';

const AFGEROND = ['afgerond'];
const VORMEN = [
  { id: 'afgerond', label: 'Afgerond' },
  { id: 'niet voltooid', label: 'Niet voltooid' },
];

/** Waar als PVT of MAP is afgerond; met een reden is het juist niet voltooid. */
export function isVoltooid(velden: Velden): boolean {
  return !isIngevuld(velden, 'redenNietVoltooid');
}

function vormVan(velden: Velden): string {
  return isVoltooid(velden) ? 'afgerond' : 'niet voltooid';
}

const VERWIJTBAAR_VELD = {
  label: 'Verwijtbaar te laat',
  soort: 'keuze',
  opties: VERWIJTBAAR,
  duo: true,
  hulp: 'Alleen invullen als de inburgeringstermijn voorbij is of bijna eindigt.',
} as const;

const REDEN_VELD = {
  label: 'Reden niet voltooid',
  soort: 'tekst',
  duo: true,
  hulp: HULP_GEZONDHEID,
} as const;

/** F-10: afronding van het participatieverklaringstraject. */
export const F10 = defineFormulier({
  id: 'F-10',
  titel: 'Afronding PVT',
  uitleg: 'Leg de ondertekening vast, of waarom het PVT niet is voltooid.',
  vormen: VORMEN,
  vormVan,
  velden: {
    urenPvt: { label: 'Uren PVT', soort: 'uren', min: 0, max: UREN_MAX, verplicht: isVoltooid, hulp: HULP_PVT },
    activiteit: { label: 'Activiteit of excursie', soort: 'ja/nee', verplicht: isVoltooid, vormen: AFGEROND },
    aanwezigInleiding: { label: 'Aanwezig bij de inleiding', soort: 'ja/nee', verplicht: isVoltooid, vormen: AFGEROND },
    bijeenkomst: { label: 'Datum ondertekeningsbijeenkomst', soort: 'datum', verplicht: isVoltooid, vormen: AFGEROND },
    datumOndertekening: {
      label: 'Ondertekend op',
      soort: 'datum',
      verplicht: isVoltooid,
      vormen: AFGEROND,
      duo: true,
      hulp: 'De dag van de bijeenkomst.',
    },
    verwijtbaar: VERWIJTBAAR_VELD,
    redenNietVoltooid: REDEN_VELD,
    datumDuo: { label: 'In DUO op', soort: 'datum' },
  },
});

/** F-11: afronding van de module arbeidsmarkt en participatie; niet in de onderwijsroute. */
export const F11 = defineFormulier({
  id: 'F-11',
  titel: 'Afronding MAP',
  uitleg: 'Leg het eindgesprek vast, of waarom de MAP niet is voltooid.',
  vormen: VORMEN,
  vormVan,
  velden: {
    themas: {
      label: 'Behandelde thema’s',
      soort: 'meerkeuze',
      opties: MAP_THEMAS,
      verplicht: isVoltooid,
      vormen: AFGEROND,
    },
    praktijkuren: {
      label: 'Uren praktische inzet',
      soort: 'uren',
      min: 0,
      max: UREN_MAX,
      verplicht: isVoltooid,
      hulp: HULP_PRAKTIJK,
    },
    urenTotaal: {
      label: 'Uren totaal',
      soort: 'uren',
      min: 0,
      max: UREN_MAX,
      verplicht: (velden, staat) => isVoltooid(velden) && staat.doelgroep === 'A' && staat.plan.leerroute === 'Z',
      hulp: 'Telt in de Z-route mee voor de participatie-uren.',
    },
    datumEindgesprek: {
      label: 'Eindgesprek met de gemeente',
      soort: 'datum',
      verplicht: isVoltooid,
      vormen: AFGEROND,
      duo: true,
    },
    verwijtbaar: VERWIJTBAAR_VELD,
    redenNietVoltooid: REDEN_VELD,
    datumDuo: { label: 'In DUO op', soort: 'datum' },
  },
});
