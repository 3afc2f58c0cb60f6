import { createServer } from 'node:http';
import { createOmgeving, startProces, stopProces } from '../../support/proces';

jest.setTimeout(60_000);

describe('starten', () => {
  it('stopt met een zin als de poort bezet is, en laat de gegevensmap los', async () => {
    const omgeving = await createOmgeving();
    const bezetter = createServer();
    await new Promise<void>((resolve) => bezetter.listen(Number(omgeving.env.PORT), '127.0.0.1', resolve));
    await expect(startProces('bot', omgeving)).rejects.toThrow(/stopte met 2: Poort \d+ is al in gebruik/);
    await new Promise((resolve) => bezetter.close(resolve));
    await stopProces(await startProces('bot', omgeving));
    omgeving.remove();
  });

  it('stopt met een zin als een instelling niet klopt', async () => {
    const omgeving = await createOmgeving({ PORT: 'abc' });
    await expect(startProces('bot', omgeving)).rejects.toThrow(/PORT: moet een getal zijn van 0 tot en met 65535/);
    omgeving.remove();
  });
});
