import { getNotificatie, listNotificaties } from '../../rules/notificaties';
import { aBijlage, aDeel, aMail, aMultipart, anHtml, aTekst, type Maildeel, type MailOpties, pass } from './mail';

/** Waar een bericht zichtbaar wordt; een dubbel wordt nergens zichtbaar. */
export type Kaartplek = 'dossier' | 'triage' | 'beheer' | 'geen';

/** Een bericht met wat het is omdat het zo gemaakt is; niemand hoeft het daarvoor te lezen. */
export interface Soort {
  readonly uitkomst: 'herkend' | 'onbekend' | 'quarantaine' | 'automatisch';
  readonly kaart: Kaartplek;
  /** Noemt een persoon en een dag: een ander bericht met dezelfde inhoud meldt dezelfde gebeurtenis. */
  readonly gebeurtenis?: true;
  readonly mail: MailOpties;
}

const BEWONER = 'Bewoner <bewoner@elders.example>';
const GEEN_OORDEEL = { oordeel: null } as const;

const COA = new Map([
  ['COA-01', 'In TVS staat een nieuwe koppeling.'],
  ['COA-02', 'Het klantprofiel is nu beschikbaar.'],
  ['COA-03', 'De voorinburgering is afgerond.'],
  ['COA-04', 'Hierbij de uitnodiging voor het driegesprek.'],
  ['COA-05', 'Deze persoon is verhuisd naar uw gemeente.'],
  ['COA-06', 'In TVS staat een aanvulling op het klantprofiel.'],
  ['COA-07', 'Het nareisprofiel is beschikbaar.'],
  ['COA-08', 'Deze persoon heeft geen voorinburgering gevolgd.'],
  ['COA-09', 'De koppeling is vervallen.'],
]);
const CODES = [...COA.keys(), ...listNotificaties().filter((code) => code.startsWith('DUO-SS'))];
export const OPENERS = CODES.filter((code) => getNotificatie(code)?.opentDossier === true);
export const VOLGERS = CODES.filter((code) => !OPENERS.includes(code));
export const ALLE = CODES;

/** Een melding van COA of DUO; `persoon` is een regel met een nummer, `n` geeft haar een eigen dag en tijd. */
export function aMelding(code: string, persoon: string | undefined, n: number, vorm: number): MailOpties {
  const zin = COA.get(code) ?? `Gebeurtenis ${code.slice('DUO-'.length)} is geregistreerd.`;
  const regels = [zin, '', ...(persoon === undefined ? [] : [persoon, `Registratiedatum: ${moment(n)}`])];
  const partner = COA.has(code) ? 'COA' : 'DUO';
  const tekst = [...regels, 'Gemeente: Waterrijk', '', '-- ', `Bericht ${partner}`].join('\n');
  return { partner, onderwerp: ['Melding', '[EXTERN] Melding', 'Notificatie'][n % 3]!, deel: schrijf(tekst, vorm) };
}

/** Elke gebeurtenis een eigen minuut, zodat twee verschillende nooit dezelfde lijken. */
function moment(n: number): string {
  const twee = (getal: number) => String(getal).padStart(2, '0');
  const dag = Math.floor(n / 1_440);
  return `${twee((dag % 28) + 1)}-${twee((Math.floor(dag / 28) % 12) + 1)}-2025 ${twee(Math.floor(n / 60) % 24)}:${twee(n % 60)}`;
}

/** Dezelfde tekst zoals verschillende programma's haar schrijven. */
function schrijf(tekst: string, vorm: number): Maildeel {
  const html = anHtml(`<html><body><p>${tekst.replaceAll('\n', '<br>\r\n')}</p></body></html>`);
  const base64 = Buffer.from(tekst)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n');
  const vormen: readonly (() => Maildeel)[] = [
    () => aTekst(tekst),
    () => html,
    () => aMultipart('alternative', [aTekst(tekst), html]),
    () => aDeel('text/plain; charset=utf-8', base64, 'Content-Transfer-Encoding: base64'),
    () =>
      aDeel(
        'text/plain',
        `${tekst.replaceAll('=', '=3D').replaceAll('\n', '\r\n')}=\r\n`,
        'Content-Transfer-Encoding: quoted-printable',
      ),
    () => aMultipart('mixed', [aTekst(tekst), aBijlage('toelichting.pdf')]),
    () => aMultipart('signed', [aTekst(tekst), aBijlage('smime.p7s')]),
  ];
  return vormen[vorm % vormen.length]!();
}

/** Wat een mens moet zien. */
export const ONBEKEND: readonly ((n: number) => MailOpties)[] = [
  (n) => ({ van: BEWONER, onderwerp: 'Vraag', tekst: `Wanneer begint mijn les? ${n}` }),
  (n) => ({ van: BEWONER, onderwerp: 'Automatisch antwoord: vraag', tekst: `Ik ben er niet. ${n}` }),
  (n) => ({
    van: 'Taalschool <info@taalschool.example>',
    ...GEEN_OORDEEL,
    onderwerp: 'Rapportage',
    tekst: `Zie ${n}.`,
  }),
  (n) => ({ partner: 'DUO', tekst: `Gebeurtenis SS998. ${n}` }),
  (n) => ({ partner: 'DUO', tekst: `In TVS staat een nieuwe koppeling. ${n}` }),
  (n) => ({ tekst: `Er is geen nieuwe koppeling. ${n}` }),
  (n) => ({ tekst: `In TVS staat een nieuwe koppeling. Het klantprofiel is beschikbaar. ${n}` }),
  (n) => ({ tekst: `Rectificatie. In TVS staat een nieuwe koppeling. ${n}` }),
  (n) => ({ tekst: `Testbericht: in TVS staat een nieuwe koppeling. ${n}` }),
  (n) => ({ tekst: `In TVS staat een nieuwe koppeling. ${n}\nGemeente: Bergdam` }),
  (n) => ({ tekst: `Een nieuwe koppeling.\nV-nummer: ${3_000_000_000 + n}\nV-nummer: ${3_100_000_000 + n}` }),
  (n) => ({ onderwerp: 'FW: Nieuwe koppeling', tekst: `In TVS staat een nieuwe koppeling. ${n}` }),
  (n) => ({ tekst: `In TVS staat een nieuwe koppeling. ${n}`, koppen: ['Auto-Submitted: auto-replied'] }),
  (n) => ({ deel: aMultipart('mixed', [aTekst(`Nieuwe koppeling ${n}`), aDeel('message/rfc822', aMail())]) }),
  (n) => ({ deel: aMultipart('mixed', [aTekst(`Nieuwe koppeling ${n}`)], { sluit: false }) }),
  (n) => ({ deel: aDeel('text/plain', `Tmlld%%%XdlIGtvcHBlbGluZw ${n}`, 'Content-Transfer-Encoding: base64') }),
  (n) => ({ deel: aDeel('text/plain', `Nieuwe koppeling ${n}`, 'Content-Transfer-Encoding: x-uuencode') }),
  (n) => ({
    onderwerp: `Nieuwe koppeling ${n}`,
    deel: aDeel('application/pkcs7-mime; smime-type=enveloped-data', 'MIAGCSqG'),
  }),
];

/** Wat vals of onveilig is. Geen NUL: een mailserver mag die over IMAP niet doorgeven. */
export const QUARANTAINE: readonly ((n: number) => MailOpties)[] = [
  (n) => ({ ...GEEN_OORDEEL, tekst: `In TVS staat een nieuwe koppeling. ${n}` }),
  (n) => ({
    ...GEEN_OORDEEL,
    koppen: [`Authentication-Results: mx.waterrijk.example; ${pass('tvs.coa.example')}`],
    tekst: `${n}`,
  }),
  (n) => ({ oordeel: 'dkim=pass header.d=tvs.coa.example; dmarc=fail (was dmarc=pass)', tekst: `${n}` }),
  (n) => ({ van: BEWONER, oordeel: 'dmarc=fail header.from=elders.example', tekst: `${n}` }),
  (n) => ({ van: 'TVS <noreply@coa-tvs.example>', tekst: `In TVS staat een nieuwe koppeling. ${n}` }),
  (n) => ({ van: '"Dienst Uitvoering Onderwijs" <info@post.example>', tekst: `SS101 ${n}` }),
  (n) => ({ van: '=?utf-8?Q?C=D0=9EA?= <info@post.example>', tekst: `${n}` }),
  (n) => ({ van: [], tekst: `${n}` }),
  (n) => ({ van: ['COA TVS <noreply@tvs.coa.example>', BEWONER], tekst: `${n}` }),
  (n) => ({ van: 'a@elders.example, b@elders.example', tekst: `${n}` }),
  (n) => ({ onderwerp: '=?utf-8?Q?Vraag=0D=0ABcc:_x@elders.example?=', tekst: `${n}` }),
  (n) => ({ deel: aMultipart('mixed', [aTekst(`${n}`), aBijlage('klantprofiel.pdf.exe')]) }),
  (n) => ({ deel: aMultipart('mixed', [aTekst(`${n}`), aBijlage('klantprofiel.pdf', 'MZ\u0090')]) }),
  (n) => ({ deel: aMultipart('mixed', [aTekst(`${n}`), aBijlage('klantprofiel\u202efdp.doc')]) }),
];

/** Wat een machine terugstuurt. */
export const AUTOMATISCH: readonly ((n: number) => MailOpties)[] = [
  (n) => ({ van: BEWONER, koppen: ['Auto-Submitted: auto-replied (vacation)'], tekst: `${n}` }),
  (n) => ({
    van: BEWONER,
    onderwerp: 'Automatic reply: vraag',
    koppen: ['Auto-Submitted: auto-generated'],
    tekst: `${n}`,
  }),
  (n) => ({ van: BEWONER, koppen: ['X-Autoreply: yes'], tekst: `${n}` }),
  (n) => ({ van: BEWONER, koppen: ['Precedence: auto_reply'], tekst: `${n}` }),
  (n) => ({ van: BEWONER, koppen: ['X-Loop: inburgering-meldingen@waterrijk.example'], tekst: `${n}` }),
  (n) => ({ van: 'inburgering-meldingen@waterrijk.example', tekst: `${n}` }),
  (n) => ({ van: 'MAILER-DAEMON@mx.elders.example', boven: ['Return-Path: <>'], tekst: `${n}` }),
  (n) => ({
    van: 'Mail <post@mx.elders.example>',
    deel: aMultipart('report', [aTekst(`Niet bezorgd ${n}`)], { extra: '; report-type=delivery-status' }),
  }),
];
