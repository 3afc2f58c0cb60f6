import { createTokens } from '../../../bot/teams/tokens';
import { type Identiteitsdienst, startIdentiteitsdienst } from '../../productie/identiteit';
import { startUitgang, type Uitgang } from '../../productie/uitgang';

const BOT = '7d0f2b6a-3c1e-4f7a-9b52-1a6d0c9e4f11';
const IDENTITEIT = { id: BOT, tenant: 'waterrijk', soort: 'UserAssignedMsi' } as const;
const GRAPH = 'https://graph.microsoft.com';
const ADRESSEN = { serviceUrl: 'https://smba.trafficmanager.net/emea/', graphUrl: GRAPH };

/** Dat Entra een bewijs inwisselt, toetst de proef van de productie. */
describe('het token waarmee de bot een kanaal terugleest', () => {
  const eerder = { ...process.env };
  let identiteit: Identiteitsdienst;
  let uitgang: Uitgang;
  beforeAll(async () => {
    [identiteit, uitgang] = await Promise.all([startIdentiteitsdienst(BOT), startUitgang({})]);
    Object.assign(process.env, identiteit.env, uitgang.env);
  });
  afterAll(async () => {
    process.env = eerder;
    await Promise.all([identiteit.close(), uitgang.close()]);
  });

  it('is zonder app-registratie dat van de bot zelf, en niemand anders hoort ervan', async () => {
    const token = createTokens(IDENTITEIT, ADRESSEN);
    const anderen = uitgang.geweigerd.length;
    expect(await token('graph', `${GRAPH}/v1.0/teams`)).toBe(identiteit.tokenVoor(GRAPH));
    expect(uitgang.geweigerd).toHaveLength(anderen);
  });

  it('komt met een app-registratie van Entra of er is geen; aan Teams meldt de bot zich nog met zijn eigen', async () => {
    const token = createTokens({ ...IDENTITEIT, registratie: 'team' }, ADRESSEN);
    await expect(token('graph', `${GRAPH}/v1.0/teams`)).rejects.toThrow();
    expect(new Set(uitgang.geweigerd)).toEqual(new Set(['login.microsoftonline.com:443']));
    const connector = await token('connector', `${ADRESSEN.serviceUrl}v3/conversations`);
    expect(connector).toBe(identiteit.tokenVoor('https://api.botframework.com'));
  });
});
