import { type Gelopen, runJaar } from '../support/jaar/gemeente';
import { CASELOADS, createJaar, EINDE, type Stap } from '../support/jaar/levensloop';
import { isBinnenWerktijd, verwacht, type Verwacht } from '../support/jaar/orakel';
import { openTestStore, type TestStore } from '../support/store';

/** 's Nachts een heel jaar met vierhonderd dossiers. */
const DOSSIERS = Number(process.env.REGIEBOT_JAAR_DOSSIERS ?? 60);
const TOT_EN_MET = process.env.REGIEBOT_JAAR_DOSSIERS === undefined ? '2026-04-10' : EINDE;
const jaar = createJaar(20260105, DOSSIERS);

/** De termijn waar een signaal bij hoort. */
const TERMIJN: Readonly<Record<string, string>> = { 'INT-12': 'T-16', 'INT-20': 'T-45' };
const TEAMLEIDER = 'marieke';
const VERVANGERS: Readonly<Record<string, readonly string[]>> = { mehmet: CASELOADS, joost: ['Noord', 'Zuid'] };

/** Wie het hoort op de dag van de ronde: voor een afwezige de vervanger, als die bij de caseload hoort. */
function ontvangersVan({ zaak, waarom, ronde }: Verwacht): string[] {
  const dag = ronde.slice(0, 10);
  const eigenaar = eigenaarOp(zaak.dossiernummer, `${ronde}:00`);
  const weg = jaar.afwezig.find(({ persoon, van, totEnMet }) => persoon === eigenaar && van <= dag && dag <= totEnMet);
  const vervanger = VERVANGERS[weg?.vervanger ?? '']?.includes(zaak.caseload) === true ? weg?.vervanger : undefined;
  switch (waarom) {
    case 'team':
      return ['team'];
    case 'teamleider':
      return [TEAMLEIDER];
    case 'vervanger':
      return vervanger === undefined ? [] : [vervanger];
    case 'herinnering':
      return [vervanger ?? eigenaar ?? TEAMLEIDER];
  }
}

/** Per dossier, zodat het orakel niet bij elke vraag langs het hele jaar gaat. */
const stappen = new Map<string, Stap[]>();
for (const stap of jaar.stappen) stappen.set(stap.dossiernummer, [...(stappen.get(stap.dossiernummer) ?? []), stap]);

function eigenaarOp(dossiernummer: string, moment: string): string | undefined {
  return stappen.get(dossiernummer)?.findLast((stap) => stap.moment < moment)?.klantmanager;
}

/** Eén regel per herinnering, zodat een verschil te lezen is; van het team is alleen de dag bekend. */
function toRegel({ zaak, waarom, ronde }: Verwacht, wie: string): string {
  const [soort = ''] = zaak.soort.split(' ');
  return [
    waarom === 'team' ? ronde.slice(0, 10) : ronde,
    wie,
    zaak.dossiernummer,
    TERMIJN[soort] ?? soort,
    waarom,
  ].join(' ');
}

const teVerwachten = jaar.zaken
  .flatMap(verwacht)
  .filter(({ ronde }) => ronde.slice(0, 10) <= TOT_EN_MET)
  .flatMap((een) => ontvangersVan(een).map((wie) => toRegel(een, wie)))
  .toSorted();

describe(`een gemeente met ${DOSSIERS} dossiers, van 5 januari tot en met ${TOT_EN_MET}`, () => {
  let opslag: TestStore;
  let gelopen: Gelopen;
  /** Van elke kaart in een chat: wanneer zij verscheen, en wat er toen op stond. */
  let geplaatst: Map<string, { readonly moment: string; readonly tekst: string }>;

  beforeAll(async () => {
    opslag = await openTestStore({ duurzaam: 'proces' });
    gelopen = await runJaar(opslag, jaar, { totEnMet: TOT_EN_MET });
    geplaatst = new Map();
    for (const { bij, inhoud, moment } of gelopen.verschijningen) {
      const tekst = JSON.stringify(inhoud);
      const kenmerk = /"regiebot:herinnering:([^"]+)"/.exec(tekst)?.[1];
      if (bij === 'post' && kenmerk !== undefined) geplaatst.set(kenmerk, { moment, tekst });
    }
  }, 1_800_000);
  afterAll(() => opslag.remove());

  it('herinnert en escaleert precies wat en wanneer het moet: niets ontbreekt, niets is te veel, niets is dubbel', async () => {
    const gestuurd: string[] = [];
    for (const [kenmerk, kaart] of gelopen.kaarten) {
      const ronde = geplaatst.get(kenmerk)?.moment.slice(0, 13) ?? 'nooit';
      for (const { dossiernummer, termijn, waarom } of kaart.punten)
        if (waarom !== 'ochtend') gestuurd.push([ronde, kaart.persoon, dossiernummer, termijn, waarom].join(' '));
    }
    for (const { sleutel, waarde } of await opslag.store.listClaims('herinnerd:')) {
      const [soort, dag, termijn] = waarde.split(':');
      if (soort === 'team') gestuurd.push([dag, 'team', sleutel.split(':')[1], termijn, 'team'].join(' '));
    }
    expect(gestuurd.toSorted()).toEqual(teVerwachten);
    expect(gestuurd.length).toBeGreaterThan(DOSSIERS);
  });

  it('stuurt uit zichzelf niets buiten werktijd, en wordt door Teams niet een keer geremd', () => {
    const buiten = [...geplaatst].filter(([, { moment }]) => !isBinnenWerktijd(moment));
    expect(buiten).toEqual([]);
    expect(gelopen.geremd).toBe(0);
  });

  it('noemt op een nieuwe kaart alleen wat dan nog openstaat', () => {
    const dicht = new Map(jaar.zaken.map((zaak) => [`${zaak.dossiernummer} ${zaak.soort}`, zaak]));
    for (const { moment, tekst } of geplaatst.values()) {
      expect(tekst).not.toMatch(/Klaar|Vervallen/);
      for (const [, dossiernummer] of tekst.matchAll(/"text":"(2026-\d{4}): pip vaststellen/gi)) {
        const zaken = ['T-05', 'T-06']
          .map((soort) => dicht.get(`${dossiernummer ?? ''} ${soort}`))
          .filter((zaak) => zaak !== undefined);
        expect(zaken.some(({ open, dicht: tot = '9' }) => open <= moment && moment < tot)).toBe(true);
      }
    }
  });

  it('zet per persoon hoogstens één bericht per uur in de chat, en per caseload één ochtendkaart in het kanaal', () => {
    const uren = [...geplaatst].map(([kenmerk, { moment }]) => `${kenmerk.split(':')[0] ?? ''} ${moment.slice(0, 13)}`);
    expect(new Set(uren).size).toBe(uren.length);
    const teams = gelopen.verschijningen.filter(
      ({ bij, inhoud }) => bij === 'post' && JSON.stringify(inhoud).includes('"regiebot:ochtend:'),
    );
    expect(teams.map(({ plek }) => plek).toSorted()).toEqual(CASELOADS.map((caseload) => `caseload:${caseload}`));
  });

  it('laat het toezicht niets vinden', () => {
    expect(gelopen.bevindingen).toEqual([]);
  });
});
