import { type Stub } from './mailbox';

/** De kop waaraan een stub te herkennen is, ook na een onderbreking. */
export const STUBKOP = 'X-Regiebot-Bericht';
/** De kop met het soort melding; ontbreekt als dat er niet was. */
export const NOTIFICATIEKOP = 'X-Regiebot-Notificatie';

/** A Message-ID is chosen by the sender; an odd one stays out rather than breaking our own header. */
const GEWOON = /^[\x21-\x7e]{1,250}$/;

/** Wat een stub vertelt, als koppen. Geen tekst, nummer of naam uit het bericht. */
export function listStubkoppen({ bericht, messageId, uitkomst, notificatie }: Stub): string[] {
  return [
    ...(messageId === undefined || !GEWOON.test(messageId) ? [] : [`Message-ID: <${messageId}>`]),
    `X-Regiebot-Uitkomst: ${uitkomst}`,
    ...(notificatie === undefined ? [] : [`${NOTIFICATIEKOP}: ${notificatie}`]),
    `${STUBKOP}: ${bericht}`,
  ];
}

/** What stands after our own headers comes from a mailbox where others may write: no more than what we wrote ourselves. */
const KENMERK = new RegExp(`^${STUBKOP}: *([\\w-]{1,64})\r?$`, 'im');
const NOTIFICATIE = new RegExp(`^${NOTIFICATIEKOP}: *([A-Z]{3}-[A-Z0-9]{2,8})\r?$`, 'im');

/** Wat een stub zegt, gelezen uit zijn koppen; `undefined` als dit geen stub is. */
export function parseStub(tekst: string): Pick<Stub, 'bericht' | 'notificatie'> | undefined {
  const koppen = tekst.split(/\r?\n\r?\n/, 1)[0] ?? '';
  const bericht = KENMERK.exec(koppen)?.[1];
  const notificatie = NOTIFICATIE.exec(koppen)?.[1];
  if (bericht === undefined) return undefined;
  return { bericht, ...(notificatie === undefined ? {} : { notificatie }) };
}

export const STUBONDERWERP = 'Regiebot heeft dit bericht opgeborgen';
export const STUBTEKST =
  'Het bericht zelf ligt versleuteld bij Regiebot. In Teams staat op de kaart wat ermee gebeurt.';

/** Een stub is zelf een klein bericht: wie hem opent, ziet welk bericht het was en wat ervan werd. */
export function formatStub(stub: Stub): string {
  const koppen = [
    `Subject: ${STUBONDERWERP}`,
    ...listStubkoppen(stub),
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  return `${koppen.join('\r\n')}\r\n\r\n${STUBTEKST}\r\n`;
}
