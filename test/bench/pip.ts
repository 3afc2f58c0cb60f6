import { datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { getFormulier } from '../../rules/formulieren';
import { type Velden } from '../../rules/historie';
import { LOKAAL_STANDAARD } from '../../rules/lokaal';
import { type Melding } from '../../rules/oordeel';
import { type Invulling, type Regel } from '../../rules/regel';
import { listRegels } from '../../rules/regels';
import { aDossier } from '../support/dossier';
import { createKans } from '../support/kans';
import { type Peers } from './peers';
import { type Feiten, VOORWAARDEN } from './pip-voorwaarden';
import { meet, type Meting, noemFactor, noemMicro } from './tabel';

const AANTAL = 1000;
const VANDAAG = datum('2026-03-02');
const F05 = getFormulier('F-05');
const REGELS: readonly Regel[] = VOORWAARDEN.map(({ regel }) => {
  const gevonden = listRegels().find(({ id }) => id === regel);
  if (gevonden === undefined) throw new Error(`${regel} bestaat niet meer`);
  return gevonden;
});

/** Duizend invullingen met elke grens erin; hetzelfde zaad geeft steeds dezelfde. */
function maakFeiten(): readonly Feiten[] {
  const kans = createKans(2021);
  const kies = <T>(opties: readonly [T, ...T[]]): T => opties[Math.floor(kans() * opties.length)] ?? opties[0];
  return Array.from({ length: AANTAL }, () => ({
    leerroute: kies(['B', 'O', 'Z', 'B', 'O', 'Z', 'onbekend', null]),
    niveau: kies(['A2', 'B1', null]),
    doelgroep: kies(['A', 'G']),
    eerste: kies([true, false]),
    intensiteit: kies([null, 0, 1, 99, 100, 800, 2500, 2501, 9999, 10_000]),
    gesprekken: kies([null, 0, 1, 4]),
    pvt: kies([null, 0, 11, 12, 16]),
    praktijk: kies([null, 0, 39, 40, 80]),
    participatie: kies([null, 0, 1, 800]),
  }));
}

/** Dezelfde feiten als invulling van F-05 in een dossier met die doelgroep, met of zonder eerder plan. */
function maakInvulling(feiten: Feiten): Invulling {
  const dossier = aDossier().metPlicht('2026-01-05', { doelgroep: feiten.doelgroep });
  const { eerste, leerroute, niveau, intensiteit, gesprekken, pvt, praktijk, participatie } = feiten;
  const velden = {
    leerroute,
    niveau,
    intensiteitLeerroute: intensiteit,
    voortgangsgesprekken: gesprekken,
    intensiteitPvt: pvt,
    mapPraktijk: praktijk,
    zParticipatieuren: participatie,
  };
  const ingevuld = Object.entries(velden).filter(([, waarde]) => waarde !== null);
  return {
    vandaag: VANDAAG,
    formulier: F05,
    velden: Object.fromEntries(ingevuld) as Velden,
    staat: foldDossier((eerste ? dossier : dossier.metPip('2026-02-09')).build(), VANDAAG),
    door: 'fatima',
    rol: 'klantmanager',
    lokaal: LOKAAL_STANDAARD,
  };
}

/** Hele meldingen, met tekst en bronnen: wat de klantmanager te zien krijgt. Dezelfde lus als in `toets`. */
function toetsOns(invulling: Invulling): readonly Melding[] {
  const meldingen: Melding[] = [];
  for (const { id, ernst, faalt, bronnen } of REGELS) {
    const tekst = faalt(invulling);
    if (tekst === undefined) continue;
    meldingen.push({ regel: id, ernst: typeof ernst === 'function' ? ernst(invulling) : ernst, tekst, bronnen });
  }
  return meldingen;
}

type Toets = (feiten: Feiten) => Promise<readonly string[]>;

function maakJsonRules({ jsonRules }: Peers): Toets {
  const regels = VOORWAARDEN.map(({ regel, json }) => ({ conditions: json, event: { type: regel } }));
  const engine = new jsonRules.Engine(regels, { allowUndefinedFacts: true });
  return async (feiten) => (await engine.run(feiten)).events.map(({ type }) => type).sort();
}

function maakZen({ zen }: Peers): Toets {
  const besluit = new zen.ZenEngine().createDecision(maakBeslistabel());
  return async (feiten) => {
    const { result } = await besluit.evaluate(feiten);
    return (result as readonly { regel: string }[]).map(({ regel }) => regel).sort();
  };
}

/** Een beslistabel met één rij per regel; elke rij die past, levert haar kenmerk. */
function maakBeslistabel(): object {
  const rules = VOORWAARDEN.map(({ regel, zen }) => ({ _id: regel, voorwaarde: zen, uitkomst: `"${regel}"` }));
  const tabel = {
    hitPolicy: 'collect',
    inputs: [{ id: 'voorwaarde', name: 'voorwaarde', type: 'expression' }],
    outputs: [{ id: 'uitkomst', name: 'uitkomst', field: 'regel', type: 'expression' }],
    rules,
  };
  return {
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', content: {} },
      { id: 'tabel', type: 'decisionTableNode', name: 'tabel', content: tabel },
      { id: 'uit', type: 'outputNode', name: 'uit', content: {} },
    ],
    edges: [
      { id: 'een', sourceId: 'in', targetId: 'tabel', type: 'edge' },
      { id: 'twee', sourceId: 'tabel', targetId: 'uit', type: 'edge' },
    ],
  };
}

/** Stopt de meting als een pakket over één invulling anders oordeelt: dan is de vergelijking niets waard. */
async function checkGelijk(
  naam: string,
  toets: Toets,
  feiten: readonly Feiten[],
  verwacht: readonly string[],
): Promise<void> {
  for (const [index, invoer] of feiten.entries()) {
    const gekregen = (await toets(invoer)).join(' ');
    if (gekregen !== verwacht[index])
      throw new Error(`${naam} oordeelt anders bij invulling ${index}: "${gekregen}", wij "${verwacht[index] ?? ''}"`);
  }
}

/** Het zuinigst van na elkaar en allemaal tegelijk aangeboden: zo komt elk pakket op zijn best. */
async function meetPeer(toets: Toets, feiten: readonly Feiten[]): Promise<number> {
  const naElkaar = await meet(AANTAL, async () => {
    for (const invoer of feiten) await toets(invoer);
  });
  const tegelijk = await meet(AANTAL, () => Promise.all(feiten.map(toets)));
  return Math.min(naElkaar, tegelijk);
}

/** Twaalf voorwaarden van F-05 op duizend invullingen, met gelijke uitkomsten, naast twee regelmotoren. */
export async function meetPip(peers: Peers): Promise<readonly Meting[]> {
  const feiten = maakFeiten();
  const invullingen = feiten.map(maakInvulling);
  const verwacht = invullingen.map((invulling) =>
    toetsOns(invulling)
      .map(({ regel }) => regel)
      .join(' '),
  );
  const ons = await meet(AANTAL * 20, () => {
    for (let n = 0; n < 20; n += 1) for (const invulling of invullingen) toetsOns(invulling);
  });
  const metingen: Meting[] = [];
  for (const [naam, toets] of Object.entries({
    'json-rules-engine': maakJsonRules(peers),
    'zen-engine': maakZen(peers),
  })) {
    await checkGelijk(naam, toets, feiten, verwacht);
    const hun = await meetPeer(toets, feiten);
    const wat = `12 regels van F-05, naast ${naam}`;
    metingen.push({ wat, ons: noemMicro(ons), hun: noemMicro(hun), factor: noemFactor(hun, ons) });
  }
  return metingen;
}
