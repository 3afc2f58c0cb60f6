import { z } from 'zod/v4';

/** Kort genoeg om te lezen, lang genoeg om niet overal in voor te komen. Een zin, geen patroon: zij kan de lezer niet ophouden. */
const kernzin = z
  .string()
  .trim()
  .max(120, 'een kernzin van hoogstens 120 tekens')
  .refine((zin) => /^\p{L}/u.test(zin) && zin.split(/\s+/).length >= 2, 'een kernzin van ten minste twee woorden')
  .refine((zin) => !/[.!?:;¶\n]/.test(zin), 'een kernzin zonder leestekens die een zin beëindigen');

const klein = z.string().trim().toLowerCase();
const domein = klein.min(1);
const adres = klein.includes('@');

const COA_MELDINGEN = [
  ...['COA-01', 'COA-02', 'COA-03', 'COA-04', 'COA-05'],
  ...['COA-06', 'COA-07', 'COA-08', 'COA-09'],
] as const;

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
  /** authserv-id van de eigen mailpoort, of `exchange-online` als er geen poort voor Exchange Online staat; alleen haar oordeel telt. */
  poortwachter: domein.default('mx.waterrijk.example'),
  /** Van welk adres welke ketenpartner meldingen stuurt. */
  afzenders: z
    .record(adres, z.enum(['COA', 'DUO']))
    .default({ 'noreply@tvs.coa.example': 'COA', 'noreply@duo.example': 'DUO' }),
  ketendomeinen: z.array(domein).default(['coa.example', 'duo.example', 'coa.nl', 'duo.nl']),
  beveiligdeMaildiensten: z.array(adres).default(['noreply@zivver.example']),
  /** Zonder punt. */
  geblokkeerdeExtensies: z.array(klein.min(1)).default(GEBLOKKEERD),
  /** Eigen kernzinnen per melding van COA (`COA-01` tot en met `COA-09`), naast die van Regiebot. */
  kernzinnen: z.partialRecord(z.enum(COA_MELDINGEN), z.array(kernzin).max(20)).default({}),
});

export type PostInstellingen = z.infer<typeof postInstellingenSchema>;
export type Ketenpartner = 'COA' | 'DUO';

/** De standaardinstellingen; een beheerder geeft eigen waarden door `postInstellingenSchema.parse(...)`. */
export const STANDAARD_INSTELLINGEN: PostInstellingen = postInstellingenSchema.parse({});
