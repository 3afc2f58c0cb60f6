import { type Formulier, type Veld } from '../../rules/formulier';

/** Een stap van een lang formulier. */
export interface Stap {
  readonly titel: string;
  readonly velden: readonly Veld[];
}

/** Lange formulieren: het veld waarmee elke stap begint, en hoe de stap heet. Op `formulier` of `formulier vorm`. */
const BEGIN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'F-03 uitkomst': {
    datumGesprek: 'Gesprek',
    taalniveau: 'Wat is besproken',
    opleidingswens: 'Oordeel over de leerroute',
    urenTaalKnmIntake: 'Afronden',
  },
  'F-05': {
    dagtekening: 'Beschikking en leerroute',
    intensiteitLeerroute: 'Uren',
    voortgangsgesprekken: 'Begeleiding en onderwijs',
    bezwaarclausule: 'Afronden',
  },
  'F-06 leerroute': {
    dagtekening: 'Wissel',
    motivering: 'Waarom',
    gevolgdeUrenNt2: 'Uren',
    intensiteitPvt: 'PVT en MAP',
    datumGesprek: 'Gesprek en akkoord',
  },
  'F-06 niveau (afschalen)': {
    dagtekening: 'Wijziging',
    gevolgdeUrenNt2: 'Gevolgde uren',
    onderdelenA2: 'Afschalen',
  },
  'F-09 voorstel': {
    grondslag: 'Overtreding',
    verwijtbaarheid: 'Verwijtbaarheid en inkomen',
    rapportDatum: 'Rapport en zienswijze',
    berekendBedrag: 'Bedrag',
  },
  'F-09 besluit': {
    grondslag: 'Overtreding',
    verwijtbaarheid: 'Verwijtbaarheid en inkomen',
    rapportDatum: 'Rapport en zienswijze',
    berekendBedrag: 'Bedrag',
    datumBesluit: 'Besluit',
  },
  'F-12 Z': { datumEindgesprekZ: 'Eindgesprek en uren', certificaatText: 'Certificaat' },
  'F-13': { periode: 'Periode', urenNt2: 'Uren', geoorloofd: 'Verzuim', urenParticipatie: 'Overig' },
};

/** Waar als dit formulier in deze vorm in stappen gaat. */
export function heeftStappen({ id }: Formulier, vorm: string): boolean {
  return beginVan(id, vorm) !== undefined;
}

/** Verdeelt de velden die te zien zijn over de stappen; een stap zonder velden vervalt. Leeg bij een formulier op één kaart. */
export function splitStappen(formulier: Formulier, vorm: string, zichtbaar: readonly Veld[]): readonly Stap[] {
  const begin = beginVan(formulier.id, vorm);
  if (begin === undefined) return [];
  const sleutels = new Map(zichtbaar.map((veld) => [veld.sleutel, veld]));
  const stappen = new Map<string, Veld[]>();
  let [titel = ''] = Object.values(begin);
  for (const { sleutel } of formulier.velden) {
    titel = begin[sleutel] ?? titel;
    const veld = sleutels.get(sleutel);
    if (veld !== undefined) stappen.set(titel, [...(stappen.get(titel) ?? []), veld]);
  }
  return [...stappen].map(([naam, velden]) => ({ titel: naam, velden }));
}

function beginVan(id: string, vorm: string): Readonly<Record<string, string>> | undefined {
  return BEGIN[vorm === '' ? id : `${id} ${vorm}`];
}
