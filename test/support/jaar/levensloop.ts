import { datum } from '../../../rules/datum';
import { type HistorieRegel, type Velden } from '../../../rules/historie';
import { createKans } from '../kans';
import {
  aanbodVelden,
  besluitVelden,
  boeteVelden,
  intakeVelden,
  mapVelden,
  ontzorgenVelden,
  pipVelden,
  pvtVelden,
  urenVelden,
  wisselVelden,
} from '../formulieren';
import { plusDagen, plusMaanden, plusWerkdagen, werkdagVanaf } from './kalender';
import { type Beleid, type Zaak } from './orakel';

export const BEGIN = '2026-01-05';
export const EINDE = '2026-12-31';
/** Vanaf dit moment heeft de gemeente een ander beleid voor registraties; wat al liep, houdt het oude. */
export const NIEUW_BELEID = '2026-07-01T00:00';

export const CASELOADS = ['Noord', 'Oost', 'Zuid'] as const;
const KLANTMANAGERS: Readonly<Record<string, readonly string[]>> = {
  Noord: ['fatima', 'joost', 'mehmet'],
  Oost: ['anneke', 'fatima', 'mehmet'],
  Zuid: ['anneke', 'joost', 'mehmet'],
};

/** Iets dat op een moment op een dossier gebeurt: wat er in de historie komt, en wie dan de klantmanager is. */
export interface Stap {
  /** `jjjj-mm-ddTuu:mm`, Amsterdam. */
  readonly moment: string;
  readonly dossiernummer: string;
  readonly caseload: string;
  readonly klantmanager?: string;
  readonly regels: readonly HistorieRegel[];
}

/** Een jaar in een verzonnen gemeente: van hetzelfde zaad komt altijd hetzelfde jaar. */
export interface Jaar {
  /** Op volgorde van moment. */
  readonly stappen: readonly Stap[];
  /** Wat het orakel over dat jaar weet, bij het maken opgeschreven. */
  readonly zaken: readonly Zaak[];
  /** Wie er wanneer niet is, en wie waarneemt. */
  readonly afwezig: readonly {
    readonly persoon: string;
    readonly van: string;
    readonly totEnMet: string;
    readonly vervanger: string;
  }[];
}

/** Maakt een jaar met zoveel dossiers: de meeste beginnen in het jaar, een op de vijf liep al langer. */
export function createJaar(zaad: number, aantal: number): Jaar {
  const kans = createKans(zaad);
  const lopen = Array.from({ length: aantal }, (_leeg, n) => {
    const loop = createLoop(kans, `2026-${String(n + 1).padStart(4, '0')}`, CASELOADS[n % CASELOADS.length] ?? 'Noord');
    if (n % 5 === 4) leefOud(loop);
    else if (n % 5 === 3) leefGezin(loop);
    else leefAsiel(loop);
    return loop;
  });
  return {
    stappen: lopen
      .flatMap(({ stappen }) => stappen)
      .filter(({ moment }) => moment.slice(0, 10) <= EINDE)
      .sort((a, b) => (a.moment === b.moment ? 0 : a.moment < b.moment ? -1 : 1)),
    zaken: lopen.flatMap(({ zaken }) => zaken).filter(({ open }) => open.slice(0, 10) <= EINDE),
    afwezig: [
      { persoon: 'fatima', van: '2026-03-02', totEnMet: '2026-03-20', vervanger: 'mehmet' },
      { persoon: 'anneke', van: '2026-07-20', totEnMet: '2026-08-14', vervanger: 'joost' },
    ],
  };
}

/** Een dossier dat groeit. `nu` is het moment van de laatste stap. */
interface Loop {
  readonly stappen: Stap[];
  readonly zaken: Zaak[];
  readonly loot: (van: number, totEnMet: number) => number;
  readonly soms: (kans: number) => boolean;
  /** De dag van de laatste stap. */
  vandaag(): string;
  /** Gaat zoveel dagen verder, op een willekeurig moment; een formulier tussen zes en zes, post op elk uur. */
  verder(dagen: number, soort: 'post' | 'formulier'): string;
  post(code: string, oppakken: number): string;
  formulier(id: string, velden: Velden): void;
  open(soort: string, begin: string, einde: string): void;
  /** Wat na zijn laatste dag vanzelf voorbij is. */
  openTot(soort: string, begin: string, einde: string): void;
  sluit(...soorten: readonly string[]): void;
  sluitAlles(behalve?: RegExp): void;
  pakOp(code: string): void;
}

function createLoop(kans: () => number, dossiernummer: string, caseload: string): Loop {
  const stappen: Stap[] = [];
  const zaken: Zaak[] = [];
  const meldingen = new Map<string, string>();
  const loot = (van: number, totEnMet: number) => van + Math.floor(kans() * (totEnMet - van + 1));
  const wie = KLANTMANAGERS[caseload] ?? [];
  const eigenaar = wie[loot(0, wie.length - 1)] ?? 'mehmet';
  let nu = `${BEGIN}T06:01`;
  let heeftEigenaar = false;
  const voegToe = (regel: HistorieRegel) => {
    stappen.push({
      moment: nu,
      dossiernummer,
      caseload,
      regels: [regel],
      ...(heeftEigenaar ? { klantmanager: eigenaar } : {}),
    });
  };
  const sluitWaar = (moment: string, telt: (zaak: Zaak) => boolean) => {
    zaken.forEach((zaak, plaats) => {
      if ((zaak.dicht ?? '9') > moment && telt(zaak)) zaken[plaats] = { ...zaak, dicht: moment };
    });
  };
  return {
    ...{ stappen, zaken, loot, soms: (grens) => kans() < grens },
    vandaag: () => nu.slice(0, 10),
    verder(dagen, soort) {
      const dag = plusDagen(nu.slice(0, 10), dagen);
      const uur = soort === 'post' ? loot(0, 23) : loot(6, 18);
      const moment = `${dag}T${String(uur).padStart(2, '0')}:${String(loot(5, 55)).padStart(2, '0')}`;
      nu = moment > nu ? moment : later(nu);
      return nu.slice(0, 10);
    },
    post(code, oppakken) {
      const id = `${dossiernummer}-${code}-${stappen.length}`;
      meldingen.set(code, id);
      voegToe({ op: datum(nu.slice(0, 10)), notificatie: code, id });
      this.open(`T-46 ${code}`, nu.slice(0, 10), plusWerkdagen(nu.slice(0, 10), oppakken));
      return id;
    },
    formulier(id, velden) {
      voegToe({ op: datum(nu.slice(0, 10)), formulier: id, door: eigenaar, velden });
    },
    pakOp(code) {
      heeftEigenaar = true;
      this.formulier('F-20a', { notificatie: code, stap: 'oppakken', bericht: meldingen.get(code) ?? '' });
      this.sluit(`T-46 ${code}`);
    },
    open(soort, begin, einde) {
      zaken.push({ dossiernummer, caseload, soort, begin, einde, open: nu, beleid: beleidVan(soort, nu) });
    },
    openTot(soort, begin, einde) {
      const dicht = `${plusDagen(einde, 1)}T00:00`;
      zaken.push({ dossiernummer, caseload, soort, begin, einde, open: nu, dicht, beleid: beleidVan(soort, nu) });
    },
    sluit: (...soorten) => sluitWaar(nu, ({ soort }) => soorten.includes(soort)),
    sluitAlles: (behalve = /^$/) => sluitWaar(nu, ({ soort }) => !behalve.test(soort)),
  };
}

function later(moment: string): string {
  return new Date(Date.parse(`${moment}:00Z`) + 60_000).toISOString().slice(0, 16);
}

/** Het beleid uit de beschrijving: vervanger, team, teamleider. */
function beleidVan(soort: string, moment: string): Beleid {
  if (soort.startsWith('T-46')) return [0, 0, 1];
  if (/^T-(09|1[012])/.test(soort)) return moment < NIEUW_BELEID ? [-2, 0, 1] : [-3, -1, 0];
  if (/^T-(05|06|08|14|15)$/.test(soort)) return [-5, -2, 0];
  if (/^T-2[1-8]$/.test(soort)) return [1, undefined, 3];
  return /^T-(04|16|17)$|^INT/.test(soort) ? [undefined, undefined, undefined] : [1, 1, 3];
}

function leefAsiel(loop: Loop): void {
  loop.verder(loop.loot(0, 330), 'post');
  const koppeling = loop.vandaag();
  loop.post('COA-01', 1);
  loop.open('T-01', koppeling, plusDagen(koppeling, 14));
  loop.verder(loop.soms(0.85) ? loop.loot(0, 2) : loop.loot(5, 9), 'formulier');
  loop.pakOp('COA-01');
  if (loop.soms(0.06)) {
    loop.verder(loop.loot(1, 12), 'post');
    loop.post('COA-09', 3);
    loop.sluitAlles();
    return;
  }
  const keuze = loop.verder(loop.loot(2, 15), 'formulier');
  loop.formulier('F-01', { scenario: '3', datumKeuze: keuze });
  loop.sluit('T-01');
  const uitstroom = plusDagen(loop.verder(loop.loot(2, 10), 'formulier'), loop.loot(33, 60));
  loop.formulier('F-02', { datum: loop.vandaag(), verwachteUitstroom: uitstroom });
  loop.open('T-04', loop.vandaag(), uitstroom);
  if (loop.soms(0.6)) {
    const gesprek = loop.verder(loop.loot(15, 30), 'formulier');
    loop.formulier('F-02', { datum: gesprek });
    if (gesprek >= plusDagen(uitstroom, -28)) loop.sluit('T-04');
  }
  loop.verder(loop.loot(15, 40), 'post');
  loop.post('COA-05', 3);
  loop.sluit('T-04');
  loop.verder(loop.loot(0, 3), 'formulier');
  loop.pakOp('COA-05');
  vestig(loop);
  plan(loop, 'A', 'T-06');
}

/** De inschrijving in de gemeente, met wat daar meteen bij hoort. */
function vestig(loop: Loop): void {
  const dag = loop.verder(loop.loot(0, 2), 'formulier');
  const brp = plusDagen(dag, -loop.loot(0, 4));
  const kennisgeving = plusDagen(brp, -20);
  loop.formulier('F-00', {
    ...{ doelgroep: 'A', wet: 'Wi2021', plichtdatum: kennisgeving, kennisgevingsdatum: kennisgeving, brpDatum: brp },
    ...{ bsnBekend: true, verblijf: 'gemeente', bijstandSinds: brp, asielvergunningBepaaldeTijd: true },
  });
  loop.open('T-06', brp, werkdagVanaf(plusDagen(brp, 70)));
  loop.open('T-31', brp, brp);
  const einde = plusDagen(plusMaanden(brp, 6), -1);
  loop.openTot('T-30', brp, einde);
  loop.verder(loop.loot(0, 3), 'formulier');
  loop.formulier('F-16', { startdatum: loop.vandaag(), uitvoerder: 'gemeente' });
  loop.sluit('T-31');
  loop.verder(loop.loot(1, 8), 'formulier');
  loop.formulier('F-14', ontzorgenVelden({ startdatum: brp, einddatum: einde }));
}

function leefGezin(loop: Loop): void {
  loop.verder(loop.loot(0, 300), 'post');
  loop.post('DUO-SS101', 3);
  loop.verder(loop.loot(0, 4), 'formulier');
  loop.pakOp('DUO-SS101');
  const dag = loop.verder(loop.loot(0, 5), 'formulier');
  const kennisgeving = plusDagen(dag, -loop.loot(0, 12));
  loop.formulier('F-00', {
    ...{ doelgroep: 'G', wet: 'Wi2021', plichtdatum: kennisgeving, kennisgevingsdatum: kennisgeving },
    ...{ brpDatum: plusDagen(kennisgeving, -30), bsnBekend: true, verblijf: 'gemeente' },
  });
  loop.open('T-05', kennisgeving, werkdagVanaf(plusDagen(kennisgeving, 70)));
  plan(loop, 'G', 'T-05');
}

/** Liep al voor dit jaar: alleen het einde van de termijn en de laatste kans op een wissel komen nog. */
function leefOud(loop: Loop): void {
  const pip = plusDagen(loop.soms(0.5) ? '2023-08-01' : '2024-09-15', loop.loot(0, 300));
  const regel = (op: string, formulier: string, velden: Velden): HistorieRegel => ({
    op: datum(op),
    formulier,
    door: 'mehmet',
    velden,
  });
  const dag = plusDagen(pip, -40);
  loop.verder(0, 'formulier');
  loop.formulier('F-20c', { naam: 'Team inburgering', email: 'team@waterrijk.example', telefoon: '0101234567' });
  const eerste = loop.stappen[0];
  if (eerste === undefined) return;
  loop.stappen[0] = {
    ...eerste,
    klantmanager: KLANTMANAGERS[eerste.caseload]?.[loop.loot(0, 2)] ?? 'mehmet',
    regels: [
      regel(dag, 'F-00', {
        ...{ doelgroep: 'G', wet: 'Wi2021', plichtdatum: dag, kennisgevingsdatum: dag, brpDatum: dag },
        ...{ bsnBekend: true, verblijf: 'gemeente' },
      }),
      regel(pip, 'F-05', pipVelden({ dagtekening: pip, verzenddatum: pip, datumDuo: pip })),
    ],
  };
  loop.open('T-16', pip, plusMaanden(pip, 36));
  loop.openTot('T-17', pip, plusMaanden(pip, 18));
}

/** Oproep, intake, plan, en wat daarop volgt. */
function plan(loop: Loop, doelgroep: 'A' | 'G', termijn: string): void {
  oproepen(loop);
  const intake = loop.verder(loop.loot(0, 6), 'formulier');
  loop.formulier('F-03', intakeVelden({ datumGesprek: intake, datumAfgerond: intake, urenTaalKnmIntake: 6 }));
  loop.sluit('T-21', 'T-22');
  registreer(loop, 'T-12 uren intake', 'uren intake', intake);
  const dag = loop.verder(loop.loot(3, 45), 'formulier');
  const pip = plusDagen(dag, -loop.loot(0, 2));
  const leerroute = doelgroep === 'A' && loop.soms(0.3) ? 'O' : 'B';
  loop.formulier('F-05', pipVelden({ dagtekening: pip, verzenddatum: pip, leerroute }));
  loop.sluit(termijn);
  loop.open('T-16', pip, plusMaanden(pip, 36));
  loop.openTot('T-17', pip, plusMaanden(pip, 18));
  if (doelgroep === 'A') loop.open('T-14', pip, plusMaanden(pip, 3));
  if (leerroute === 'O') loop.open('T-15', pip, plusMaanden(pip, 6));
  registreer(loop, 'T-09 PIP', 'PIP', pip);
  naPlan(loop, doelgroep, leerroute, pip);
}

function oproepen(loop: Loop): void {
  const eerste = loop.verder(loop.loot(1, 10), 'formulier');
  loop.formulier('F-03', { oproepNummer: '1', datumOproep: eerste, termijn: plusDagen(eerste, 14) });
  loop.open('T-21', eerste, plusDagen(eerste, 14));
  loop.verder(loop.loot(6, 18), 'formulier');
  if (loop.soms(0.75)) {
    loop.formulier('F-03', { oproepNummer: '1', verschenen: 'ja' });
    loop.sluit('T-21');
    return;
  }
  const tweede = loop.vandaag();
  loop.formulier('F-03', { oproepNummer: '2', datumOproep: tweede, termijn: plusDagen(tweede, 10) });
  loop.sluit('T-21');
  loop.open('T-22', tweede, plusDagen(tweede, 10));
  loop.verder(loop.loot(5, 14), 'formulier');
}

/** Een registratie in DUO: meestal op tijd, soms te laat, soms nooit. */
function registreer(loop: Loop, soort: string, item: string, begin: string): void {
  loop.open(soort, begin, plusWerkdagen(begin, 10));
  if (loop.soms(0.04)) return;
  loop.verder(loop.soms(0.8) ? loop.loot(0, 11) : loop.loot(14, 24), 'formulier');
  loop.formulier('F-20b', { item, datum: loop.vandaag() });
  loop.sluit(soort);
}

function naPlan(loop: Loop, doelgroep: 'A' | 'G', leerroute: 'B' | 'O', pip: string): void {
  if (doelgroep === 'A') aanbod(loop);
  if (loop.soms(0.5)) gesprekken(loop);
  if (loop.soms(0.15)) vergissing(loop);
  if (loop.soms(0.15)) boete(loop);
  if (loop.soms(0.5)) {
    const dag = loop.verder(loop.loot(5, 60), 'formulier');
    loop.formulier('F-10', pvtVelden({ bijeenkomst: dag, datumOndertekening: dag }));
    registreer(loop, 'T-11 PVT', 'PVT', dag);
  }
  if (leerroute === 'B' && loop.soms(0.4)) {
    const dag = loop.verder(loop.loot(5, 40), 'formulier');
    loop.formulier('F-11', mapVelden({ datumEindgesprek: dag }));
    registreer(loop, 'T-10 MAP', 'MAP', dag);
  }
  if (leerroute === 'B' && loop.soms(0.5)) uren(loop, pip);
  else if (leerroute === 'B' && loop.soms(0.4)) {
    const dag = loop.verder(loop.loot(5, 30), 'formulier');
    loop.formulier('F-06', wisselVelden({ dagtekening: dag, datumGesprek: dag }));
    registreer(loop, 'T-09 PIP-wijziging', 'PIP-wijziging', dag);
  }
  einde(loop);
}

function aanbod(loop: Loop): void {
  const dag = loop.verder(loop.soms(0.7) ? loop.loot(10, 70) : loop.loot(71, 110), 'formulier');
  loop.formulier('F-07', aanbodVelden({ datumAanbod: dag, startOpleiding: dag, briefKennisgeving: dag }));
  loop.sluit('T-14', 'T-15');
  registreer(loop, 'T-12 aanbod', 'aanbod', dag);
}

function gesprekken(loop: Loop): void {
  const eerste = loop.verder(loop.loot(5, 30), 'formulier');
  const vervolg = plusDagen(eerste, loop.loot(10, 25));
  const basis = { verschenen: 'ja', onderwerpen: ['taal'] };
  loop.formulier('F-19', { ...basis, datum: eerste, vervolg });
  loop.open('INT-20', eerste, vervolg);
  if (loop.soms(0.2)) return;
  const tweede = loop.verder(loop.loot(26, 34), 'formulier');
  loop.formulier('F-19', { ...basis, datum: tweede });
  loop.sluit('INT-20');
}

/** DUO meldde een verhuizing die er niet was, en trok haar weer in. */
function vergissing(loop: Loop): void {
  const brp = plusDagen(loop.verder(loop.loot(3, 20), 'post'), -2);
  loop.formulier('F-00', { brpDatum: brp });
  const bericht = loop.post('DUO-SS121', 3);
  loop.open('T-32', brp, plusWerkdagen(brp, 10));
  loop.verder(loop.loot(1, 16), 'formulier');
  loop.formulier('F-20a', { notificatie: 'DUO-SS121', stap: 'ingetrokken', bericht });
  loop.sluit('T-32', 'T-46 DUO-SS121');
}

function boete(loop: Loop): void {
  const rapport = loop.verder(loop.loot(5, 20), 'formulier');
  const vast = {
    datumOvertreding: plusDagen(rapport, -10),
    datumConstatering: plusDagen(rapport, -8),
    rapportDatum: rapport,
  };
  loop.formulier('F-09', boeteVelden(vast));
  loop.open('T-24', rapport, plusDagen(rapport, 91));
  const besluit = loop.verder(loop.loot(10, 90), 'formulier');
  loop.formulier(
    'F-09',
    boeteVelden({ ...vast, ...besluitVelden({ datumBesluit: besluit, datumBekendmaking: besluit }) }),
  );
  loop.sluit('T-24');
  loop.open('T-27', besluit, werkdagVanaf(plusDagen(besluit, 42)));
  loop.open('T-28', besluit, werkdagVanaf(plusDagen(besluit, 42)));
  const klaar = loop.verder(loop.loot(20, 55), 'formulier');
  const betaald = { status: 'betaald', onherroepelijkOp: klaar, datumBesluit: besluit, datumBekendmaking: besluit };
  loop.formulier('F-09', boeteVelden({ ...vast, ...betaald }));
  loop.sluit('T-27', 'T-28');
}

/** Drie keer taaluren; bij de derde opgave is de grens van 600 uur bereikt. */
function uren(loop: Loop, pip: string): void {
  for (const keer of [1, 2, 3]) {
    const dag = loop.verder(loop.loot(10, 30), 'formulier');
    loop.formulier('F-13', urenVelden({ urenNt2: 220, bekendTot: dag }));
    if (keer === 3) loop.open('INT-12', pip, pip);
  }
}

function einde(loop: Loop): void {
  if (!loop.soms(0.12)) return;
  loop.verder(loop.loot(1, 30), 'post');
  const overleden = loop.soms(0.3);
  loop.post(overleden ? 'DUO-SS111' : 'DUO-SS107', 3);
  if (overleden) loop.sluitAlles();
  else loop.sluitAlles(/^T-(09|1[012]) /);
}
