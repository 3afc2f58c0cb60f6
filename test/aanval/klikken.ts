import { createClock } from '../../bot/clock';
import { isNotificatieRegel } from '../../rules/historie';
import { pipInvoer } from '../support/formulieren';
import { type Aanval, poortVan, type Uitkomst } from './aanval';
import { schrijf, stuur, type Verzoek } from './lijn';
import { NIEUW, NOORD, readStand, type Wereld, ZUID } from './wereld';

const KAART = 'application/vnd.microsoft.card.adaptive';
const vandaag = createClock().vandaag();
const PIP = {
  ...{ formulier: 'F-05', dossiernummer: NOORD, versie: 1 },
  ...{ bevestigd: true, gezien: 'V-PIP-06', redenBevestiging: 'x' },
};
/** Een PIP die past bij het dossier: alleen wat een aanval hieraan verandert, kan de reden van een weigering zijn. */
const PLAN = { ...PIP, ...pipInvoer(vandaag) };
const F20A = { notificatie: 'COA-01', stap: 'oppakken' };

/** Een klik die echt van Teams komt, van iemand van onze tenant, maar niet van een knop die hij voor zich had. */
type Klik = readonly [naam: string, wie: string, verb: string, data: unknown];

const KLIKKEN: readonly Klik[] = [
  ['een dossier van een andere caseload openen', 'fatima', 'open', { dossiernummer: ZUID }],
  ['een dossier van een andere caseload bekijken', 'fatima', 'dossier', { dossiernummer: ZUID }],
  ['een melding van een andere caseload oppakken', 'fatima', 'oppakken', { dossiernummer: ZUID, bericht: 'v0' }],
  ['een formulier in een andere caseload', 'fatima', 'formulier-openen', { dossiernummer: ZUID, formulier: 'F-05' }],
  ['een formulier indienen in een andere caseload', 'fatima', 'formulier', { ...PIP, dossiernummer: ZUID }],
  ['samenvoegen met een andere caseload', 'fatima', 'samenvoegen', { dossiernummer: NOORD, naar: ZUID }],
  ['iemand die wij niet kennen', 'mallory', 'open', { dossiernummer: NOORD }],
  ['iemand die zich naar een object noemt', 'constructor', 'open', { dossiernummer: NOORD }],
  ['een naam met een letter die erop lijkt', 'f\u0430tima', 'open', { dossiernummer: NOORD }],
  ['een naam met een spatie erachter', 'fatima ', 'open', { dossiernummer: NOORD }],
  ['een naam met een nulbyte erachter', 'fatima\0', 'open', { dossiernummer: NOORD }],
  ['meelezer van de Participatiewet dient in', 'kees', 'formulier-openen', { dossiernummer: NOORD, formulier: 'F-05' }],
  ['klantmanager geeft quarantaine vrij', 'fatima', 'quarantaine-vrijgeven', { bericht: 'x' }],
  ['klantmanager wijst quarantaine af', 'fatima', 'quarantaine-afwijzen', { bericht: 'x' }],
  ['klantmanager stuurt opnieuw', 'fatima', 'zending-opnieuw', { zending: 'dossier:2026-0143', keer: '1' }],
  ['een knop die niet bestaat', 'fatima', 'wis-alles', { dossiernummer: NOORD }],
  ['een knop die elk object heeft', 'fatima', 'constructor', {}],
  ['__proto__ als knop', 'fatima', '__proto__', {}],
  ['een pad als dossiernummer', 'fatima', 'open', { dossiernummer: '../../config' }],
  ['SQL als dossiernummer', 'fatima', 'open', { dossiernummer: "2026-0143' OR '1'='1" }],
  ['een dossiernummer in andere cijfers', 'fatima', 'open', { dossiernummer: '\uff12\uff10\uff12\uff16-0143' }],
  ['een lijst als dossiernummer', 'fatima', 'open', { dossiernummer: [NOORD] }],
  ['een dossier dat niet bestaat', 'fatima', 'open', { dossiernummer: '2099-9999' }],
  ['een knop zonder gegevens', 'fatima', 'oppakken', undefined],
  ['een formulier dat niet bestaat', 'fatima', 'formulier-openen', { dossiernummer: NOORD, formulier: 'F-99' }],
  ['een stap die geen stap is', 'fatima', 'afhandelen', { dossiernummer: NOORD, bericht: 'v0', stap: 'wissen' }],
  ['een afhandeling als formulier vermomd', 'fatima', 'formulier', { ...PIP, formulier: 'F-20a', ...F20A }],
  ['een melding die niet van dit dossier is', 'fatima', 'oppakken', { dossiernummer: NOORD, bericht: 'niet-van-hier' }],
];

const BLOK = { ...PLAN, leerroute: 'O', niveau: 'A2' };

/** Deze krijgen het formulier terug met deze zin, en leggen niets vast. */
const FORMULIEREN: readonly (readonly [...Klik, zin: string])[] = [
  [
    'een formulier met een versie uit de toekomst',
    'fatima',
    'formulier',
    { ...PLAN, versie: 99 },
    'intussen veranderd',
  ],
  ['een BLOK overgeslagen met "bevestigd"', 'fatima', 'formulier', BLOK, 'Niveau A2 kan niet bij de onderwijsroute.'],
  [
    'velden die het formulier niet heeft',
    'fatima',
    'formulier',
    { ...PIP, beheerder: 'true', door: 'marieke' },
    'gegevens mee die niet bij dit formulier horen',
  ],
];

/** Legt een PIP vast die wel mag. */
export async function recordPlan(wereld: Wereld): Promise<boolean> {
  const antwoord = await click(poortVan(wereld), wereld.klik('fatima', 'formulier', { ...PLAN, dossiernummer: NIEUW }));
  const regel = (await wereld.bot.store.loadDossier(NIEUW))?.dossier.historie.at(-1);
  const vastgelegd = regel !== undefined && !isNotificatieRegel(regel) && regel.formulier === PIP.formulier;
  return vastgelegd && JSON.stringify(antwoord).includes('is vastgelegd');
}

/** Het antwoord als object, of alleen de status. */
export async function click(poort: number, verzoek: Verzoek): Promise<Record<string, unknown>> {
  const { status, inhoud } = await stuur(poort, schrijf(verzoek));
  return status === 200 && inhoud.startsWith('{') ? (JSON.parse(inhoud) as Record<string, unknown>) : { status };
}

/** Wat een weigering is; bij al het andere (een 500, een 429, een verbroken lijn) is niet te zeggen wat er gebeurde. */
const WEIGERINGEN = ['400', '403', '404'];

/** `zin`: wat er op de kaart staat die terugkomt; zonder zin hoort er geen kaart terug te komen. */
function opKaart([naam, wie, verb, data]: Klik, tweeling: string, zin?: string): Aanval {
  return {
    ...{ groep: 'klik', naam, tweeling },
    async regiebot(wereld): Promise<Uitkomst> {
      const eerder = await readStand(wereld);
      const antwoord = await click(poortVan(wereld), wereld.klik(wie, verb, data));
      const gewijzigd = (await readStand(wereld)) !== eerder;
      const { geweigerd, zie } = oordeelOver(antwoord, zin);
      return { binnen: gewijzigd || !geweigerd, zie: gewijzigd ? 'DOSSIER GEWIJZIGD' : zie };
    },
    standaard: (wereld) => bijStandaard(wereld, wereld.klik(wie, verb, data)),
  };
}

function oordeelOver(antwoord: Record<string, unknown>, zin?: string): { geweigerd: boolean; zie: string } {
  if (antwoord.type === KAART) {
    const geweigerd = zin !== undefined && JSON.stringify(antwoord).includes(zin);
    return { geweigerd, zie: geweigerd ? 'formulier terug, niets vastgelegd' : 'KAART' };
  }
  const code = codeVan(antwoord);
  const geweigerd = WEIGERINGEN.includes(code);
  return { geweigerd, zie: `${geweigerd ? 'geweigerd' : 'ANDERS'} (${code})` };
}

/** De code in een fout van Teams; anders de status van HTTP. */
function codeVan({ value, status }: Record<string, unknown>): string {
  const code = (value as { code?: string } | undefined)?.code;
  return code ?? (typeof status === 'number' ? String(status) : 'melding');
}

async function bijStandaard(wereld: Wereld, ...verzoeken: readonly Verzoek[]): Promise<Uitkomst> {
  const eerder = wereld.standaard.beurten();
  for (const verzoek of verzoeken) await click(wereld.standaard.poort, verzoek);
  const beurten = wereld.standaard.beurten() - eerder;
  return { binnen: beurten > 0, zie: beurten > 0 ? `BINNEN (${beurten} keer)` : 'geweigerd' };
}

/** Drie keer dezelfde klik op een nieuwe melding; `idVan` is het nummer dat Teams eraan geeft. */
function herhaald(naam: string, dossiernummer: string, idVan: (keer: number) => string): Aanval {
  const klikken = (wereld: Wereld) =>
    [1, 2, 3].map((keer) => {
      const data = { dossiernummer, bericht: 'm1', stappen: 0 };
      return wereld.klik('fatima', 'oppakken', data, { activiteit: { id: idVan(keer) } });
    });
  return {
    ...{ groep: 'klik', naam, tweeling: 'een klik in de eigen caseload' },
    async regiebot(wereld): Promise<Uitkomst> {
      await wereld.bot.store.appendDossier({
        ...{ dossiernummer, verwachteVersie: 0, caseload: 'Noord', wensen: [] },
        regels: [{ id: 'm1', op: vandaag, notificatie: 'COA-01' }],
      });
      for (const klik of klikken(wereld)) await click(poortVan(wereld), klik);
      const regels = (await wereld.bot.store.loadDossier(dossiernummer))?.dossier.historie.length ?? 0;
      return { binnen: regels !== 2, zie: `${regels - 1} keer vastgelegd` };
    },
    standaard: (wereld) => bijStandaard(wereld, ...klikken(wereld)),
  };
}

const HERHAALD = [
  herhaald('dezelfde klik drie keer', '2026-7001', () => 'zelfde'),
  herhaald('dezelfde klik drie keer onder een ander nummer', '2026-7002', (keer) => `keer-${keer}`),
];

export const KLIKAANVALLEN = [
  ...KLIKKEN.map((klik) => opKaart(klik, 'een klik in de eigen caseload')),
  ...FORMULIEREN.map(([naam, wie, verb, data, zin]) =>
    opKaart([naam, wie, verb, data], 'een formulier dat klopt', zin),
  ),
  ...HERHAALD,
];
