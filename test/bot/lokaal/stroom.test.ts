import { kaart, metKaart, NOORD, plaatsKaart, startProef, wachtTot, type Proef } from '../../support/lokaal';
import { type Wenk } from '../../../bot/lokaal/stroom';

let proef: Proef;
beforeAll(async () => {
  proef = await startProef();
});
afterAll(() => proef.close());

describe('de stroom van wenken', () => {
  it('meldt elke verandering aan een open pagina', async () => {
    const wenken: Wenk[] = [];
    const antwoord = await fetch(`${proef.url}/api/stroom`);
    expect(antwoord.headers.get('content-type')).toContain('text/event-stream');
    const lezer = antwoord.body!.pipeThrough(new TextDecoderStream()).getReader();
    void (async () => {
      for (let deel = await lezer.read(); !deel.done; deel = await lezer.read()) {
        for (const [, regel] of deel.value.matchAll(/^data: (.*)$/gm)) wenken.push(JSON.parse(regel!) as Wenk);
      }
    })();
    const id = await plaatsKaart(proef, kaart('x'));
    const pad = `/v3/conversations/${encodeURIComponent(NOORD)}/activities`;
    await proef.stuur('PUT', `${pad}/${id}`, metKaart(kaart('y')));
    await proef.stuur('POST', pad, { type: 'typing' });
    await proef.stuur('DELETE', `${pad}/${id}`);
    await proef.stuur('POST', '/api/plekken/kees/berichten', { persoon: 'kees', tekst: 'Hallo' });
    await wachtTot(() => wenken.length === 6);
    expect(wenken.map(({ plek, soort }) => [plek, soort])).toEqual([
      [NOORD, 'nieuw'],
      [NOORD, 'gewijzigd'],
      [NOORD, 'typt'],
      [NOORD, 'verwijderd'],
      ['kees', 'nieuw'],
      ['kees', 'bezorging'],
    ]);
    await lezer.cancel();
  });
});
