import { aBijlage, aDeel, aMail, aMultipart, aTekst, anHtml, type Maildeel } from './mail';
import { KOPPELING, type Martelmail } from './marteling';

const goed = aTekst(KOPPELING);
const metDeel = (deel: Maildeel): Buffer => aMail({ deel });

/** Zo diep ingepakt, elke laag netjes gesloten. */
function nest(diepte: number, binnenste: Maildeel, wikkel: (deel: Maildeel, laag: number) => Maildeel): Maildeel {
  let deel = binnenste;
  for (let laag = 0; laag < diepte; laag += 1) deel = wikkel(deel, laag);
  return deel;
}

const inMixed = (deel: Maildeel, laag: number) => aMultipart('mixed', [deel], { grens: `laag-${laag}.` });
const inBericht = ({ koppen, inhoud }: Maildeel) =>
  aDeel('message/rfc822', Buffer.concat([Buffer.from(`${koppen.join('\r\n')}\r\n\r\n`), Buffer.from(inhoud)]));
const inBase64 = (deel: Maildeel) =>
  aDeel('message/rfc822', Buffer.from(inBericht(deel).inhoud).toString('base64'), 'Content-Transfer-Encoding: base64');

/** Delen en grenzen: genest, kapot, dubbelzinnig of met te veel. */
export const VORMEN: readonly Martelmail[] = [
  ['tweehonderd lagen diep', 'herkend', metDeel(nest(200, goed, inMixed))],
  [
    'tweehonderd lagen diep en nergens gesloten',
    'onbekend',
    afgekapt(metDeel(nest(200, goed, inMixed)), '--laag-0.--'),
  ],
  ['tweehonderd berichten in elkaar', 'onbekend', metDeel(nest(200, goed, inBericht))],
  ['vijfentwintig ingepakte berichten in elkaar', 'quarantaine', metDeel(nest(25, goed, inBase64))],
  ['multipart zonder grens', 'onbekend', metDeel(aDeel('multipart/mixed', `--x\r\n\r\n${KOPPELING}\r\n--x--`))],
  ['een lege grens', 'onbekend', metDeel(aDeel('multipart/mixed; boundary=""', `--\r\n\r\n${KOPPELING}\r\n----`))],
  ['een grens die nergens staat', 'onbekend', metDeel(aDeel('multipart/mixed; boundary=weg', KOPPELING))],
  ['de laatste grens ontbreekt', 'onbekend', metDeel(aMultipart('mixed', [goed], { sluit: false }))],
  ['alleen een sluitgrens', 'onbekend', metDeel(aMultipart('mixed', []))],
  ['alles in de aanloop en niets in een deel', 'onbekend', metDeel(aanloop(KOPPELING))],
  ['een grens van vreemde tekens', 'herkend', metDeel(aMultipart('mixed', [goed], { grens: "'()+_,-./:=? x" }))],
  ['een grens van zeventig tekens', 'herkend', metDeel(aMultipart('mixed', [goed], { grens: 'g'.repeat(70) }))],
  ['een grens die het begin is van een andere', 'herkend', metDeel(overlap('grens', 'grens-2'))],
  ['binnen en buiten dezelfde grens', 'herkend', metDeel(overlap('grens', 'grens'))],
  [
    'tekst na de laatste grens',
    'herkend',
    Buffer.concat([metDeel(aMultipart('mixed', [goed])), Buffer.from('\r\nnaschrift')]),
  ],
  ['een deel zonder koppen', 'herkend', metDeel(aMultipart('mixed', [{ koppen: [], inhoud: KOPPELING }]))],
  ['een deel met onzin als soort', 'herkend', metDeel(aMultipart('mixed', [aDeel(';;;=', KOPPELING)]))],
  [
    'twee versies die elkaar tegenspreken',
    'onbekend',
    metDeel(aMultipart('alternative', [goed, anHtml('De koppeling is vervallen.')])),
  ],
  ['een bundel berichten', 'onbekend', metDeel(aMultipart('digest', [{ koppen: [], inhoud: aMail() }]))],
  [
    'twintigduizend delen',
    'quarantaine',
    metDeel(
      aMultipart(
        'mixed',
        Array.from({ length: 20_000 }, () => aTekst('x')),
      ),
    ),
  ],
  ['een stuk van een bericht', 'onbekend', metDeel(aDeel('message/partial; id=1; number=1; total=2', KOPPELING))],
  ['inhoud die elders ligt', 'onbekend', metDeel(aDeel('message/external-body; access-type=URL', KOPPELING))],
  [
    'winmail.dat',
    'herkend',
    metDeel(aMultipart('mixed', [goed, aDeel('application/ms-tnef; name=winmail.dat', 'x\u009f>"')])),
  ],
  ['ondertekend', 'herkend', metDeel(aMultipart('signed', [goed, aBijlage('smime.p7s')]))],
  [
    'ondertekend en onleesbaar ingepakt',
    'onbekend',
    metDeel(aDeel('application/pkcs7-mime; smime-type=signed-data', 'MIAG')),
  ],
  [
    'versleuteld met PGP',
    'onbekend',
    metDeel(aMultipart('encrypted', [aDeel('application/pgp-encrypted', 'Version: 1')])),
  ],
  [
    'een agenda-uitnodiging',
    'onbekend',
    metDeel(aDeel('text/calendar; method=REQUEST', `BEGIN:VCALENDAR\r\nSUMMARY:${KOPPELING}`)),
  ],
  [
    'een melding van niet bezorgen',
    'automatisch',
    metDeel(aMultipart('report', [aTekst('weg')], { extra: '; report-type=delivery-status' })),
  ],
  [
    'een bijlage met een naam in stukken',
    'quarantaine',
    metDeel(bijlage("filename*0*=utf-8''kl; filename*1=ant.pd; filename*2*=f%2Ee%78e")),
  ],
  [
    'een bijlage met een onbekende tekenset in de naam',
    'herkend',
    metDeel(bijlage("filename*=x-niets'nl'klant%FFprofiel.pdf")),
  ],
  [
    'een bijlage met een stuk nummer een miljard',
    'herkend',
    metDeel(bijlage('filename*0=kl; filename*999999999=ant.pdf')),
  ],
  [
    'een bijlage met duizend stukken naam',
    'herkend',
    metDeel(bijlage(`${Array.from({ length: 1_000 }, (_, n) => `filename*${n}=k`).join('; ')}; x=.pdf`)),
  ],
  [
    'een bijlage met een gecodeerd woord als naam',
    'quarantaine',
    metDeel(bijlage('filename="=?utf-8?B?a2xhbnQuZXhl?="')),
  ],
  ['tekenset in stukken', 'herkend', metDeel(aDeel('text/plain; charset*0=utf-; charset*1=8', KOPPELING))],
  ['honderdduizend parameters', 'quarantaine', metDeel(aDeel(`text/plain${'; a=b'.repeat(100_000)}`, KOPPELING))],
];

function afgekapt(mail: Buffer, vanaf: string): Buffer {
  return mail.subarray(0, mail.indexOf(vanaf));
}

function aanloop(tekst: string): Maildeel {
  return aDeel('multipart/mixed; boundary=g', `${tekst}\r\n--g\r\n\r\nniets\r\n--g--\r\n${tekst}`);
}

function overlap(buiten: string, binnen: string): Maildeel {
  return aMultipart('mixed', [aMultipart('alternative', [goed], { grens: binnen })], { grens: buiten });
}

function bijlage(parameters: string): Maildeel {
  return aMultipart('mixed', [
    goed,
    aDeel('application/pdf', '%PDF', `Content-Disposition: attachment; ${parameters}`),
  ]);
}
