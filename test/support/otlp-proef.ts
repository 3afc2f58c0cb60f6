import { openOtlp } from '../../bot/meten/otlp';

// A program of its own: the exporter loads node:http in a way that jest cannot follow.
const STIL = { info: () => undefined, warn: () => undefined, error: () => undefined };
const [adres = ''] = process.argv.slice(2);

async function main(): Promise<void> {
  const standen = [{ naam: 'regiebot_alarm', uitleg: 'Alarmen', waarden: [{ labels: { zaak: 'som' }, waarde: 1 }] }];
  const sporen = await openOtlp({
    adres,
    meter: { list: () => Promise.resolve(standen), read: () => Promise.resolve(standen) },
    log: STIL,
  });
  const uit = await sporen.span(
    'beurt',
    { soort: 'actie', handeling: 'open' },
    () => Promise.resolve('kaart'),
    (uitkomst) => ({ uitkomst }),
  );
  const fout = new RangeError('dossier van 111222333');
  const gegooid: unknown = await sporen
    .span('bericht', {}, () => Promise.reject(fout))
    .catch((oorzaak: unknown) => oorzaak);
  await sporen.close();
  process.stdout.write(JSON.stringify({ uit, zelfdeFout: gegooid === fout }));
}

void main();
