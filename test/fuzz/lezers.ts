import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAntwoorder } from '../../bot/vragen/beantwoord';
import { readToken as readAgendatoken } from '../../bot/agenda/token';
import { parsePush, writePush } from '../../bot/duo/push';
import { readPush } from '../../bot/duo/read-push';
import { Afwijzing } from '../../bot/lokaal/http';
import { createBestanden } from '../../bot/lokaal/statisch';
import { isNotificatieId } from '../../rules/notificaties';
import { parseInvoer } from '../../cards';
import { datum } from '../../rules/datum';
import { listFormulieren } from '../../rules/formulieren';
import { prepareDossiers } from '../../rules/metingen/peiling';
import { toets } from '../../rules/toets';
import { metPlan } from '../support/dossier';
import { aMail, aMultipart, anHtml, aTekst, lees } from '../support/mail';
import { createPoststroom } from '../support/poststroom';
import { testKluis } from '../support/store';
import { type Doel, eis, JSON_WOORDEN } from './doel';

const ROOT = join(__dirname, '..', '..');
const NU = new Date('2026-05-08T07:30:00Z');
const VANDAAG = datum('2026-05-08');

const stroom = createPoststroom(1, 100);
const mails = [
  ...stroom.begin(),
  ...Array.from({ length: 20 }, () => stroom.next()).flat(),
  aMail({ deel: aMultipart('alternative', [aTekst('Nieuwe koppeling'), anHtml('<p>Nieuwe koppeling</p>')]) }),
];

const mail: Doel = {
  naam: 'mail',
  zaden: mails.filter(({ length }) => length < 20_000),
  woorden: [
    '\r\n',
    '\r\n\r\n',
    '\0',
    '--',
    '"',
    '(',
    '<',
    ';',
    '=?utf-8?B?',
    '?=',
    'From: ',
    'multipart/mixed; boundary=',
    'SS101',
    'x.exe',
  ],
  voer(invoer) {
    const { uitkomst, notificatie } = lees(invoer);
    eis(['herkend', 'onbekend', 'quarantaine', 'automatisch'].includes(uitkomst), `uitkomst ${uitkomst}`);
    eis((uitkomst === 'herkend') === isNotificatieId(notificatie ?? ''), 'een melding hoort bij herkend, en andersom');
  },
};

const koppen = {
  bron: '00000001003214345000',
  doel: '00000001001299999000',
  berichtId: '6f9619ff-8b86-4d01-b42d-00c04fc964ff',
};
const melding = {
  registratieDatumTijd: '2026-05-08T09:15:23+02:00',
  bsn: '111222333',
  vNummer: 12,
  gebeurtenisId: 'SS101',
};

const push: Doel = {
  naam: 'push van DUO',
  zaden: [Buffer.from(writePush(koppen, Buffer.from(JSON.stringify(melding)))), Buffer.from(JSON.stringify(melding))],
  woorden: [...JSON_WOORDEN, '\n', 'SS101', '111222333'],
  voer(invoer) {
    for (const ruw of [invoer, Buffer.concat([Buffer.from(`${JSON.stringify(koppen)}\n`), invoer])]) {
      const { uitkomst } = readPush(ruw, NU);
      eis(uitkomst === 'onbekend' || parsePush(ruw) !== undefined, 'herkend zonder inhoud');
    }
  },
};

const formulieren = listFormulieren();
const dossier = metPlan().build();

/** The first byte chooses the form, so that every form is reached. */
const formulier: Doel = {
  naam: 'formulieren',
  zaden: formulieren.map(({ velden }, n) => {
    const ingevuld = Object.fromEntries(velden.map(({ sleutel, opties }) => [sleutel, opties?.[0] ?? '2026-03-02']));
    return Buffer.from(JSON.stringify({ n, ...ingevuld }));
  }),
  woorden: [...JSON_WOORDEN, '2026-02-30', 'true', 'B', 'O', 'Z', '-5', '123456782'],
  voer(invoer) {
    const data = leesJson(invoer);
    const n = typeof data === 'object' && data !== null && 'n' in data ? Number(data.n) : 0;
    const gekozen = formulieren[Math.abs(Math.trunc(n)) % formulieren.length] ?? formulieren[0]!;
    const { velden, fouten } = parseInvoer(gekozen, data);
    const vraag = {
      vandaag: VANDAAG,
      dossier,
      formulier: gekozen.id,
      velden,
      door: 'fatima',
      rol: 'klantmanager',
    } as const;
    const { uitkomst } = toets(vraag);
    eis(['akkoord', 'bevestigen', 'geweigerd'].includes(uitkomst), `uitkomst ${uitkomst}`);
    eis(
      fouten.every(({ tekst }) => !/undefined|NaN|\[object/.test(tekst)),
      'een fout zonder zin',
    );
  },
};

function leesJson(invoer: Buffer): unknown {
  try {
    return JSON.parse(invoer.toString('utf8'));
  } catch {
    return invoer.toString('latin1');
  }
}

const vragenlijst = readFileSync(join(ROOT, 'test/bot/vragen/vragenlijst/antwoord.txt'), 'utf8');
const zinnen = vragenlijst
  .split('\n')
  .filter((regel) => regel !== '')
  .map((regel) => regel.replace(/^> /, '').replace(/ \| .*/, ''));
const antwoorder = createAntwoorder(prepareDossiers([dossier], VANDAAG));

const vraag: Doel = {
  naam: 'vragen',
  zaden: zinnen.map((zin) => Buffer.from(zin)),
  woorden: [...new Set(zinnen.join(' ').split(/\s+/))].slice(0, 400).map((woord) => ` ${woord} `),
  voer(invoer) {
    const antwoord = antwoorder({
      vraag: invoer.toString('utf8').slice(0, 4_000),
      vrager: { plek: 'chat', rol: 'teamleider' },
    });
    eis(!/undefined|NaN|\[object/.test(antwoord.antwoord), 'een antwoord zonder zin');
  },
};

const bestanden = createBestanden(ROOT);

const pad: Doel = {
  naam: 'paden en links',
  zaden: ['/', '/pagina/app.js', '/bibliotheek/adaptivecards.js', '/agenda/abc.ics'].map((zaad) => Buffer.from(zaad)),
  woorden: ['..', '/', '%2f', '%2e', '\\', '\0', '%00', '//', '?', '#', '@', 'package.json', 'bot/config.ts', '.env'],
  voer(invoer) {
    const tekst = invoer.toString('latin1');
    const { inhoud } = readBestand(tekst);
    eis(inhoud?.includes('"dependencies"') !== true, 'een bestand van buiten de pagina');
    eis(readAgendatoken(testKluis, tekst, NU) === undefined, 'een verzonnen link telt niet');
  },
};

function readBestand(tekst: string): { readonly inhoud?: string } {
  try {
    return { inhoud: String(bestanden(tekst).body) };
  } catch (fout) {
    if (fout instanceof Afwijzing) return {};
    throw fout;
  }
}

export const LEZERS: readonly Doel[] = [mail, push, formulier, vraag, pad];
