import { dossierSchema } from '../../../bot/dossiers/schema';
import { InvoerFout, parseInvoer } from '../../../bot/invoer';

const PIP = {
  op: '2026-05-01',
  formulier: 'F-05',
  door: 'fatima',
  velden: { dagtekening: '2026-05-01', leerroute: 'B' },
};
const MELDING = { op: '2026-01-12', notificatie: 'COA-01' };

function dossier(...historie: unknown[]) {
  return { dossiernummer: '2026-0143', caseload: 'Noord', klantmanager: 'fatima', historie };
}

function foutVan(invoer: unknown): string {
  try {
    parseInvoer(dossierSchema, invoer);
  } catch (fout) {
    if (fout instanceof InvoerFout) return fout.message;
    throw fout;
  }
  return 'geen fout';
}

describe('een dossier inlezen', () => {
  test('leest meldingen en formulieren zoals zij zijn', () => {
    const invoer = dossier({ ...MELDING, id: 'bericht-1' }, PIP);
    expect(parseInvoer(dossierSchema, invoer)).toEqual(invoer);
  });

  test('leest twee regels van dezelfde dag in de volgorde waarin zij staan', () => {
    const invoer = dossier(MELDING, { ...MELDING, id: 'bericht-2' });
    expect(parseInvoer(dossierSchema, invoer)).toEqual(invoer);
  });

  test('mag nog geen klantmanager hebben', () => {
    const zonder = { dossiernummer: '2026-0143', caseload: 'Noord', historie: [MELDING] };
    expect(parseInvoer(dossierSchema, zonder)).toEqual(zonder);
  });

  test('leest de nummers van een persoon apart', () => {
    const invoer = { ...dossier(), persoon: { bsn: '123456782' } };
    expect(parseInvoer(dossierSchema, invoer).persoon).toEqual({ bsn: '123456782' });
    const metNullen = { ...dossier(), persoon: { vnummer: '0016219890' } };
    expect(parseInvoer(dossierSchema, metNullen).persoon).toEqual({ vnummer: '16219890' });
  });

  test.each([
    [
      'een dag die niet bestaat',
      dossier({ ...MELDING, op: '2026-02-31' }),
      "'historie regel 1, op': verwacht een bestaande datum als 2026-05-01.",
    ],
    [
      'een onmogelijk jaar',
      dossier(MELDING, { ...PIP, op: '20226-05-01' }),
      "'historie regel 2, op': verwacht een bestaande datum als 2026-05-01.",
    ],
    [
      'een onbekende melding',
      dossier({ ...MELDING, notificatie: 'COA-10' }),
      "'historie regel 1, notificatie': verwacht een bestaande melding als COA-01 of DUO-SS139.",
    ],
    [
      'een melding van de bot zelf',
      dossier({ ...MELDING, notificatie: 'INT-01' }),
      "'historie regel 1, notificatie': verwacht een bestaande melding als COA-01 of DUO-SS139.",
    ],
    [
      'een onbekend formulier',
      dossier({ ...PIP, formulier: 'F-99' }),
      "'historie regel 1, formulier': verwacht een bestaand formulier als F-05 of F-20a.",
    ],
    [
      'een formulier zonder door',
      dossier({ op: '2026-05-01', formulier: 'F-05', velden: {} }),
      "'historie regel 1, door': verwacht tekst tussen aanhalingstekens.",
    ],
    ['een onbekende sleutel', dossier({ ...PIP, status: 1 }), "'historie regel 1, status' is een onbekende sleutel."],
    [
      'een onbekend veld',
      dossier({ ...PIP, velden: { dagtekenning: '2026-05-01' } }),
      "'historie regel 1, velden, dagtekenning': verwacht een veld van dit formulier.",
    ],
    [
      'een verkeerd type in een veld',
      dossier({ ...PIP, velden: { dagtekening: 20260501 } }),
      "'historie regel 1, velden, dagtekening': verwacht een bestaande datum als 2026-05-01.",
    ],
    [
      'een stap over een onbekende melding',
      dossier({
        op: '2026-01-12',
        formulier: 'F-20a',
        door: 'fatima',
        velden: { notificatie: 'COA-99', stap: 'oppakken' },
      }),
      "'historie regel 1, velden, notificatie': verwacht een bestaande melding als COA-01 of DUO-SS139.",
    ],
    [
      'een historie die niet op volgorde staat',
      dossier(PIP, MELDING),
      "'historie regel 2, op': verwacht een dag die niet eerder is dan 'op' van de regel ervoor.",
    ],
    [
      'een regel die geen melding en geen formulier is',
      dossier(MELDING, { op: '2026-05-01', gebeurtenis: 'SS139' }),
      "'historie regel 2': verwacht precies één van de sleutels 'notificatie' en 'formulier'.",
    ],
    [
      'een regel die allebei is',
      dossier({ ...PIP, ...MELDING }),
      "'historie regel 1': verwacht precies één van de sleutels 'notificatie' en 'formulier'.",
    ],
    [
      'een veld dat elk object in JavaScript al heeft',
      dossier({ ...PIP, velden: JSON.parse('{"__proto__": {}, "constructor": 1}') as unknown }),
      "'historie regel 1, velden, __proto__': verwacht een veld van dit formulier. " +
        "'historie regel 1, velden, constructor': verwacht een veld van dit formulier.",
    ],
    ['een regel die geen object is', dossier('COA-01'), "'historie regel 1': verwacht een object { … }."],
    ['een historie die geen lijst is', { ...dossier(), historie: {} }, "'historie': verwacht een lijst [ … ]."],
    [
      'een ander dossiernummer',
      { ...dossier(), dossiernummer: '143' },
      "'dossiernummer': verwacht een dossiernummer als 2026-0143.",
    ],
    ['een lege caseload', { ...dossier(), caseload: '' }, "'caseload': verwacht een tekst die niet leeg is."],
    ['een onbekende sleutel bovenaan', { ...dossier(), klantmanger: 'x' }, "'klantmanger' is een onbekende sleutel."],
  ])('weigert %s', (_naam, invoer, tekst) => {
    expect(foutVan(invoer)).toBe(tekst);
  });

  test('noemt hoogstens drie fouten en zegt hoeveel er nog zijn', () => {
    const stuk = { ...MELDING, op: 'gisteren' };
    expect(foutVan(dossier(stuk, stuk, stuk, stuk, stuk))).toMatch(/En nog 2 fouten\.$/);
    expect(foutVan(dossier(stuk, stuk, stuk, stuk))).toMatch(/En nog 1 fout\.$/);
  });

  test('herhaalt geen waarde en geen lange cijferreeks uit een sleutel', () => {
    const invoer = {
      ...dossier({ ...MELDING, notificatie: '123456782' }),
      '987654321': true,
      persoon: { bsn: '12345678X' },
    };
    expect(foutVan(invoer)).not.toMatch(/\d{5}/);
  });
});
