import { connect, createServer, type Socket } from 'node:net';

/** Een lijn tussen de bot en een server die kan breken, en die telt wat erover ging. */
export interface Kraan {
  readonly poort: number;
  /** Bytes van de server naar de bot, alle verbindingen samen. */
  ontvangen(): number;
  verbindingen(): number;
  /** Breekt elke verbinding na nog zoveel bytes van de server. */
  breakAfter(bytes: number): void;
  close(): Promise<void>;
}

export async function startKraan(naarPoort: number): Promise<Kraan> {
  const lijnen = new Set<Socket>();
  let ontvangen = 0;
  let verbindingen = 0;
  let nog = Infinity;
  const server = createServer((bot) => {
    verbindingen += 1;
    const achter = connect(naarPoort, '127.0.0.1');
    for (const lijn of [bot, achter]) {
      lijnen.add(lijn);
      lijn.on('error', () => undefined);
      lijn.on('close', () => {
        lijnen.delete(lijn);
        bot.destroy();
        achter.destroy();
      });
    }
    bot.pipe(achter);
    achter.on('data', (stuk) => {
      ontvangen += stuk.length;
      nog -= stuk.length;
      if (nog > 0) bot.write(stuk);
      else {
        nog = Infinity;
        bot.destroy();
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const adres = server.address();
  if (adres === null || typeof adres === 'string') throw new Error('geen poort');
  return {
    poort: adres.port,
    ontvangen: () => ontvangen,
    verbindingen: () => verbindingen,
    breakAfter: (bytes) => (nog = bytes),
    async close() {
      for (const lijn of lijnen) lijn.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
