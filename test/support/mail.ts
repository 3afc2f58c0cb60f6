import { type GelezenBericht } from '../../bot/post/bericht';
import { type PostInstellingen, STANDAARD_INSTELLINGEN } from '../../bot/post/instellingen';
import { readBericht } from '../../bot/post/read-bericht';

/** Een deel van een mail: koppen zonder regeleinde, en de inhoud zoals zij op de lijn staat. */
export interface Maildeel {
  readonly koppen: readonly string[];
  readonly inhoud: string | Buffer;
}

export interface MailOpties {
  /** Heel `From`; standaard dat van `partner`. Een lege lijst laat de kop weg, meer waarden geven meer koppen. */
  readonly van?: string | readonly string[];
  readonly partner?: 'COA' | 'DUO';
  /** Zoals op de lijn, dus eventueel gecodeerd. `null` laat de kop weg. */
  readonly onderwerp?: string | null;
  readonly tekst?: string;
  readonly deel?: Maildeel;
  /** Wat de mailpoort zegt, zonder naam ervoor; `null`: de poort heeft niets gezegd. */
  readonly oordeel?: string | null;
  /** Koppen boven alles. */
  readonly boven?: readonly string[];
  /** Extra koppen van de afzender. */
  readonly koppen?: readonly string[];
  readonly ontvangen?: string | null;
  readonly datum?: string | null;
  readonly messageId?: string | null;
  readonly regeleinde?: '\r\n' | '\n';
}

const ADRES = { COA: 'COA TVS <noreply@tvs.coa.example>', DUO: 'DUO Inburgering <noreply@duo.example>' };
const ONTVANGEN =
  'from mail.afzender.example (mail.afzender.example [192.0.2.1]) by mx.waterrijk.example (Postfix) with ESMTPS id Q1; Fri, 20 Feb 2026 08:31:20 +0100';

/** Oordeel waarmee een afzender van dit domein bewezen is. */
export function pass(domein: string): string {
  return `dkim=pass (2048-bit key) header.d=${domein}; spf=pass; dmarc=pass (p=reject) header.from=${domein}`;
}

const STANDAARD = {
  partner: 'COA',
  onderwerp: 'Bericht',
  tekst: 'Zie TVS.',
  boven: [],
  koppen: [],
  ontvangen: ONTVANGEN,
  datum: 'Fri, 20 Feb 2026 08:31:00 +0100',
  messageId: '<a.1@afzender.example>',
  regeleinde: '\r\n',
} as const;

/** Een hele mail in bytes; zonder opties een melding van COA waar niets in staat. */
export function aMail(opties: MailOpties = {}): Buffer {
  const mail = { ...STANDAARD, ...opties };
  const van = [mail.van ?? ADRES[mail.partner]].flat();
  const domein = /@([^>\s]+)/.exec(van[0] ?? '')?.[1] ?? 'nergens.example';
  const oordeel = mail.oordeel === undefined ? pass(domein) : mail.oordeel;
  const koppen = [
    ...mail.boven,
    ...kop('Authentication-Results', oordeel === null ? null : `mx.waterrijk.example; ${oordeel}`),
    ...kop('Received', mail.ontvangen),
    ...van.map((waarde) => `From: ${waarde}`),
    'To: <inburgering-meldingen@waterrijk.example>',
    ...kop('Subject', mail.onderwerp),
    ...kop('Date', mail.datum),
    ...kop('Message-ID', mail.messageId),
    ...mail.koppen,
    'MIME-Version: 1.0',
  ];
  const bytes = Buffer.concat([Buffer.from(`${koppen.join('\r\n')}\r\n`), schrijf(mail.deel ?? aTekst(mail.tekst))]);
  return breek(bytes, mail.regeleinde);
}

/** Gewone tekst in UTF-8. */
export function aTekst(tekst: string): Maildeel {
  return aDeel('text/plain; charset=utf-8', tekst.replace(/\r?\n/g, '\r\n'));
}

export function anHtml(html: string): Maildeel {
  return aDeel('text/html; charset=utf-8', html);
}

/** Een deel met dit type; `inhoud` gaat ongewijzigd de lijn op. */
export function aDeel(type: string, inhoud: string | Buffer, ...koppen: readonly string[]): Maildeel {
  return { koppen: [`Content-Type: ${type}`, ...koppen], inhoud };
}

/** Een bijlage in base64. */
export function aBijlage(naam: string, inhoud: string | Buffer = '%PDF-1.4 proef'): Maildeel {
  return aDeel(
    'application/octet-stream',
    Buffer.from(inhoud)
      .toString('base64')
      .replace(/(.{76})/g, '$1\r\n'),
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${naam}"`,
  );
}

/** Voegt delen samen; `sluit: false` laat de laatste grens weg, alsof het bericht is afgekapt. */
export function aMultipart(
  soort: string,
  delen: readonly Maildeel[],
  { grens = `grens-${soort.replace(/\W.*/, '')}`, sluit = true, extra = '' } = {},
): Maildeel {
  const stukken = delen.flatMap((deel) => [Buffer.from(`--${grens}\r\n`), schrijf(deel), Buffer.from('\r\n')]);
  const slot = Buffer.from(sluit ? `--${grens}--\r\n` : '');
  return aDeel(`multipart/${soort}; boundary="${grens}"${extra}`, Buffer.concat([...stukken, slot]));
}

const GELEZEN_OP = new Date('2026-05-08T07:30:00Z');

/** Leest een mail met de standaardinstellingen op een vast moment. */
export function lees(
  mail: MailOpties | Buffer,
  instellingen: PostInstellingen = STANDAARD_INSTELLINGEN,
): GelezenBericht {
  return readBericht(Buffer.isBuffer(mail) ? mail : aMail(mail), { instellingen, now: () => GELEZEN_OP });
}

/** De uitkomst met de melding erachter als die er is: `herkend COA-01`, `onbekend`. */
export function uitkomst(mail: MailOpties | Buffer): string {
  const { uitkomst: soort, notificatie } = lees(mail);
  return notificatie === null ? soort : `${soort} ${notificatie}`;
}

function kop(naam: string, waarde: string | null): string[] {
  return waarde === null ? [] : [`${naam}: ${waarde}`];
}

function schrijf({ koppen, inhoud }: Maildeel): Buffer {
  return Buffer.concat([Buffer.from(`${koppen.map((regel) => `${regel}\r\n`).join('')}\r\n`), Buffer.from(inhoud)]);
}

function breek(mail: Buffer, regeleinde: string): Buffer {
  return regeleinde === '\n' ? Buffer.from(mail.toString('latin1').replaceAll('\r\n', '\n'), 'latin1') : mail;
}
