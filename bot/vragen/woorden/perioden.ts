import { MAANDEN } from '../../../rules/datum';

export const WEEKDAGEN = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'] as const;

export const GETALLEN: Readonly<Record<string, number>> = {
  ...{ een: 1, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8, negen: 9, tien: 10, elf: 11, twaalf: 12 },
  ...{ dertien: 13, veertien: 14, vijftien: 15, zestien: 16, zeventien: 17, achttien: 18, negentien: 19, twintig: 20 },
  ...{
    eenentwintig: 21,
    vierentwintig: 24,
    dertig: 30,
    veertig: 40,
    vijftig: 50,
    zestig: 60,
    negentig: 90,
    honderd: 100,
  },
  zeshonderd: 600,
};

export const RANGTELWOORDEN: Readonly<Record<string, number>> = {
  ...{ eerste: 1, tweede: 2, derde: 3, vierde: 4 },
  ...{ '1e': 1, '2e': 2, '3e': 3, '4e': 4, '1ste': 1, '2de': 2, '3de': 3, '4de': 4 },
};

export type Eenheid = 'dag' | 'week' | 'maand' | 'kwartaal' | 'jaar' | 'werkdag' | 'uur';

export const EENHEDEN_TIJD: Readonly<Record<string, Eenheid>> = {
  ...{ dag: 'dag', dagen: 'dag', week: 'week', weken: 'week', wk: 'week', wkn: 'week' },
  ...{ maand: 'maand', maanden: 'maand', mnd: 'maand', mnden: 'maand', kwartaal: 'kwartaal', kwartalen: 'kwartaal' },
  ...{
    jaar: 'jaar',
    jaren: 'jaar',
    kalenderjaar: 'jaar',
    kalendermaand: 'maand',
    werkdag: 'werkdag',
    werkdagen: 'werkdag',
    uur: 'uur',
    uren: 'uur',
  },
};

/** Verschuiving ten opzichte van nu: vorige week is -1. */
export const VERSCHUIVING: Readonly<Record<string, number>> = {
  ...{ deze: 0, dit: 0, lopende: 0, lopend: 0 },
  ...{ vorige: -1, vorig: -1, afgelopen: -1, voorbije: -1 },
  ...{ volgende: 1, volgend: 1, komende: 1, komend: 1, aankomende: 1, aankomend: 1 },
};

export const DAGWOORDEN: Readonly<Record<string, number>> = {
  eergisteren: -2,
  gisteren: -1,
  vandaag: 0,
  morgen: 1,
  overmorgen: 2,
};

/** Afkortingen van maanden; alleen achter een dag of voor een jaar. */
export const MAANDKORT: Readonly<Record<string, number>> = {
  ...{ jan: 1, feb: 2, mrt: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, okt: 10, nov: 11, dec: 12 },
};

/** Woorden voor een tijd die niemand precies kan aanwijzen. */
export const VAGE_TIJD: readonly string[] = [
  '?de|het laatste|afgelopen tijd',
  'recent|recente|recentelijk|onlangs|binnenkort|laatst|straks|zojuist|pasgeleden|eerdaags',
  'kort|lang geleden',
  'al ?een ?hele tijd|tijdje|poos|poosje',
  'een ?hele tijd|tijdje|poos|poosje',
  'tijdje|poosje',
  '?de ?afgelopen|laatste|komende ?een paar|enkele|aantal dagen|weken|maanden|jaar|jaren|kwartalen',
  '?rond|sinds|voor|na|met|tot|in|deze|vorige|afgelopen ?de ?deze|vorige|afgelopen|komende zomer|winter|herfst|lente|voorjaar|najaar|kerst|kerstmis|pasen|pinksteren|vakantie|zomervakantie|kerstvakantie|feestdagen',
  '?aan|op ?het begin|eind|einde|halverwege ?van ?de|het|deze|dit|vorige|volgende week|maand|kwartaal|jaar',
];

/** Elk woord dat een periode kan zijn, voor het herstellen van tikfouten. */
export function listPeriodewoorden(): readonly string[] {
  return [
    ...MAANDEN,
    ...WEEKDAGEN,
    ...Object.keys({ ...DAGWOORDEN, ...EENHEDEN_TIJD, ...VERSCHUIVING, ...GETALLEN, ...RANGTELWOORDEN }),
    ...['sinds', 'vanaf', 'tussen', 'binnen', 'uiterlijk', 'laatste', 'langer', 'halfjaar', 'half'],
  ];
}
