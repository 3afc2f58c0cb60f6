import { type AddressInfo } from 'node:net';
import { createCosmosServer } from './server';

// Argumenten: de sleutel van het account, en het token van een beheerde identiteit. Meldt het eigen adres en draait tot hij wordt gestopt.
const server = createCosmosServer(process.argv[2] ?? '', process.argv[3]);
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
