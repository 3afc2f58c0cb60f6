import { Writable } from 'node:stream';
import { createVoortgang } from '../../../bot/cli/voortgang';
import { createTestKlok } from '../../support/klok';

function draai(isTTY: boolean, milliseconden: readonly number[]): string {
  let uit = '';
  const stderr = new Writable({
    write(stuk: Buffer, _codering, klaar) {
      uit += stuk.toString();
      klaar();
    },
  });
  const klok = createTestKlok();
  const { step, clear } = createVoortgang(isTTY ? Object.assign(stderr, { isTTY }) : stderr, klok, 'dossiers');
  for (const stap of milliseconden) {
    klok.advance(stap);
    step();
  }
  clear();
  return uit;
}

describe('voortgang op een terminal', () => {
  test('zwijgt de eerste twee seconden', () => {
    expect(draai(true, [500, 500, 999])).toBe('');
  });

  test('noemt daarna het aantal en ruimt de regel op', () => {
    expect(draai(true, [500, 1500])).toBe('\r2 dossiers …\r\u001b[K');
  });

  test('schrijft niet bij elke stap', () => {
    expect(draai(true, [2000, 10, 10, 10]).match(/dossiers/g)).toHaveLength(1);
  });

  test('zwijgt in een pijp', () => {
    expect(draai(false, [2000, 2000])).toBe('');
  });
});
