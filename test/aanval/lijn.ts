import { connect } from 'node:net';

/** Wat er op de lijn terugkwam; zonder `status` sloot de ander, of zweeg hij tot ons geduld op was. */
export interface Antwoord {
  readonly status: number | undefined;
  readonly inhoud: string;
  readonly gesloten: boolean;
}

/** Een verzoek dat nog te verbouwen is. Koppen zijn paren: dezelfde mag vaker. */
export interface Verzoek {
  readonly methode: string;
  readonly pad: string;
  readonly koppen: readonly (readonly [string, string])[];
  readonly inhoud: string | Buffer;
}

/** Zet een verzoek letterlijk op de lijn; een lengte komt erbij als er geen staat. */
export function schrijf({ methode, pad, koppen, inhoud }: Verzoek): Buffer {
  const bytes = Buffer.from(inhoud);
  const heeftLengte = koppen.some(([naam]) => /^(content-length|transfer-encoding)$/i.test(naam));
  const alle = [...koppen, ...(heeftLengte ? [] : [['Content-Length', String(bytes.length)] as const])];
  const kop = `${methode} ${pad} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n`;
  return Buffer.concat([Buffer.from(`${kop}${alle.map(([a, b]) => `${a}: ${b}\r\n`).join('')}\r\n`), bytes]);
}

/** Stuurt bytes en leest tot de ander sluit; na `geduld` milliseconden is het genoeg geweest. */
export function stuur(poort: number, bytes: Buffer, geduld = 10_000): Promise<Antwoord> {
  return new Promise((klaar) => {
    const delen: Buffer[] = [];
    const lijn = connect(poort, '127.0.0.1', () => lijn.write(bytes));
    const eind = (gesloten: boolean) => {
      clearTimeout(wekker);
      lijn.destroy();
      klaar({ ...lees(Buffer.concat(delen).toString('latin1')), gesloten });
    };
    const wekker = setTimeout(() => eind(false), geduld);
    lijn.on('data', (deel: Buffer) => delen.push(deel));
    lijn.on('close', () => eind(true));
    // A refusal may come while we are still sending; what was read before that counts.
    lijn.on('error', () => undefined);
  });
}

/** "Ga maar door" is nog geen antwoord. */
const DOOR = /^HTTP\/1\.1 100 Continue\r\n\r\n/;

function lees(ruw: string): Pick<Antwoord, 'status' | 'inhoud'> {
  const tekst = ruw.replace(DOOR, '');
  const status = /^HTTP\/1\.[01] (\d{3})/.exec(tekst)?.[1];
  const [kop = '', ...rest] = tekst.split('\r\n\r\n');
  const inhoud = rest.join('\r\n\r\n');
  const leeg = /transfer-encoding: chunked/i.test(kop) && inhoud.startsWith('0\r\n');
  return { status: status === undefined ? undefined : Number(status), inhoud: leeg ? '' : inhoud };
}
