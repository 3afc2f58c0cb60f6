import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { z } from 'zod/v4';
import { BotError } from '../errors';

const ONTBREEKT = 'ontbreekt';
const POORT = 'moet een getal zijn van 0 tot en met 65535';
const pad = z.string(ONTBREEKT);
const oin = z.string(ONTBREEKT).regex(/^\d{20}$/, 'een OIN is een getal van 20 cijfers');

/** Wat nodig is om meldingen van DUO aan te nemen. De vier bestanden zijn in PEM. */
export const duoInstellingenSchema = z.object({
  poort: z.string(ONTBREEKT).transform(Number).pipe(z.int(POORT).min(0, POORT).max(65_535, POORT)),
  /** Ons certificaat, met de tussenliggende certificaten erachter. */
  certificaat: pad,
  sleutel: pad,
  /** De CA's onder wie DUO zijn clientcertificaat heeft; geen andere gelden. */
  ca: pad,
  /** Lijst van ingetrokken certificaten (CRL) van die CA's. */
  crl: pad.optional(),
  oin,
  afzenders: z
    .string(ONTBREEKT)
    .transform((lijst) => lijst.split(',').map((deel) => deel.trim()))
    .pipe(z.array(oin)),
});

export type DuoInstellingen = z.infer<typeof duoInstellingenSchema>;

/** De inhoud van de bestanden, in PEM. */
export interface Sleutelwerk {
  readonly cert: Buffer;
  readonly key: Buffer;
  readonly ca: Buffer;
  readonly crl?: Buffer;
}

/** Leest de bestanden. Gooit `CONFIGURATIE` als er een ontbreekt of als certificaat, sleutel en lijsten niet bij elkaar passen. */
export function readSleutelwerk({ certificaat, sleutel, ca, crl }: DuoInstellingen): Sleutelwerk {
  const bestanden = {
    ...{ cert: read(certificaat), key: read(sleutel), ca: read(ca) },
    ...(crl === undefined ? {} : { crl: read(crl) }),
  };
  try {
    createSecureContext(bestanden);
    return bestanden;
  } catch (cause) {
    throw new BotError(
      'CONFIGURATIE',
      'Het certificaat, de sleutel of de CA-lijst voor DUO (REGIEBOT_DUO_…) is niet te gebruiken.',
      { cause },
    );
  }
}

function read(pad: string): Buffer {
  try {
    return readFileSync(pad);
  } catch (cause) {
    throw new BotError('CONFIGURATIE', `Het bestand ${pad} voor DUO kan niet worden gelezen.`, { cause });
  }
}
