import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { type Aanval, poortVan, type Uitkomst } from './aanval';
import { push } from './buitenom';
import { schrijf } from './lijn';
import { NOORD, readStand, type Wereld } from './wereld';

const MELDING = { vNummer: 54321, gebeurtenisId: 'SS101', registratieDatumTijd: '2026-05-08T10:00:00+02:00' };

async function countBerichten({ bot: { store } }: Wereld): Promise<number> {
  const { berichten } = await store.count();
  return Object.values(berichten).reduce((som, aantal) => som + aantal, 0);
}

/** Dezelfde push, steeds een beetje anders opgeschreven: één gebeurtenis. */
const pushes: Aanval = {
  ...{ groep: 'push van DUO', naam: 'dezelfde drie keer, anders geschreven', tweeling: 'een push van DUO' },
  async regiebot(wereld): Promise<Uitkomst> {
    const berichtId = randomUUID();
    const eerder = await countBerichten(wereld);
    const sleutels = Object.entries(MELDING).reverse();
    const vormen = [
      JSON.stringify(MELDING),
      JSON.stringify(Object.fromEntries(sleutels)),
      JSON.stringify(MELDING, null, 2),
    ];
    for (const [n, inhoud] of vormen.entries()) {
      const koppen = { berichtId: n === 1 ? berichtId.toUpperCase() : berichtId };
      await push(wereld, { wie: wereld.duo.certificaat, koppen, inhoud });
    }
    const erbij = (await countBerichten(wereld)) - eerder;
    return { binnen: erbij !== 1, zie: `${erbij} keer bewaard` };
  },
};

/** Een klik zonder token over de lijn waarop net een goed verzoek binnenkwam. */
async function meeliften(poort: number, wereld: Wereld): Promise<readonly string[]> {
  const alsBlijvend = (bytes: Buffer) => bytes.toString('latin1').replace('Connection: close\r\n', '');
  const goed = alsBlijvend(schrijf(wereld.bericht()));
  const klik = wereld.klik('fatima', 'oppakken', { dossiernummer: NOORD, bericht: 'v0', stappen: 0 });
  const zonder = schrijf({ ...klik, koppen: klik.koppen.slice(1) });
  const lijn = connect(poort, '127.0.0.1', () => lijn.write(Buffer.concat([Buffer.from(goed, 'latin1'), zonder])));
  let tekst = '';
  for await (const deel of lijn) tekst += String(deel);
  return [...tekst.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status = '']) => status);
}

const meelifter: Aanval = {
  ...{ groep: 'HTTP zelf', naam: 'meeliften zonder token achter een goed verzoek', tweeling: 'een tekst' },
  async regiebot(wereld): Promise<Uitkomst> {
    const eerder = await readStand(wereld);
    const statussen = await meeliften(poortVan(wereld), wereld);
    const gewijzigd = (await readStand(wereld)) !== eerder;
    return { binnen: gewijzigd || statussen.join() !== '200,401', zie: statussen.join(' en ') };
  },
  async standaard(wereld): Promise<Uitkomst> {
    const eerder = wereld.standaard.beurten();
    const statussen = await meeliften(wereld.standaard.poort, wereld);
    const beurten = wereld.standaard.beurten() - eerder;
    return { binnen: beurten > 1, zie: beurten > 1 ? 'BINNEN' : statussen.join(' en ') };
  },
};

export const HERHAALD = [pushes, meelifter];
