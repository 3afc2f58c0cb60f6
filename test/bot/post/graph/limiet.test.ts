import { createLimiet } from '../../../../bot/post/graph/limiet';

const laatGaan = () => new Promise((resolve) => setImmediate(resolve));

describe('een limiet van vier', () => {
  it('laat er precies vier tegelijk door en geeft elke vrije plaats aan wie het langst wacht', async () => {
    const limiet = createLimiet(4);
    const begonnen: number[] = [];
    const maakAf: (() => void)[] = [];
    const taken = Array.from({ length: 6 }, (_, nummer) =>
      limiet(() => {
        begonnen.push(nummer);
        return new Promise<void>((resolve) => maakAf.push(resolve));
      }),
    );
    await laatGaan();
    expect(begonnen).toEqual([0, 1, 2, 3]);
    maakAf[2]?.();
    await laatGaan();
    expect(begonnen).toEqual([0, 1, 2, 3, 4]);
    for (let nummer = 0; nummer < 6; nummer += 1) {
      maakAf[nummer]?.();
      await laatGaan();
    }
    await Promise.all(taken);
    expect(begonnen).toHaveLength(6);
  });

  it('geeft ook een plaats vrij als een taak mislukt', async () => {
    const limiet = createLimiet(1);
    await expect(limiet(() => Promise.reject(new Error('mislukt')))).rejects.toThrow('mislukt');
    expect(await limiet(() => Promise.resolve('klaar'))).toBe('klaar');
  });
});
