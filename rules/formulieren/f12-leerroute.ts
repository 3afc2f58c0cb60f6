import { defineFormulier } from '../formulier';
import { type DossierStaat } from '../dossier/staat';
import { type Velden } from '../historie';
import { isIngevuld } from '../velden';
import { EXAMENONDERDELEN, LEERROUTES, UREN_MAX } from './opties';

/** Gedaanten van F-12. Een certificaat of felicitatie komt vaak later en staat dan alleen. */
export type LeerrouteVorm = 'Z' | 'O' | 'B' | 'overhandiging' | 'felicitatie';

const AFRONDING_Z = [
  'datumEindgesprekZ',
  'eindgesprekDoor',
  'datumAfrondingZ',
  'cursusuren',
  'participatieuren',
] as const;
const ANDERS = [...AFRONDING_Z, 'tstAfgerond', 'examens'] as const;

/** Welke gedaante F-12 heeft; `undefined` als de leerroute nog niet is gekozen. */
export function leerrouteVorm(velden: Velden): LeerrouteVorm | undefined {
  if (!ANDERS.some((sleutel) => isIngevuld(velden, sleutel))) {
    if (isIngevuld(velden, 'certificaatOverhandigd')) return 'overhandiging';
    if (isIngevuld(velden, 'felicitatie')) return 'felicitatie';
  }
  const { leerroute } = velden;
  return leerroute === 'Z' || leerroute === 'O' || leerroute === 'B' ? leerroute : undefined;
}

/** Waar als dit een overhandiging of felicitatie is: dan is de plicht al voldaan. */
export function isNazorg(velden: Velden): boolean {
  const vorm = leerrouteVorm(velden);
  return vorm === 'overhandiging' || vorm === 'felicitatie';
}

function isZ(velden: Velden): boolean {
  return leerrouteVorm(velden) === 'Z';
}

function isSchakeltraject(velden: Velden, staat: DossierStaat): boolean {
  return leerrouteVorm(velden) === 'O' && staat.doelgroep === 'A' && !isIngevuld(velden, 'examens');
}

/** F-12: afronding van de leerroute. */
export const F12 = defineFormulier({
  id: 'F-12',
  titel: 'Afronding leerroute',
  uitleg: 'Leg de afronding van de leerroute vast. Het certificaat van de Z-route volgt later.',
  vormen: [
    { id: 'Z', label: 'Z-route afgerond' },
    { id: 'O', label: 'Taalschakeltraject afgerond' },
    { id: 'B', label: 'Examens B1-route' },
    { id: 'overhandiging', label: 'Certificaat overhandigd' },
    { id: 'felicitatie', label: 'Felicitatie' },
  ],
  vormVan: (velden) => leerrouteVorm(velden) ?? '',
  velden: {
    leerroute: { label: 'Leerroute', soort: 'keuze', opties: LEERROUTES, verplicht: (velden) => !isNazorg(velden) },
    datumEindgesprekZ: { label: 'Eindgesprek Z-route', soort: 'datum', verplicht: isZ, vormen: ['Z'] },
    eindgesprekDoor: {
      label: 'Eindgesprek gevoerd door',
      soort: 'keuze',
      opties: ['gemeente', 'aanbieder'],
      vormen: ['Z'],
    },
    datumAfrondingZ: { label: 'Z-route afgerond op', soort: 'datum', verplicht: isZ, vormen: ['Z'], duo: true },
    cursusuren: {
      label: 'Gerealiseerde cursusuren',
      soort: 'uren',
      min: 0,
      max: UREN_MAX,
      verplicht: isZ,
      vormen: ['Z'],
      duo: true,
    },
    participatieuren: {
      label: 'Gerealiseerde participatie-uren, met PVT en MAP',
      soort: 'uren',
      min: 0,
      max: UREN_MAX,
      verplicht: (velden, staat) => isZ(velden) && staat.doelgroep === 'A',
      vormen: ['Z'],
      duo: true,
    },
    certificaatText: {
      label: 'Tekst van het certificaat gedownload op',
      soort: 'datum',
      vormen: ['Z', 'overhandiging'],
    },
    certificaatOverhandigd: { label: 'Certificaat overhandigd op', soort: 'datum', vormen: ['Z', 'overhandiging'] },
    certificaatWijze: {
      label: 'Hoe overhandigd',
      soort: 'keuze',
      opties: ['persoonlijk', 'per post'],
      vormen: ['Z', 'overhandiging'],
    },
    tstAfgerond: {
      label: 'Taalschakeltraject afgerond op',
      soort: 'datum',
      verplicht: isSchakeltraject,
      vormen: ['O'],
      duo: true,
    },
    examens: {
      label: 'Behaalde examens',
      soort: 'meerkeuze',
      opties: EXAMENONDERDELEN,
      automatisch: true,
      vormen: ['B', 'O'],
      hulp: 'De uitslagen komen van DUO.',
    },
    felicitatie: { label: 'Felicitatie (brief of gesprek) op', soort: 'datum' },
  },
});
