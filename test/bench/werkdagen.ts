import { addDagen, type Datum, datum } from '../../rules/datum';
import { computeTermijn } from '../../rules/termijnen';
import { addWerkdagen } from '../../rules/werkdagen';
import { type Peers } from './peers';
import { meet, type Meting, noemFactor, noemMicro } from './tabel';

const VAN = '2023-01-01';
const TOT_EN_MET = '2028-12-15';
const WERKDAGEN = 10;
const DAG_MS = 86_400_000;

// The oracle shares nothing with rules/: Easter Sundays and decree days are typed in, days are counted one by one on Date.
const PASEN = ['2023-04-09', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01'];
const BESLUITEN =
  '2023-04-28 2023-05-19 2024-05-10 2024-12-27 2025-05-30 2026-01-02 2026-05-15 2027-05-07 2028-04-28 2028-05-26';
const NA_PASEN = [-2, 1, 39, 50];
const KONINGSDAGEN = '2023-04-27 2024-04-27 2025-04-26 2026-04-27 2027-04-27 2028-04-27 2029-04-27';

function noemDag(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function maakVrijeDagen(): ReadonlySet<string> {
  const jaren = PASEN.map((pasen) => pasen.slice(0, 4));
  return new Set([
    ...jaren.flatMap((jaar) => ['01-01', '05-05', '12-25', '12-26'].map((dag) => `${jaar}-${dag}`)),
    ...PASEN.flatMap((pasen) => NA_PASEN.map((dagen) => noemDag(Date.parse(pasen) + dagen * DAG_MS))),
    ...KONINGSDAGEN.split(' '),
    ...BESLUITEN.split(' '),
  ]);
}

/** De laatste van tien werkdagen, dag voor dag geteld. */
function telDagen(start: string, vrij: ReadonlySet<string>): string {
  let ms = Date.parse(start);
  for (let geteld = 0; geteld < WERKDAGEN;) {
    ms += DAG_MS;
    const weekend = new Date(ms).getUTCDay() % 6 === 0;
    if (!weekend && !vrij.has(noemDag(ms))) geteld += 1;
  }
  return noemDag(ms);
}

function listDagen(): readonly Datum[] {
  const dagen: Datum[] = [];
  for (let dag = datum(VAN); dag <= TOT_EN_MET; dag = addDagen(dag, 1)) dagen.push(dag);
  return dagen;
}

type Soort = readonly string[];

/** Zoals men het met deze twee pakketten doet: een werkdag verder, en nog een zolang het een feestdag is. */
function maakPeer({ dateFns, Holidays }: Peers, soorten: Soort): (start: string) => string {
  const kalender = new Holidays('NL');
  const jaren = Array.from({ length: 7 }, (_, index) => 2023 + index);
  const feestdagen = jaren.flatMap((jaar) => kalender.getHolidays(jaar)).filter(({ type }) => soorten.includes(type));
  const vrij = new Set(feestdagen.map(({ date }) => date.slice(0, 10)));
  return (start) => {
    let dag = leesPlaatselijk(start);
    for (let geteld = 0; geteld < WERKDAGEN;) {
      dag = dateFns.addBusinessDays(dag, 1);
      if (!vrij.has(noemPlaatselijk(dag))) geteld += 1;
    }
    return noemPlaatselijk(dag);
  };
}

// date-fns rekent in de plaatselijke tijd; twaalf uur 's middags blijft bij elke klokwissel dezelfde dag.
function leesPlaatselijk(dag: string): Date {
  return new Date(`${dag}T12:00:00`);
}

function noemPlaatselijk(dag: Date): string {
  const twee = (getal: number) => String(getal).padStart(2, '0');
  return `${dag.getFullYear()}-${twee(dag.getMonth() + 1)}-${twee(dag.getDate())}`;
}

function telFouten(dagen: readonly Datum[], tel: (start: Datum) => string, juist: readonly string[]): number {
  return dagen.filter((dag, index) => tel(dag) !== juist[index]).length;
}

function noemFouten(fouten: number, totaal: number): string {
  return `${fouten} fout (${((100 * fouten) / totaal).toFixed(1).replace('.', ',')} %)`;
}

/** Tien werkdagen vanaf elke dag van 2023 tot eind 2028: fouten ten opzichte van een eigen telling, en tijd. */
export async function meetWerkdagen(peers: Peers): Promise<readonly Meting[]> {
  const dagen = listDagen();
  const vrij = maakVrijeDagen();
  const juist = dagen.map((dag) => telDagen(dag, vrij));
  const onzeFouten = telFouten(dagen, (dag) => addWerkdagen(dag, WERKDAGEN), juist);
  if (onzeFouten > 0) throw new Error(`${onzeFouten} van onze termijnen wijken af van de telling dag voor dag`);
  const ons = await meet(dagen.length * 10, () => {
    for (let n = 0; n < 10; n += 1) for (const dag of dagen) addWerkdagen(dag, WERKDAGEN);
  });
  const metStappen = await meet(dagen.length, () => dagen.map((dag) => computeTermijn('T-09', dag)));
  const metingen: Meting[] = [];
  for (const [naam, soorten] of Object.entries(SOORTEN)) {
    const tel = maakPeer(peers, soorten);
    const hun = await meet(dagen.length, () => dagen.map(tel));
    const fouten = telFouten(dagen, tel, juist);
    const wat = `10 werkdagen, ${dagen.length} begindagen, date-fns met ${naam}`;
    const [onze, hunne] = [onzeFouten, fouten].map((aantal) => noemFouten(aantal, dagen.length));
    metingen.push({
      wat,
      ons: `${onze ?? ''}, ${noemMicro(ons)}`,
      hun: `${hunne ?? ''}, ${noemMicro(hun)}`,
      factor: noemFactor(hun, ons),
    });
  }
  return [
    ...metingen,
    { wat: 'idem, met de stappen in woorden (T-09)', ons: noemMicro(metStappen), hun: '–', factor: '–' },
  ];
}

/** De lijst kent soorten; geen keuze daaruit is die van de Algemene termijnenwet. */
const SOORTEN: Readonly<Record<string, Soort>> = {
  'feestdagen "public"': ['public'],
  'ook "bank", "school" en "optional"': ['public', 'bank', 'school', 'optional'],
};
