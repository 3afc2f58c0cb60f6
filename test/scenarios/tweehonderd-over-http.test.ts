import { type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Persoon } from '../../bot/inrichting';
import { standaardOpzet } from '../../bot/lokaal/plekken';
import { type Dossierkaart, listDossierkaarten } from '../crash/ronde/belofte';
import { deliverKoppeling } from '../crash/ronde/bezorg';
import { countOppakken } from '../crash/ronde/opslag';
import { createLokaalClient, listActies } from '../support/lokaal-client';
import { createOmgeving, type Omgeving, startProces, stopProces, waitFor } from '../support/proces';

const MENSEN = 200;
/** 's Nachts honderd; overdag genoeg om een fout te laten opvallen. */
const RONDES = Number(process.env.REGIEBOT_TEGELIJK_RONDES ?? 1);
/** Teams neemt in een kanaal hoogstens 60 kaarten per 30 seconden aan. */
const GEDULD = 60_000 + RONDES * 2_000;

const personen = Array.from({ length: MENSEN }, (_, n): Persoon => {
  return { id: `persoon-${n}`, naam: `Persoon ${n}`, rol: 'klantmanager', caseloads: ['Noord'] };
});

interface Antwoord {
  readonly type: string;
  readonly value: { readonly code?: string; readonly message?: string };
}

/** De klik zoals Teams haar bij de bot bezorgt. */
function buildKlik(omgeving: Omgeving, kaart: Dossierkaart, persoon: string, data: object): object {
  const tenant = { id: standaardOpzet.tenantId };
  const kanaal = standaardOpzet.kanalen[0]!.id;
  return {
    ...{ channelId: 'msteams', serviceUrl: `${omgeving.lokaal}/`, type: 'invoke', name: 'adaptiveCard/action' },
    ...{ id: `f:${persoon}:${kaart.activityId}`, replyToId: kaart.activityId, channelData: { tenant } },
    from: { id: `29:${persoon}`, aadObjectId: persoon },
    recipient: standaardOpzet.bot,
    conversation: { id: `${kanaal};messageid=${kaart.activityId}`, conversationType: 'channel', tenantId: tenant.id },
    value: { action: { type: 'Action.Execute', verb: 'oppakken', data }, trigger: 'manual' },
  };
}

function clickAll(omgeving: Omgeving, kaart: Dossierkaart): Promise<Antwoord[]> {
  const { data } = listActies(kaart.kaart).find(({ verb }) => verb === 'oppakken')!;
  return Promise.all(
    personen.map(async ({ id }) => {
      const antwoord = await fetch(`${omgeving.bot}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(buildKlik(omgeving, kaart, id, data)),
      });
      return (await antwoord.json()) as Antwoord;
    }),
  );
}

describe(`${MENSEN} mensen klikken over HTTP tegelijk op dezelfde koppeling (${RONDES} rondes)`, () => {
  let omgeving: Omgeving;
  const processen: ChildProcess[] = [];

  beforeAll(async () => {
    omgeving = await createOmgeving();
    const { team, kanalen } = standaardOpzet;
    const kanaal = (naam: string) => kanalen.find((een) => een.naam === naam)!.id;
    const inrichting = {
      ...{ team: team.groepId, serviceUrl: omgeving.lokaal, graphUrl: omgeving.lokaal, personen },
      ...{ caseloads: [{ naam: 'Noord', kanaal: kanaal('Noord') }] },
      ...{ triage: kanaal('Triage'), beheer: kanaal('Beheer') },
    };
    const bestand = join(omgeving.data, 'inrichting.json');
    writeFileSync(bestand, JSON.stringify(inrichting));
    processen.push(await startProces('lokaal', omgeving));
    for (let n = 0; n < RONDES; n += 1) deliverKoppeling(omgeving.data, n);
    const env = { ...omgeving.env, REGIEBOT_INRICHTING: bestand };
    processen.push(await startProces('bot', { ...omgeving, env }));
  }, 180_000);
  afterAll(async () => {
    await Promise.all(processen.map((proces) => stopProces(proces, 'SIGKILL')));
    omgeving.remove();
  });

  it(
    'een wordt eigenaar, ieder ander hoort wie, en zo staat het op de kaart en in de historie',
    async () => {
      const teams = createLokaalClient(omgeving.lokaal);
      const noord = standaardOpzet.kanalen[0]!.id;
      const kaarten = async () => listDossierkaarten(await teams.berichten(noord));
      const eerste = await waitFor(
        'alle kaarten',
        async () => ((await kaarten()).length === RONDES ? kaarten() : undefined),
        GEDULD,
      );
      const eigenaren = new Map<string, number>();
      for (const kaart of eerste) {
        const antwoorden = await clickAll(omgeving, kaart);
        const winnaars = antwoorden.flatMap(({ type }, n) => (type.endsWith('card.adaptive') ? [n] : []));
        expect(winnaars).toHaveLength(1);
        const [eigenaar = -1] = winnaars;
        const ander = `Persoon ${eigenaar} was u voor en heeft deze melding al opgepakt.`;
        const verliezers = antwoorden.filter((_, n) => n !== eigenaar).map(({ value }) => value);
        expect(new Set(verliezers.map((value) => JSON.stringify(value)))).toEqual(
          new Set([JSON.stringify({ code: '409', message: ander })]),
        );
        eigenaren.set(kaart.dossiernummer, eigenaar);
      }
      await waitFor(
        'elke kaart noemt haar eigenaar',
        async () => {
          const juist = (await kaarten()).filter(({ dossiernummer, tekstVan }) =>
            new RegExp(`Persoon ${eigenaren.get(dossiernummer) ?? ''}\\b`).test(tekstVan),
          );
          return juist.length === RONDES ? true : undefined;
        },
        GEDULD,
      );
      await stopProces(processen[1]!);
      const verwacht = [...eigenaren].map(([nummer, n]) => [nummer, [`persoon-${n}`]] as const);
      expect(await countOppakken(omgeving.data)).toEqual(new Map(verwacht));
    },
    60_000 + 3 * GEDULD,
  );
});
