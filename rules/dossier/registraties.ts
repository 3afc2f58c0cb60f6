import { type Datum } from '../datum';
import { isWijzigingVoorDuo } from '../formulieren/f06-wijziging';
import { type FormulierRegel, isNotificatieRegel, type Velden } from '../historie';
import { leesDatum, leesGetal, leesTekst } from '../velden';
import { type Historie } from './historie';
import { type Doelgroep, type Registratie, type RegistratieItem } from './staat';

/** Wat in DUO moet staan, en sinds welke dag. */
export interface DuoGebeurtenis {
  readonly item: RegistratieItem;
  /** Ontbreekt zolang de datum niet is ingevuld. */
  readonly datum: Datum | undefined;
}

/** Vast item en datumveld per formulier; de andere formulieren hebben een voorwaarde en staan hieronder. */
const VAST: Readonly<Record<string, readonly [RegistratieItem, string]>> = {
  'F-05': ['PIP', 'dagtekening'],
  'F-07': ['aanbod', 'datumAanbod'],
  'F-10': ['PVT', 'datumOndertekening'],
  'F-11': ['MAP', 'datumEindgesprek'],
};

/**
 * Wat een ingevuld formulier in DUO laat registreren (deel f van de domeinlijst, regels 1 tot en met 7, 10 en 11).
 * Leeg voor formulieren die binnen de gemeente blijven.
 */
export function listDuoGebeurtenissen(formulier: string, velden: Velden): readonly DuoGebeurtenis[] {
  const vast = VAST[formulier];
  if (vast !== undefined) return velden.redenNietVoltooid === undefined ? [gebeurtenis(velden, ...vast)] : [];
  switch (formulier) {
    case 'F-03':
      return telIntakeUren(velden) > 0 ? [gebeurtenis(velden, 'uren intake', 'datumAfgerond')] : [];
    case 'F-06':
      return isWijzigingVoorDuo(velden.soort) ? [gebeurtenis(velden, 'PIP-wijziging', 'dagtekening')] : [];
    case 'F-12':
      return [
        ...(velden.datumAfrondingZ === undefined ? [] : [gebeurtenis(velden, 'Z-route', 'datumAfrondingZ')]),
        ...(velden.tstAfgerond === undefined ? [] : [gebeurtenis(velden, 'TST', 'tstAfgerond')]),
      ];
    case 'F-15':
      return velden.keuze === 'rechten gezins- en overige migrant'
        ? [gebeurtenis(velden, 'doelgroepkeuze', 'datumGesprek')]
        : [];
    default:
      return [];
  }
}

/** Het taalschakeltraject meldt de gemeente alleen voor een asielstatushouder; van een gezinsmigrant doet de instelling het. */
export function isVoorDuo(item: RegistratieItem, doelgroep: Doelgroep | undefined): boolean {
  return item !== 'TST' || doelgroep === 'A';
}

function gebeurtenis(velden: Velden, item: RegistratieItem, sleutel: string): DuoGebeurtenis {
  return { item, datum: leesDatum(velden, sleutel) };
}

function telIntakeUren(velden: Velden): number {
  return (leesGetal(velden, 'urenTaalKnmIntake') ?? 0) + (leesGetal(velden, 'urenParticipatieIntake') ?? 0);
}

type Lopend = { -readonly [K in keyof Registratie]: Registratie[K] };

/** Alle registraties, oudste eerst: gedaan door `datumDuo` in het formulier zelf, anders door de eerste vrije F-20b van dat item. */
export function foldRegistraties({ regels }: Historie): readonly Registratie[] {
  const registraties: Lopend[] = [];
  regels.forEach((regel, index) => {
    if (isNotificatieRegel(regel)) return;
    if (regel.formulier === 'F-20b') bevestig(registraties, regel);
    else voegToe(registraties, regel, index);
  });
  return registraties;
}

function voegToe(registraties: Lopend[], { formulier, velden }: FormulierRegel, index: number): void {
  for (const { item, datum } of listDuoGebeurtenissen(formulier, velden)) {
    // F-12 komt vaak nog een keer met het certificaat; dat is dezelfde afronding.
    const bekend =
      formulier === 'F-12' && registraties.some((eerder) => eerder.item === item && eerder.gebeurtenis === datum);
    if (datum === undefined || bekend) continue;
    registraties.push({
      item,
      gebeurtenis: datum,
      index,
      geweigerd: [],
      gedaanOp: leesDatum(velden, 'datumDuo'),
    });
  }
}

function bevestig(registraties: readonly Lopend[], { velden, op }: FormulierRegel): void {
  const open = registraties.find(({ item, gedaanOp }) => item === velden.item && gedaanOp === undefined);
  if (open === undefined) return;
  const dag = leesDatum(velden, 'datum') ?? op;
  if (velden.geweigerd === true)
    open.geweigerd = [...open.geweigerd, { op: dag, fouttekst: leesTekst(velden, 'fouttekst') }];
  else open.gedaanOp = dag;
}
