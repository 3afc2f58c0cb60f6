import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { beginVan, readAfspraak } from '../../../bot/agenda/afspraak';
import { createAgendadeur } from '../../../bot/agenda/deur';
import { GELDIG_MS } from '../../../bot/agenda/token';
import { type Afspraakfouten } from '../../../cards';
import { createKluis } from '../../../bot/store/kluis';
import { datum } from '../../../rules/datum';
import { testKluis } from '../../support/store';

const AFSPRAAK = { dossiernummer: '2026-0143', datum: datum('2026-06-02'), tijd: '10:00', plaats: 'azc' } as const;

describe('een afspraak', () => {
  const vandaag = datum('2026-05-08');
  const foutenVan = (meer: object): Afspraakfouten => {
    const gelezen = readAfspraak({ ...AFSPRAAK, ...meer }, vandaag);
    return 'fouten' in gelezen ? gelezen.fouten : {};
  };

  it('is er ook vandaag nog, maar niet op een dag die voorbij is', () => {
    expect(readAfspraak({ ...AFSPRAAK, datum: '2026-05-08' }, vandaag)).toMatchObject({
      afspraak: { datum: '2026-05-08' },
    });
    expect(foutenVan({ datum: '2026-05-07' }).datum).toContain('al voorbij');
  });

  it('is er niet zonder dag, plaats of tijd die bestaat', () => {
    expect(foutenVan({ datum: '' })).toEqual({ datum: 'Kies de dag van het gesprek.' });
    expect(foutenVan({ plaats: 'bij Fatima thuis' })).toEqual({ plaats: 'Kies waar het gesprek is.' });
    for (const tijd of ['', '10 uur', '25:00', '10:75'])
      expect(foutenVan({ tijd })).toEqual({ tijd: 'Vul de begintijd in als 10:00.' });
  });

  it('zegt in één keer alles wat er niet klopt', () => {
    expect(Object.keys(foutenVan({ datum: '', tijd: '', plaats: '' }))).toEqual(['datum', 'tijd', 'plaats']);
  });

  it('begint op de klok van Nederland, in zomer en winter', () => {
    expect(beginVan(AFSPRAAK)?.toISOString()).toBe('2026-06-02T08:00:00.000Z');
    expect(beginVan({ ...AFSPRAAK, datum: datum('2026-12-02') })?.toISOString()).toBe('2026-12-02T09:00:00.000Z');
  });

  it('kan niet beginnen in het uur dat de klok overslaat', () => {
    expect(beginVan({ datum: datum('2026-03-29'), tijd: '02:30' })).toBeUndefined();
  });
});

describe('de link naar een afspraak', () => {
  let nu = new Date('2026-05-08T09:00:00Z');
  const clock = { now: () => nu, vandaag: () => datum('2026-05-08') };
  let server: Server;
  let basis: string | undefined;
  const deur = createAgendadeur({ kluis: testKluis, clock, adres: () => basis });

  beforeAll(async () => {
    server = createServer((verzoek, antwoord) => {
      if (!deur.serve(verzoek, antwoord)) antwoord.writeHead(418).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    basis = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    nu = new Date('2026-05-08T09:00:00Z');
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const link = () => deur.link(AFSPRAAK) ?? '';

  it('geeft een agendabestand met het dossiernummer, de plaats en de tijd, en niets over de persoon', async () => {
    const antwoord = await fetch(link());
    expect(antwoord.status).toBe(200);
    expect(antwoord.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(antwoord.headers.get('content-disposition')).toContain('driegesprek-2026-0143.ics');
    const tekst = await antwoord.text();
    expect(tekst).toContain('SUMMARY:Driegesprek dossier 2026-0143\r\n');
    expect(tekst).toContain('DTSTART:20260602T080000Z\r\n');
    expect(tekst).toContain('DTEND:20260602T090000Z\r\n');
    expect(tekst).toContain('LOCATION:In het azc\r\n');
    expect(tekst).not.toMatch(/ATTENDEE|ORGANIZER/);
  });

  it('is twee keer dezelfde afspraak in de agenda, ook met een nieuwe link', async () => {
    const lees = async () => /^UID:(.+)$/m.exec(await (await fetch(link())).text())?.[1];
    expect(await lees()).toBe(await lees());
    expect(link()).not.toBe(link());
  });

  it('zegt in het adres zelf niet om welk dossier het gaat', () => {
    expect(link()).not.toContain('2026-0143');
    expect(Buffer.from(link().split('/').at(-1) ?? '', 'base64url').toString()).not.toContain('2026-0143');
  });

  it('werkt een kwartier en daarna niet meer', async () => {
    const adres = link();
    nu = new Date(nu.getTime() + GELDIG_MS - 1);
    expect((await fetch(adres)).status).toBe(200);
    nu = new Date(nu.getTime() + 1);
    const verlopen = await fetch(adres);
    expect(verlopen.status).toBe(410);
    expect(await verlopen.text()).toBe('Deze link werkt niet meer. Maak de afspraak opnieuw.');
  });

  it('bestaat niet als er een teken anders is, of als een ander haar maakte', async () => {
    const goed = link();
    const plaats = goed.length - 20;
    const anders = goed.slice(0, plaats) + (goed[plaats] === 'A' ? 'B' : 'A') + goed.slice(plaats + 1);
    const vreemd = createAgendadeur({ kluis: createKluis(Buffer.alloc(32, 9)), clock, adres: () => basis });
    for (const adres of [anders, vreemd.link(AFSPRAAK) ?? '', `${basis}/agenda/x.ics`])
      expect((await fetch(adres)).status).toBe(404);
  });

  it('is alleen om op te halen, en gaat niet over andere adressen', async () => {
    expect((await fetch(link(), { method: 'POST' })).status).toBe(418);
    expect((await fetch(`${basis}/agenda/`)).status).toBe(418);
  });

  it('is er niet zolang de bot zijn eigen adres niet kent', () => {
    const zonder = createAgendadeur({ kluis: testKluis, clock, adres: () => undefined });
    expect(zonder.link(AFSPRAAK)).toBeUndefined();
  });
});
