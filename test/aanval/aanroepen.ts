import { type Aanval, poortVan, type Uitkomst } from './aanval';
import { click } from './klikken';
import { schrijf, stuur, type Verzoek } from './lijn';
import { NOORD, readStand, type Wereld, ZUID } from './wereld';

const MELDING = { dossiernummer: NOORD, bericht: 'v0', stappen: 0 };

/** Aanroepen die Teams kent en wij niet: er zit een klik in die onder de goede naam iets zou vastleggen. */
const NAMEN: readonly string[] = [
  ...['task/fetch', 'task/submit', 'config/submit', 'message/submitAction', 'actionableMessage/executeAction'],
  ...['composeExtension/submitAction', 'composeExtension/queryLink', 'composeExtension/anonymousQueryLink'],
  ...['fileConsent/invoke', 'handoff/action', 'signin/tokenExchange', 'application/search', 'adaptivecard/action'],
];

async function bijStandaard(wereld: Wereld, verzoek: Verzoek): Promise<Uitkomst> {
  const eerder = wereld.standaard.beurten();
  const { status } = await stuur(wereld.standaard.poort, schrijf(verzoek));
  const binnen = wereld.standaard.beurten() > eerder;
  return { binnen, zie: binnen ? `BINNEN (${status ?? 'geen antwoord'})` : String(status) };
}

const onderNaam = (name: string): Aanval => {
  const verzoek = (wereld: Wereld) => wereld.klik('fatima', 'oppakken', MELDING, { activiteit: { name } });
  return {
    ...{ groep: 'andere aanroep', naam: name, tweeling: 'een klik in de eigen caseload' },
    async regiebot(wereld) {
      const eerder = await readStand(wereld);
      const { status, inhoud } = await stuur(poortVan(wereld), schrijf(verzoek(wereld)));
      const gewijzigd = (await readStand(wereld)) !== eerder;
      const geweigerd = status !== undefined && status >= 400 && status < 500;
      return {
        binnen: gewijzigd || !geweigerd || inhoud.includes(NOORD),
        zie: gewijzigd ? 'GEWIJZIGD' : String(status),
      };
    },
    standaard: (wereld) => bijStandaard(wereld, verzoek(wereld)),
  };
};

const ZOEKEN = 'composeExtension/query';

/** Een zoekvraag vanuit het schrijfvak, zoals Teams haar stuurt. */
export function zoek(wereld: Wereld, wie: string, naar: unknown): Verzoek {
  const value = { parameters: [{ name: 'dossiernummer', value: naar }], queryOptions: { skip: 0, count: 25 } };
  return wereld.klik(wie, '', {}, { activiteit: { name: ZOEKEN, value } });
}

const ZOEKVRAGEN: readonly (readonly [naam: string, wie: string, naar: unknown])[] = [
  ['een dossier van een andere caseload', 'fatima', ZUID],
  ['alles, in de hoop op een andere caseload', 'fatima', ''],
  ['door iemand die wij niet kennen', 'mallory', NOORD],
  ['een patroon dat overal op past', 'fatima', '%'],
  ['een lijst in plaats van een nummer', 'mallory', [NOORD]],
];

const opZoeken = ([naam, wie, naar]: (typeof ZOEKVRAGEN)[number]): Aanval => ({
  ...{ groep: 'zoeken', naam, tweeling: 'een zoekvraag in de eigen caseload' },
  async regiebot(wereld) {
    const antwoord = await click(poortVan(wereld), zoek(wereld, wie, naar));
    const { type, attachments = [] } = (antwoord.composeExtension ?? {}) as { type?: string; attachments?: unknown[] };
    const gezien = JSON.stringify(attachments);
    const teVeel = gezien.includes(ZUID) || (wie === 'mallory' && attachments.length > 0);
    return {
      binnen: type === undefined || teVeel,
      zie: teVeel ? 'GEVONDEN' : `${attachments.length} gevonden, niets van een ander`,
    };
  },
  standaard: (wereld) => bijStandaard(wereld, zoek(wereld, wie, naar)),
});

export const AANROEPEN = [...NAMEN.map(onderNaam), ...ZOEKVRAGEN.map(opZoeken)];
