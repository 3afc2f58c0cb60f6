import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { BotError } from '../errors';

const IV_LENGTE = 12;
const TAG_LENGTE = 16;

/** Sluit weg wat leesbaar gevaar zou zijn: ruwe berichten versleuteld, persoonsnummers alleen als sleutelhash. */
export interface Kluis {
  /** AES-256-GCM; `plaats` (tabel en kenmerk) is mee ondertekend, zodat een inhoud niet naar een andere plaats kan verhuizen. */
  seal(plaats: string, inhoud: Uint8Array): Uint8Array;
  /** Keert `seal` om. Gooit `OPSLAG_STUK` als de inhoud, de plaats of de sleutel niet klopt. */
  open(plaats: string, verzegeld: Uint8Array): Uint8Array;
  /** HMAC-SHA256 over soort en waarde: gelijk voor dezelfde persoon, niet terug te rekenen zonder sleutel. */
  hash(soort: string, waarde: string): string;
  /** HMAC-SHA256 over een tekst, met een sleutel die nergens anders voor dient: wie alleen bij het bestand kan, kan haar niet namaken. */
  teken(tekst: string): string;
}

/** `sleutel`: 32 geheime bytes. De deelsleutels voor versleutelen, herkennen en tekenen zijn verschillend. */
export function createKluis(sleutel: Uint8Array): Kluis {
  if (sleutel.length !== 32) throw new BotError('CONFIGURATIE', 'De sleutel van de opslag moet 32 bytes lang zijn.');
  const geheim = Buffer.from(hkdfSync('sha256', sleutel, '', 'regiebot/inhoud', 32));
  const herken = Buffer.from(hkdfSync('sha256', sleutel, '', 'regiebot/persoon', 32));
  const keten = Buffer.from(hkdfSync('sha256', sleutel, '', 'regiebot/keten', 32));
  return {
    seal: (plaats, inhoud) => seal(geheim, plaats, inhoud),
    open: (plaats, verzegeld) => unseal(geheim, plaats, verzegeld),
    hash: (soort, waarde) => createHmac('sha256', herken).update(`${soort}\0${waarde}`).digest('base64url'),
    teken: (tekst) => createHmac('sha256', keten).update(tekst).digest('base64url'),
  };
}

function seal(geheim: Buffer, plaats: string, inhoud: Uint8Array): Uint8Array {
  const iv = randomBytes(IV_LENGTE);
  const cipher = createCipheriv('aes-256-gcm', geheim, iv).setAAD(Buffer.from(plaats));
  const body = Buffer.concat([cipher.update(inhoud), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

function unseal(geheim: Buffer, plaats: string, verzegeld: Uint8Array): Uint8Array {
  const bytes = Buffer.from(verzegeld);
  const iv = bytes.subarray(0, IV_LENGTE);
  try {
    // Without a length, a stranger's seal of only four bytes is taken too, and four bytes can be guessed.
    const decipher = createDecipheriv('aes-256-gcm', geheim, iv, { authTagLength: TAG_LENGTE })
      .setAAD(Buffer.from(plaats))
      .setAuthTag(bytes.subarray(IV_LENGTE, IV_LENGTE + TAG_LENGTE));
    return Buffer.concat([decipher.update(bytes.subarray(IV_LENGTE + TAG_LENGTE)), decipher.final()]);
  } catch (cause) {
    throw new BotError('OPSLAG_STUK', 'Een bewaard bericht kan niet worden gelezen met deze sleutel.', { cause });
  }
}
