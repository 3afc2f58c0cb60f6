import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { type AdaptiveCard } from '../../cards';
import { runJaar, type Verschijning } from '../support/jaar/gemeente';
import { createJaar, EINDE } from '../support/jaar/levensloop';
import { openTestStore } from '../support/store';
import { listBezwaren } from './bezwaren';
import { VOORBEELDEN } from './kaarten';

const SCHEMA = join(__dirname, '..', '..', '..', 'shared', 'schemas', 'adaptive-card-1.5.schema.json');
const schema = existsSync(SCHEMA) ? loadSchema() : undefined;
const metSchema =
  schema === undefined ? ' (zonder het officiële schema: dat staat niet naast het project)' : ', ook tegen het schema';

function loadSchema(): ValidateFunction {
  const { definitions, anyOf } = JSON.parse(readFileSync(SCHEMA, 'utf8')) as Record<string, unknown>;
  return new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile({ definitions, anyOf });
}

describe(`de lijst van elke kaart${metSchema}`, () => {
  it('heeft geen bezwaar tegen een voorbeeld', () => {
    const bezwaren = VOORBEELDEN.flatMap(([naam, { inhoud, plek }]) =>
      listBezwaren(inhoud, plek, schema).map((bezwaar) => `${naam}: ${bezwaar}`),
    );
    expect(bezwaren).toEqual([]);
  });

  it.each([
    ['te groot', { vulling: 'é'.repeat(14 * 1024) }, 'kanaal'],
    ['open plek', { body: [{ type: 'TextBlock', text: 'Dag ${naam}' }] }, 'chat'],
    ['plaatje zonder tekst', { body: [{ type: 'Image', url: 'https://voorbeeld.example/a.png' }] }, 'chat'],
    ['veld zonder label', { body: [{ type: 'Input.Text', id: 'a' }] }, 'chat'],
    ['alleen in Teams', { body: [{ type: 'Chart.Donut', data: [] }] }, 'chat'],
    ['burgerservicenummer', { body: [{ type: 'TextBlock', text: 'Bel 123456782' }] }, 'kanaal'],
    ['lang nummer', { body: [{ type: 'TextBlock', text: 'V-nummer 2970814365' }] }, 'kanaal'],
    ['naam van een inburgeraar', { body: [{ type: 'TextBlock', text: 'De heer Yilmaz kwam' }] }, 'kanaal'],
    ['gevoelig woord', { body: [{ type: 'TextBlock', text: 'Er loopt een boete' }] }, 'kanaal'],
    ['geen tekst als terugval', { fallbackText: '' }, 'chat'],
  ] as const)('ziet dat een kaart niet goed is: %s', (bezwaar, anders, plek) => {
    const goed = { type: 'AdaptiveCard', version: '1.5', lang: 'nl', fallbackText: 'Dag', speak: 'Dag', body: [] };
    expect(listBezwaren(goed as AdaptiveCard, plek, undefined)).toEqual([]);
    expect(listBezwaren({ ...goed, ...anders } as unknown as AdaptiveCard, plek, undefined).join()).toContain(bezwaar);
  });
});

/** 's Nachts een heel jaar met vierhonderd dossiers. */
const DOSSIERS = Number(process.env.REGIEBOT_JAAR_DOSSIERS ?? 60);
const TOT_EN_MET = process.env.REGIEBOT_JAAR_DOSSIERS === undefined ? '2026-03-13' : EINDE;

describe(`alles wat in Teams verschijnt bij ${DOSSIERS} dossiers, tot en met ${TOT_EN_MET}`, () => {
  it('heeft geen bezwaar, op geen enkele plek', async () => {
    const opslag = await openTestStore({ duurzaam: 'proces' });
    const bezwaren = new Map<string, string>();
    const gezien = { kanaal: 0, chat: 0 };
    const look = ({ plek: waar, moment, inhoud }: Verschijning) => {
      const plek = waar.startsWith('chat:') ? 'chat' : 'kanaal';
      gezien[plek] += 1;
      if (!('kaart' in inhoud)) return;
      // Each objection once: a mistake in a template would otherwise come back ten thousand times.
      for (const bezwaar of listBezwaren(inhoud.kaart as AdaptiveCard, plek, schema))
        bezwaren.set(bezwaar, `${moment} ${waar}`);
    };
    await runJaar(opslag, createJaar(20260105, DOSSIERS), {
      ...{ totEnMet: TOT_EN_MET, dossierkaarten: true, onVerschijning: look },
    });
    await opslag.remove();
    expect([...bezwaren]).toEqual([]);
    expect(gezien.kanaal).toBeGreaterThan(50);
    expect(gezien.chat).toBeGreaterThan(10);
  }, 3_600_000);
});
