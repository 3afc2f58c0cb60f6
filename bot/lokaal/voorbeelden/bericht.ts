import { type Datum } from '../../../rules/datum';

/** Een verzonnen mail zoals zij na de mailpoort van de gemeente in het postvak ligt. */
export interface VoorbeeldMail {
  readonly bestand: string;
  /** Dag van ontvangst, in dagen voor vandaag. */
  readonly dagenGeleden: number;
  readonly van: string;
  readonly onderwerp: string;
  readonly tekst: string;
  /** Wat de mailpoort over de afzender zei; ontbreekt: alles in orde. */
  readonly oordeel?: string;
  /** Extra kopregels. */
  readonly koppen?: readonly string[];
}

const WEEKDAG = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MAAND = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Schrijft de mail uit (RFC 5322), ontvangen op `dag`. */
export function writeMail(mail: VoorbeeldMail, dag: Datum): string {
  const adres = /<([^>]+)>/.exec(mail.van)?.[1] ?? mail.van;
  const domein = adres.slice(adres.indexOf('@') + 1);
  const oordeel = mail.oordeel ?? `dkim=pass header.d=${domein}; dmarc=pass header.from=${domein}`;
  const regels = [
    `Return-Path: <${adres}>`,
    `Authentication-Results: mx.waterrijk.example; ${oordeel}`,
    `Received: from mail.${domein} by mx.waterrijk.example with ESMTPS id ${mail.bestand.slice(0, 2)}; ${writeMoment(dag)}`,
    `From: ${mail.van}`,
    'To: <inburgering-meldingen@waterrijk.example>',
    `Subject: ${mail.onderwerp}`,
    `Date: ${writeMoment(dag)}`,
    `Message-ID: <voorbeeld-${mail.bestand.replace('.eml', '')}-${dag}@${domein}>`,
    ...(mail.koppen ?? []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    ...mail.tekst.split('\n'),
    '',
  ];
  return regels.join('\r\n');
}

// Half past nine in UTC is the same calendar day in Amsterdam, summer and winter.
function writeMoment(dag: Datum): string {
  const moment = new Date(`${dag}T09:30:00Z`);
  const dagVanMaand = String(moment.getUTCDate()).padStart(2, '0');
  const maand = MAAND[moment.getUTCMonth()] ?? '';
  return `${WEEKDAG[moment.getUTCDay()] ?? ''}, ${dagVanMaand} ${maand} ${moment.getUTCFullYear()} 09:30:00 +0000`;
}
