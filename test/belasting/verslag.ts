import { noemGetal, percentile } from '../bench/meten';
import { type Opslagsoort } from './installatie';
import { countDrukte, type Maat, REGELS, type Soort } from './maat';
import { type Momentopname } from './meting';
import { type Som } from './natelling';
import { type Uitkomst } from './verkeer';

export interface Verslagdelen {
  readonly maat: Maat;
  readonly opslag: Opslagsoort;
  readonly uitkomsten: readonly Uitkomst[];
  readonly opnamen: readonly Momentopname[];
  readonly sommen: readonly Som[];
  /** Seconden: vullen van de opslag, tot na de start alle kaarten er stonden en het rustig was, en tot alles weg was na de laatste klik. */
  readonly duur: { readonly vullen: number; readonly opstart: number; readonly uitloop: number };
  /** Seconden rekentijd van alle instanties samen, tijdens de vier uur. */
  readonly rekentijd: number;
  readonly teams: { readonly posts: number; readonly puts: number; readonly geremd: number; readonly opstart: number };
  readonly gelogd: Readonly<Record<string, number>>;
}

/** Het verslag als Markdown. */
export function writeVerslag(delen: Verslagdelen): string {
  const { maat, opslag, uitkomsten, sommen, duur, rekentijd, teams } = delen;
  const { berichten } = countDrukte(maat);
  const instanties = opslag === 'cosmos' ? 'twee instanties op de Cosmos-emulator' : 'één instantie op een bestand';
  return [
    `# Belasting (${maat.naam}, ${opslag})`,
    '',
    `Vier uur werk in ${maat.seconden} seconden: ${maat.dossiers} dossiers met ${maat.dossiers * REGELS} regels, ${maat.mensen} mensen,`,
    `${maat.caseloads} caseloads, ${berichten} berichten; ${instanties}. Tijden in milliseconden, vanaf het geplande moment.`,
    '',
    '| handeling | aantal | p50 | p95 | p99 | langste | niet gelukt |',
    '| --- | --: | --: | --: | --: | --: | --: |',
    ...listSoorten(uitkomsten).map(([naam, groep]) => rowOf(naam, groep)),
    '',
    ...describeRijen(delen),
    `- Rekentijd van de bot: ${noemGetal(rekentijd)} s, ${noemGetal((rekentijd * 1_000) / (uitkomsten.length + berichten))} ms per handeling of bericht.`,
    `- Teams: ${teams.opstart} kaarten bij de start, daarna ${teams.posts} geplaatst en ${teams.puts} bijgewerkt; ${teams.geremd} keer te snel.`,
    `- Vullen ${noemGetal(duur.vullen)} s, rust na de start ${noemGetal(duur.opstart)} s, alles weg na de laatste klik ${noemGetal(duur.uitloop)} s.`,
    `- Log vanaf waarschuwing: ${describeLog(delen.gelogd)}.`,
    '',
    '| natelling | verwacht | gevonden | |',
    '| --- | --: | --: | --- |',
    ...sommen.map(
      ({ wat, verwacht, gevonden }) =>
        `| ${wat} | ${verwacht} | ${gevonden} | ${verwacht === gevonden ? 'klopt' : '**klopt niet**'} |`,
    ),
    '',
  ].join('\n');
}

function listSoorten(uitkomsten: readonly Uitkomst[]): [string, readonly Uitkomst[]][] {
  const klikken: readonly Soort[] = ['bekijken', 'verversen', 'oppakken'];
  const soorten = [...new Set(uitkomsten.map(({ soort }) => soort))];
  return [
    ['**elke klik**', uitkomsten.filter(({ soort }) => klikken.includes(soort))],
    ...soorten.map((soort): [string, readonly Uitkomst[]] => [soort, uitkomsten.filter((een) => een.soort === soort)]),
  ];
}

function rowOf(naam: string, groep: readonly Uitkomst[]): string {
  const tijden = groep.map(({ duur }) => duur);
  const [p50, p95, p99, langste] = [0.5, 0.95, 0.99, 1].map((deel) => Math.round(percentile(tijden, deel)));
  return `| ${naam} | ${groep.length} | ${p50 ?? 0} | ${p95 ?? 0} | ${p99 ?? 0} | ${langste ?? 0} | ${groep.filter(isMislukt).length} |`;
}

/** Geen antwoord, of een antwoord dat de bedoeling niet uitvoerde. */
export function isMislukt({ code }: Uitkomst): boolean {
  return code < 200 || code >= 300;
}

function describeRijen({ opnamen }: Verslagdelen): string[] {
  const hoogste = (waarden: readonly number[]) => Math.max(0, ...waarden);
  const midden = (waarden: readonly number[]) => percentile(waarden, 0.5);
  const uit = opnamen.map(({ teVersturen }) => teVersturen);
  const post = opnamen.map(({ inPostvak }) => inPostvak);
  const geheugen = (opnamen[0]?.geheugen ?? []).map((begin, n) => {
    const reeks = opnamen.map(({ geheugen: alle }) => alle[n] ?? 0);
    return `${begin} → ${reeks.at(-1) ?? 0} MB (hoogste ${hoogste(reeks)})`;
  });
  return [
    `- Rij naar Teams: midden ${midden(uit)}, hoogste ${hoogste(uit)}. Postvak: midden ${midden(post)}, hoogste ${hoogste(post)}.`,
    `- Geheugen per instantie: ${geheugen.join('; ')}.`,
  ];
}

function describeLog(gelogd: Readonly<Record<string, number>>): string {
  const regels = Object.entries(gelogd).map(([melding, keer]) => `${keer} × ${melding}`);
  return regels.length === 0 ? 'niets' : regels.join(', ');
}
