import { type ChildProcess } from 'node:child_process';
import { createKans } from '../../support/kans';
import { createLokaalClient, type LokaalClient, type ZichtbaarBericht } from '../../support/lokaal-client';
import {
  createOmgeving,
  type Omgeving,
  type Programma,
  regiebot,
  spawnProces,
  startProces,
  stopProces,
  waitFor,
} from '../../support/proces';
import { checkBelofte, type Belofte, clickOppakken, listDossierkaarten } from './belofte';
import { deliverKoppeling } from './bezorg';
import { ALLE_GRENZEN, armGrens, chooseGrens, type Grens } from './grens';
import { countOppakken } from './opslag';
import { startTussenpost, type Tussenpost } from './tussenpost';
import { type Uitslag } from './uitslag';

/** Zo lang draait een bot na de laatste klik nog als de gekozen grens niet langskomt. */
const WACHTTIJD = 1_500;
const MENSEN = ['fatima', 'joost'] as const;
const LEZER = 'mehmet';

interface Reeks {
  readonly programma: Programma;
  readonly omgeving: Omgeving;
  readonly teams: LokaalClient;
  readonly tussenpost: Tussenpost;
  readonly noord: string;
  readonly beloften: Belofte[];
  readonly treffers: Record<string, number>;
  /** Dossiers die `LEZER` in zijn chat vroeg, een keer per vraag. */
  readonly gevraagd: Vraag[];
}

interface Vraag {
  readonly dossiernummer: string;
  readonly toegezegd: boolean;
}

/** Wat er in een ronde gebeurt; vooraf getrokken, zodat hetzelfde zaad dezelfde rondes geeft. */
interface Ronde {
  readonly grens: Grens;
  readonly storing: '500 na aanname' | '429' | undefined;
  readonly kaart: number;
  readonly eerst: number;
  readonly open: boolean;
}

function chooseRonde(kans: () => number): Ronde {
  const grens = chooseGrens(ALLE_GRENZEN, kans);
  const storing = kans();
  return {
    ...{ grens, storing: storing < 0.2 ? '500 na aanname' : storing < 0.3 ? '429' : undefined },
    ...{ kaart: kans(), eerst: kans() < 0.5 ? 0 : 1, open: kans() < 0.3 },
  };
}

/**
 * Eén gegevensmap, één Teams, en in elke ronde een bot die post leest, kaarten plaatst, klikken beantwoordt en zonder waarschuwing
 * wordt gedood. Daarna één bot die mag afmaken, en de telling van wat er in Teams en in de opslag staat.
 */
export async function runBotreeks(zaad: number, rondes: number, programma = regiebot): Promise<Uitslag> {
  const basis = await createOmgeving();
  const processen: ChildProcess[] = [await startProces('lokaal', basis, programma)];
  const tussenpost = await startTussenpost(basis.lokaal);
  const omgeving: Omgeving = { ...basis, env: { ...basis.env, LOKAAL_PORT: String(tussenpost.poort) } };
  try {
    const teams = createLokaalClient(basis.lokaal);
    const noord = (await teams.plekken()).find(({ naam }) => naam === 'Noord')?.id ?? '';
    const reeks: Reeks = { programma, omgeving, teams, tussenpost, noord, beloften: [], treffers: {}, gevraagd: [] };
    const kans = createKans(zaad);
    for (let n = 0; n < rondes; n += 1) await playRonde(reeks, chooseRonde(kans), n, processen);
    await teams.storing('429', 0);
    return await finish(reeks, rondes, processen);
  } finally {
    await Promise.all(processen.map((proces) => stopProces(proces, 'SIGKILL')));
    await tussenpost.close();
    basis.remove();
  }
}

async function playRonde(reeks: Reeks, ronde: Ronde, n: number, processen: ChildProcess[]): Promise<void> {
  const { programma, omgeving, teams, tussenpost, treffers } = reeks;
  deliverKoppeling(omgeving.data, n);
  if (ronde.storing !== undefined) await teams.storing(ronde.storing, 1, 1);
  const proces = spawnProces('bot', omgeving, programma);
  processen[1] = proces;
  const weg = new Promise<void>((resolve) => proces.once('exit', () => resolve()));
  const gezien: { geraakt: boolean } = { geraakt: false };
  const disarm = armGrens(ronde.grens, { tussenpost, data: omgeving.data }, () => {
    gezien.geraakt = true;
    proces.kill('SIGKILL');
  });
  const op = isUp(proces, weg);
  const klikken = op.then((draait) => (draait ? click(reeks, ronde) : undefined));
  const uitgekeken = klikken.then(() => new Promise((resolve) => setTimeout(resolve, WACHTTIJD).unref()));
  await Promise.race([weg, uitgekeken]);
  disarm();
  proces.kill('SIGKILL');
  await Promise.all([weg, klikken]);
  const soort = gezien.geraakt ? ronde.grens.soort : 'na de wachttijd';
  treffers[soort] = (treffers[soort] ?? 0) + 1;
}

/** Waar zodra de bot zegt dat hij luistert; onwaar als hij daarvoor al weg was. */
function isUp({ stdout }: ReturnType<typeof spawnProces>, weg: Promise<void>): Promise<boolean> {
  const op = new Promise<boolean>((resolve) => {
    stdout.on('data', (deel: Buffer) => {
      if (deel.toString().includes('http://127.0.0.1')) resolve(true);
    });
  });
  return Promise.race([op, weg.then(() => false)]);
}

/** Twee mensen pakken tegelijk dezelfde kaart op, en soms opent een derde haar in zijn chat. */
async function click({ teams, noord, beloften, gevraagd }: Reeks, { kaart, eerst, open }: Ronde): Promise<void> {
  const kaarten = listDossierkaarten(await teams.berichten(noord));
  const gekozen = kaarten[Math.floor(kaart * kaarten.length)];
  if (gekozen === undefined) return;
  const tegelijk = [MENSEN[eerst], MENSEN[1 - eerst]].map((persoon) =>
    clickOppakken(teams, { noord, kaart: gekozen, persoon: persoon ?? MENSEN[0] }),
  );
  beloften.push(...(await Promise.all(tegelijk)).flatMap((belofte) => belofte ?? []));
  if (!open) return;
  const { dossiernummer, activityId } = gekozen;
  const { status } = await teams.klik(LEZER, activityId, 'open', { dossiernummer }, noord);
  gevraagd.push({ dossiernummer, toegezegd: status === 200 });
}

async function finish(reeks: Reeks, rondes: number, processen: ChildProcess[]): Promise<Uitslag> {
  const { programma, omgeving, teams, noord, beloften, gevraagd, treffers } = reeks;
  const bot = await startProces('bot', omgeving, programma);
  processen[1] = bot;
  await settle(reeks, rondes);
  const kaarten = listDossierkaarten(await teams.berichten(noord));
  const controle = await read<{ in_orde: boolean; gelezen: number; onzeker: number; bevindingen: string[] }>(
    `${omgeving.bot}/controle`,
  );
  const chat = compareChat(gevraagd, await teams.berichten(LEZER));
  await stopProces(bot);
  const uniek = new Set(kaarten.map(({ dossiernummer }) => dossiernummer)).size;
  const oppakken = await countOppakken(omgeving.data);
  const fout = beloften.flatMap((belofte) => checkBelofte(belofte, kaarten, oppakken));
  const zoek = Math.max(0, chat.zoek - controle.onzeker);
  return {
    ...{ systeem: 'Regiebot', rondes, zaken: rondes, treffers, onzeker: controle.onzeker, verkeerd: fout.length },
    ...{ verloren: rondes - uniek + zoek, dubbel: kaarten.length - uniek + chat.dubbel },
    bevindingen: [...fout, ...controle.bevindingen, ...describeTelling(controle.gelezen, rondes)],
  };
}

/**
 * Wie hetzelfde dossier kort na elkaar nog eens vraagt, krijgt één kaart. Zoek is dus een toegezegd dossier zonder kaart, en dubbel is een
 * kaart meer dan er is gevraagd.
 */
function compareChat(
  gevraagd: readonly Vraag[],
  berichten: readonly ZichtbaarBericht[],
): { readonly zoek: number; readonly dubbel: number } {
  const teksten = berichten.map(({ kaart }) => JSON.stringify(kaart ?? {}));
  const perDossier = [...new Set(gevraagd.map(({ dossiernummer }) => dossiernummer))].map((nummer) => {
    const vragen = gevraagd.filter(({ dossiernummer }) => dossiernummer === nummer);
    const kaarten = teksten.filter((tekst) => tekst.includes(nummer)).length;
    const zoek = kaarten === 0 && vragen.some(({ toegezegd }) => toegezegd);
    return { zoek: zoek ? 1 : 0, dubbel: Math.max(0, kaarten - vragen.length) };
  });
  const sum = (wat: 'zoek' | 'dubbel') => perDossier.reduce((som, een) => som + een[wat], 0);
  return { zoek: sum('zoek'), dubbel: sum('dubbel') };
}

function describeTelling(gelezen: number, bezorgd: number): string[] {
  return gelezen === bezorgd ? [] : [`${bezorgd} berichten bezorgd, maar ${gelezen} gelezen`];
}

/** Klaar als er niets meer te lezen of te versturen is. */
async function settle({ omgeving, teams, noord }: Reeks, verwacht: number): Promise<void> {
  const rustig = async (): Promise<readonly ZichtbaarBericht[] | undefined> => {
    const { wachtrijen, in_orde } = await read<{
      in_orde: boolean;
      wachtrijen: { teLezen: number; teVersturen: number };
    }>(`${omgeving.bot}/gezond`);
    const klaar = in_orde && wachtrijen.teLezen === 0 && wachtrijen.teVersturen === 0;
    const kaarten = listDossierkaarten(await teams.berichten(noord));
    return klaar && kaarten.length >= verwacht ? kaarten : undefined;
  };
  // What never comes to rest is a finding of the count below, not an end without one.
  await waitFor('alles is gelezen en verstuurd', rustig, 90_000).catch(() => undefined);
}

async function read<T>(url: string): Promise<T> {
  return (await (await fetch(url)).json()) as T;
}
