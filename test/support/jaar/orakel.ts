import { isWerk, plusDagen, plusMaanden, plusWerkdagen, werkdagTot, werkdagVanaf } from './kalender';

/** Iets waaraan herinnerd moet worden, zoals het orakel het kent: de taak, haar dagen, en van wanneer tot wanneer zij openstaat. */
export interface Zaak {
  readonly dossiernummer: string;
  readonly caseload: string;
  /** `T-09 PIP`, `T-46 COA-01`, `INT-20`. */
  readonly soort: string;
  readonly begin: string;
  readonly einde: string;
  /** Tijdstip (`jjjj-mm-ddTuu:mm`, Amsterdam) waarop het dossier haar kende. */
  readonly open: string;
  /** Tijdstip waarop zij dicht ging. */
  readonly dicht?: string;
  /** Beleid van het moment waarop zij begon. */
  readonly beleid: Beleid;
}

/** Werkdagen na de laatste dag voor vervanger, team en teamleider. */
export type Beleid = readonly [vervanger: number | undefined, team: number | undefined, teamleider: number | undefined];

/** Wat op een dag bij iemand had moeten komen. */
export interface Verwacht {
  readonly zaak: Zaak;
  readonly waarom: 'herinnering' | 'vervanger' | 'team' | 'teamleider';
  /** Dag en uur van de ronde: `2026-05-08T08`. */
  readonly ronde: string;
}

type Tel = (zaak: Zaak) => string;
/** Een dag, en of zij een vrije dag naar voren of naar achteren ontloopt. */
type Regel = readonly [Tel, 'ervoor' | 'erna'];

const voor = (tel: (dag: string) => string): Regel => [({ einde }) => tel(einde), 'ervoor'];
const vanaf = (tel: (dag: string) => string): Regel => [({ begin }) => tel(begin), 'ervoor'];
const meteen: Regel = [({ open }) => open.slice(0, 10), 'erna'];
const eindeZelf: Regel = [({ einde }) => einde, 'erna'];
const weken = (aantal: number) => (dag: string) => plusDagen(dag, 7 * aantal);
const dagen = (aantal: number) => (dag: string) => plusDagen(dag, aantal);
const werkdagen = (aantal: number) => (dag: string) => plusWerkdagen(dag, aantal);
const maanden = (aantal: number) => (dag: string) => plusMaanden(dag, aantal);

/** Deel a.5 van de domeinlijst, overgeschreven; wat er niet in staat heeft de laatste regel. */
const A5: readonly (readonly [RegExp, readonly Regel[]])[] = [
  [/^T-46 COA-01$/, [[({ einde }) => plusWerkdagen(einde, 1), 'erna']]],
  [/^T-01$/, [vanaf(dagen(7)), vanaf(dagen(10)), vanaf(dagen(13))]],
  [/^T-04$/, [voor(dagen(-21)), voor(dagen(-14))]],
  [/^T-0[568]$/, [voor(weken(-4)), voor(weken(-2)), voor(weken(-1))]],
  [/^T-09 PIP$/, [meteen, vanaf(werkdagen(5)), vanaf(werkdagen(8)), vanaf(werkdagen(10))]],
  [/^T-09 PIP-wijziging$|^T-1[01] |^T-12 (Z-route|TST)$|^T-32$|^INT-12$/, [meteen]],
  [/^T-14$/, [voor(weken(-6)), voor(weken(-3)), voor(weken(-1))]],
  [/^T-15$/, [voor(weken(-6))]],
  [/^T-17$/, [voor(maanden(-3)), voor(maanden(-1))]],
  [/^T-16$/, [voor(maanden(-6))]],
  [/^T-30$/, [voor(dagen(-28))]],
  [/^T-2[12]$|^INT-20$/, [[({ einde }) => plusDagen(einde, 1), 'erna']]],
  [/^T-24$/, [vanaf(weken(9)), vanaf(weken(12))]],
  [/^T-27$|^T-37$/, [eindeZelf]],
  [/./, [voor(werkdagen(-5)), voor(werkdagen(-2)), voor(dagen(0)), [({ einde }) => plusWerkdagen(einde, 1), 'erna']]],
];

const UREN = [8, 9, 10, 11, 12, 13, 14, 15, 16];

/** Alles wat over deze zaak bij iemand moet komen zolang zij openstaat, elk een keer. */
export function verwacht(zaak: Zaak): Verwacht[] {
  const regels = A5.find(([patroon]) => patroon.test(zaak.soort))?.[1] ?? [];
  const herinneringen = new Set(regels.flatMap((regel) => dagVan(zaak, regel) ?? []));
  const treden = (['vervanger', 'team', 'teamleider'] as const).flatMap((waarom, plaats) => {
    const aantal = zaak.beleid[plaats];
    if (aantal === undefined) return [];
    const dag = dagVan(zaak, [({ einde }) => plusWerkdagen(einde, aantal), aantal > 0 ? 'erna' : 'ervoor']);
    return [{ waarom, dag: dag ?? dagVan(zaak, meteen) ?? '' }];
  });
  return [...[...herinneringen].map((dag) => ({ waarom: 'herinnering' as const, dag })), ...treden].flatMap(
    ({ waarom, dag }) => {
      const ronde = rondeVan(zaak, dag);
      return ronde === undefined ? [] : [{ zaak, waarom, ronde }];
    },
  );
}

/** Werkdag van een regel; niet voor het begin, en niet voordat het dossier het wist. */
function dagVan(zaak: Zaak, [tel, kant]: Regel): string | undefined {
  const dag = tel(zaak);
  if (dag < zaak.begin && tel !== meteen[0]) return undefined;
  const werkdag = kant === 'erna' ? werkdagVanaf(dag) : werkdagTot(dag);
  const vroegst = werkdagVanaf(zaak.open.slice(0, 10));
  return werkdag < vroegst ? vroegst : werkdag;
}

/** De eerste ronde op of na die dag nadat het dossier het wist; geen, als het dan al dicht was. */
function rondeVan({ open, dicht }: Zaak, dag: string): string | undefined {
  const zelfdeDag = UREN.find((uur) => `${dag}T${op2(uur)}:00` > open);
  const ronde = zelfdeDag === undefined ? `${werkdagVanaf(plusDagen(dag, 1))}T08` : `${dag}T${op2(zelfdeDag)}`;
  return dicht !== undefined && dicht <= `${ronde}:00` ? undefined : ronde;
}

const op2 = (uur: number) => String(uur).padStart(2, '0');

/** Binnen werktijd, op een werkdag. */
export function isBinnenWerktijd(tijdstip: string): boolean {
  const tijd = tijdstip.slice(11);
  return isWerk(tijdstip.slice(0, 10)) && tijd >= '08:00' && tijd < '17:00';
}
