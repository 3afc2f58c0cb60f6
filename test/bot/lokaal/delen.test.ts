import { kaart, NOORD, startProef, type Proef } from '../../support/lokaal';

const bijlage = (titel: string) => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: kaart(titel),
  preview: {
    contentType: 'application/vnd.microsoft.card.thumbnail',
    content: { title: titel, text: 'PIP vaststellen' },
  },
});

describe('een dossier delen in de lokale Teams', () => {
  let proef: Proef;

  beforeEach(async () => {
    proef = await startProef();
  });
  afterEach(() => proef.close());

  const zoek = (tekst: string, meer: object = {}) =>
    proef.stuur('POST', '/api/zoeken', { persoon: 'fatima', plek: NOORD, zoek: tekst, ...meer });
  const antwoord = (composeExtension: object) => {
    proef.bot.gedrag = () => ({ status: 200, body: { composeExtension } });
  };

  it('vraagt het de bot zoals Teams dat doet, ook voordat er iets is getypt', async () => {
    antwoord({ type: 'result', attachmentLayout: 'list', attachments: [bijlage('Dossier 2026-0143')] });
    expect((await zoek('0143')).body).toMatchObject({
      vondsten: [{ titel: 'Dossier 2026-0143', tekst: 'PIP vaststellen' }],
    });
    await zoek('');
    expect(proef.bot.ontvangen).toMatchObject([
      {
        ...{ type: 'invoke', name: 'composeExtension/query', from: { aadObjectId: 'fatima' } },
        value: { parameters: [{ name: 'dossiernummer', value: '0143' }], queryOptions: { skip: 0, count: 25 } },
      },
      { value: { parameters: [{ name: 'initialRun', value: 'true' }] } },
    ]);
  });

  it('toont de zin van de bot als er niets is, en een eigen zin als het antwoord niet klopt', async () => {
    antwoord({ type: 'message', text: 'Geen dossier met dit nummer in uw caseloads.' });
    expect((await zoek('9')).body).toEqual({ vondsten: [], melding: 'Geen dossier met dit nummer in uw caseloads.' });
    antwoord({ type: 'result', attachmentLayout: 'list', attachments: [{ contentType: 'text/plain' }] });
    expect((await zoek('9')).body).toEqual({ vondsten: [], melding: 'Er ging iets mis. Probeer het opnieuw.' });
  });

  it('zet de gekozen kaart als bericht van de persoon in het gesprek; de bot hoort daar niets van', async () => {
    const pad = `/api/plekken/${encodeURIComponent(NOORD)}/delen`;
    const { status } = await proef.stuur('POST', pad, { persoon: 'fatima', kaart: kaart('Dossier 2026-0143') });
    expect(status).toBe(200);
    expect(await proef.berichten(NOORD)).toMatchObject([
      { afzender: { id: 'fatima' }, kaart: { body: [{ text: 'Dossier 2026-0143' }] }, tekst: '' },
    ]);
    expect(proef.bot.ontvangen).toEqual([]);
  });

  it('deelt niets in de chat van een ander, en geen kaart die te groot is', async () => {
    const deel = (plek: string, inhoud: object) =>
      proef.stuur('POST', `/api/plekken/${plek}/delen`, { persoon: 'fatima', kaart: inhoud });
    expect((await deel('joost', kaart('x'))).status).toBe(403);
    expect((await deel('fatima', kaart('x'.repeat(60_000)))).status).toBe(413);
  });
});
