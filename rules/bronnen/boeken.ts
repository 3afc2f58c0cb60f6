import { type BronSoort } from '../bron';

/** Eén boek: een wet, besluit, regeling, handreiking of ander stuk waar bronnen naar verwijzen. */
export interface Boek {
  readonly soort: BronSoort;
  readonly titel: string;
  readonly url?: string;
  readonly nagekeken: string;
  /** Hoeveel cijfergroepen het artikelnummer heeft: `14` is er één, `5.3` zijn er twee. Alleen bij recht. */
  readonly artikeldelen?: 1 | 2;
}

const WETTEN = 'https://wetten.overheid.nl';

/** Per voorvoegsel van een kenmerk het boek. `nagekeken` noemt de toestand die is gelezen. */
export const BOEKEN = {
  Wi: {
    soort: 'wet',
    titel: 'Wet inburgering 2021',
    url: `${WETTEN}/BWBR0044770/2025-10-21`,
    nagekeken: 'toestand 2025-10-21',
    artikeldelen: 1,
  },
  Bi: {
    soort: 'besluit',
    titel: 'Besluit inburgering 2021',
    url: `${WETTEN}/BWBR0045555/2026-04-02`,
    nagekeken: 'toestand 2026-04-02',
    artikeldelen: 2,
  },
  Ri: {
    soort: 'regeling',
    titel: 'Regeling inburgering 2021',
    url: `${WETTEN}/BWBR0045574/2026-04-18`,
    nagekeken: 'toestand 2026-04-18',
    artikeldelen: 2,
  },
  ATW: {
    soort: 'wet',
    titel: 'Algemene termijnenwet',
    url: `${WETTEN}/BWBR0002448/2010-10-10`,
    nagekeken: 'toestand 2010-10-10',
    artikeldelen: 1,
  },
  Awb: {
    soort: 'wet',
    titel: 'Algemene wet bestuursrecht',
    url: `${WETTEN}/BWBR0005537/2026-01-01`,
    nagekeken: 'toestand 2026-01-01',
    artikeldelen: 1,
  },
  Pw: { soort: 'wet', titel: 'Participatiewet', nagekeken: 'tekst gelezen, toestand niet genoteerd', artikeldelen: 1 },
  S0: { soort: 'ketenafspraak', titel: 'Tijdlijn contactmomenten met asielmigranten', nagekeken: 'tekst gelezen' },
  S1: {
    soort: 'ketenafspraak',
    titel: 'Handreiking gegevensuitwisseling inburgering (Divosa, SZW, VNG)',
    nagekeken: 'tekst gelezen',
  },
  S2: {
    soort: 'ketenafspraak',
    titel: 'Kennissessie warme overdracht van COA naar gemeenten',
    nagekeken: 'tekst gelezen',
  },
  S3: {
    soort: 'ketenafspraak',
    titel: 'Notitie samenwerkingsafspraken gemeenten en COA, 13 april 2021',
    nagekeken: 'tekst gelezen',
  },
  'DUO-R': {
    soort: 'ketenafspraak',
    titel: 'DUO: voorwaarden gegevensuitwisseling gemeenten',
    url: 'https://github.com/duonl/gemeente-m2m-inburgering',
    nagekeken: 'stand 2026-06-11',
  },
  'DUO-G': {
    soort: 'ketenafspraak',
    titel: 'DUO: overzicht gebeurtenissen',
    url: 'https://github.com/duonl/gemeente-m2m-inburgering',
    nagekeken: 'stand 2026-06-11',
  },
  'DUO-A': {
    soort: 'ketenafspraak',
    titel: 'DUO: overzicht attentiesignalen',
    url: 'https://github.com/duonl/gemeente-m2m-inburgering',
    nagekeken: 'stand 2026-06-11',
  },
  'DUO-API': {
    soort: 'ketenafspraak',
    titel: 'DUO: koppelvlak',
    url: 'https://github.com/duonl/gemeente-m2m-inburgering',
    nagekeken: 'stand 2026-06-11',
  },
  BKWI: { soort: 'ketenafspraak', titel: 'BKWI: Suwi-gegevensregister', nagekeken: 'nog niet' },
  GGM: { soort: 'ketenafspraak', titel: 'Gemeentelijk gegevensmodel', nagekeken: 'nog niet' },
  CBS: { soort: 'ketenafspraak', titel: 'CBS: Statistiek Wet Inburgering', nagekeken: 'nog niet' },
  lokaal: { soort: 'lokaal', titel: 'Werkafspraak van de gemeente', nagekeken: 'eigen keuze' },
  KER: {
    soort: 'lokaal',
    titel: 'Rechtspraak: HvJ EU 4 februari 2025, C-158/23 (Keren), en ABRvS 9 juli 2025 en 18 februari 2026',
    nagekeken: 'nog niet',
  },
  SCH: { soort: 'lokaal', titel: 'Schulinck, artikelen over inburgering', nagekeken: 'nog niet' },
  S4: { soort: 'lokaal', titel: 'Presentatie van een gemeente over de nieuwe wet', nagekeken: 'tekst gelezen' },
} as const satisfies Readonly<Record<string, Boek>>;
