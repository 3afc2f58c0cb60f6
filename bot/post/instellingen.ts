import { z } from 'zod/v4';

const klein = z.string().trim().toLowerCase();
const domein = klein.min(1);
const adres = klein.includes('@');

const GEBLOKKEERD = [
  'exe',
  'com',
  'scr',
  'pif',
  'bat',
  'cmd',
  'ps1',
  'vbs',
  'vbe',
  'js',
  'jse',
  'wsf',
  'wsh',
  'hta',
  'msi',
  'msp',
  'jar',
  'lnk',
  'reg',
  'cpl',
  'dll',
  'iso',
  'img',
  'vhd',
  'zip',
  '7z',
  'rar',
  'gz',
  'tar',
  'cab',
  'ace',
  'docm',
  'xlsm',
  'pptm',
  'html',
  'htm',
  'svg',
];

/**
 * Wat een gemeente over haar post instelt. Elke sleutel heeft een standaard: de verzonnen gemeente Waterrijk, waarmee de
 * voorbeelden werken. Domeinen, adressen en extensies worden in kleine letters vergeleken.
 */
export const postInstellingenSchema = z.strictObject({
  gemeente: z
    .strictObject({ naam: z.string().trim().min(1), code: z.string().trim().min(1) })
    .default({ naam: 'Waterrijk', code: '9901' }),
  /** Het eigen adres: wat hiervandaan komt is een lus. */
  postvak: adres.default('inburgering-meldingen@waterrijk.example'),
  eigenDomeinen: z.array(domein).default(['waterrijk.example']),
  /** authserv-id van de eigen mailpoort; alleen haar oordeel telt. */
  poortwachter: domein.default('mx.waterrijk.example'),
  /** Van welk adres welke ketenpartner meldingen stuurt. */
  afzenders: z
    .record(adres, z.enum(['COA', 'DUO']))
    .default({ 'noreply@tvs.coa.example': 'COA', 'noreply@duo.example': 'DUO' }),
  ketendomeinen: z.array(domein).default(['coa.example', 'duo.example', 'coa.nl', 'duo.nl']),
  beveiligdeMaildiensten: z.array(adres).default(['noreply@zivver.example']),
  /** Zonder punt. */
  geblokkeerdeExtensies: z.array(klein.min(1)).default(GEBLOKKEERD),
});

export type PostInstellingen = z.infer<typeof postInstellingenSchema>;
export type Ketenpartner = 'COA' | 'DUO';

/** De standaardinstellingen; een beheerder geeft eigen waarden door `postInstellingenSchema.parse(...)`. */
export const STANDAARD_INSTELLINGEN: PostInstellingen = postInstellingenSchema.parse({});
