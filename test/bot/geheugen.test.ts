import { remember } from '../../bot/geheugen';

describe('een antwoord onthouden', () => {
  let nu = 0;
  let keer = 0;
  const read = remember(
    () => Promise.resolve((keer += 1)),
    1_000,
    () => nu,
  );
  beforeEach(() => {
    nu += 10_000;
    keer = 0;
  });

  it('leest voor wie tegelijk vragen één keer', async () => {
    expect(await Promise.all([read(), read(), read()])).toEqual([1, 1, 1]);
  });

  it('leest pas opnieuw als de tijd om is', async () => {
    await read();
    nu += 999;
    expect(await read()).toBe(1);
    nu += 1;
    expect(await read()).toBe(2);
  });

  it('laat een antwoord dat lang op zich laat wachten niet verlopen voor het er is', async () => {
    let klaar: ((antwoord: string) => void) | undefined;
    const traag = remember(
      () => new Promise<string>((resolve) => (klaar = resolve)),
      1_000,
      () => nu,
    );
    const eerste = traag();
    nu += 5_000;
    const tweede = traag();
    klaar?.('er is er een');
    expect(await Promise.all([eerste, tweede])).toEqual(['er is er een', 'er is er een']);
  });
});
