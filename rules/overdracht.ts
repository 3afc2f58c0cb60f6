import { type Bronnen } from './bronnen';
import { addDagen, addMaanden, type Datum } from './datum';
import { foldHistorie } from './dossier';
import { readHistorie } from './dossier/historie';
import { type DossierStaat } from './dossier/staat';
import { ontzorgenTot } from './dossier/uiterste-dagen';
import { type Dossier, type Velden } from './historie';
import { laatsteMelding } from './plantermijn';
import { computeLaatsteDag } from './termijnen';
import { isIngevuld, leesDatum, leesJaNee, leesTekst } from './velden';

/** `uit`: iemand vertrekt naar een andere gemeente. `in`: iemand komt uit een andere gemeente. */
export type Richting = 'uit' | 'in';

/** Eén punt van de warme overdracht. `gedaan` alleen als een regel van het dossier dat bewijst. */
export interface Overdrachtspunt {
  readonly wat: string;
  readonly gedaan: boolean;
  readonly bronnen: Bronnen;
}

/** Wat er over een verhuizing bekend is, en wat er voor de warme overdracht moet gebeuren. */
export interface Overdracht {
  readonly richting: Richting;
  readonly staat: DossierStaat;
  readonly andereGemeente: string | undefined;
  /** Waar als de andere gemeente om het plan en de boetes vroeg; zonder vraag blijven die hier (Wi 35.4). */
  readonly verzocht: boolean;
  /** Waar als is vastgelegd dat de inburgeraar van de overdracht weet. */
  readonly geinformeerd: boolean;
  /** Tien werkdagen na de verhuizing (T-32); ontbreekt zolang de dag daarvan niet bekend is. */
  readonly uiterlijk: Datum | undefined;
  readonly punten: readonly Overdrachtspunt[];
  /** Hele en aangebroken maanden ontzorgen die overblijven op `vandaag`; ontbreekt als ontzorgen niet loopt. */
  readonly resterendOntzorgen: number | undefined;
}

/**
 * De warme overdracht bij een verhuizing; `undefined` als het dossier van geen verhuizing weet. Gooit alleen als de fold gooit.
 * Bronnen: S1 §4.5 (de afspraak), Wi 35.4 (plan en boetes alleen op verzoek).
 */
export function readOverdracht(dossier: Dossier, vandaag: Datum): Overdracht | undefined {
  const historie = readHistorie(dossier, vandaag);
  const staat = foldHistorie(dossier, historie, vandaag);
  const richting = findRichting(staat);
  if (richting === undefined) return undefined;
  const soort = richting === 'uit' ? 'vertrek' : 'vestiging';
  const laatste = historie.formulieren('F-17').findLast(({ regel }) => regel.velden.richting === soort);
  const velden = laatste?.regel.velden ?? {};
  const verhuisd = verhuisdag(staat, richting, velden);
  return {
    ...{ richting, staat },
    andereGemeente: leesTekst(velden, 'andereGemeente'),
    verzocht: leesDatum(velden, 'verzoekOntvangen') !== undefined,
    geinformeerd: isIngevuld(velden, 'inburgeraarGeinformeerd'),
    uiterlijk: verhuisd === undefined ? undefined : computeLaatsteDag('T-32', verhuisd, staat.kalender),
    punten: richting === 'uit' ? puntenUit(staat, velden) : puntenIn(velden),
    resterendOntzorgen: countOntzorgmaanden(staat),
  };
}

/** De laatste verhuizing telt: een vertrek, of een vestiging vanuit een andere gemeente. `undefined` als er geen is. */
export function findRichting(staat: DossierStaat): Richting | undefined {
  const vertrek = laatsteMelding(staat, 'DUO-SS122')?.op;
  const vestiging = laatsteMelding(staat, 'DUO-SS120', 'DUO-SS121')?.op;
  const laatste = staat.verhuizingen.findLast(({ richting }) => richting === 'vertrek' || richting === 'vestiging');
  const dagen: [Datum | undefined, Richting][] = [
    [vestiging, 'in'],
    [vertrek, 'uit'],
    [laatste?.op, laatste?.richting === 'vertrek' ? 'uit' : 'in'],
  ];
  const bekend = dagen.flatMap(([op, richting]) => (op === undefined ? [] : [{ op, richting }]));
  const jongste = bekend.map(({ op }) => op).sort();
  return bekend.findLast(({ op }) => op === jongste.at(-1))?.richting;
}

function verhuisdag(staat: DossierStaat, richting: Richting, velden: Velden): Datum | undefined {
  const ingevuld = leesDatum(velden, 'datumBrp');
  if (ingevuld !== undefined || richting === 'uit') return ingevuld ?? laatsteMelding(staat, 'DUO-SS122')?.op;
  return staat.gegevens.brpDatum ?? laatsteMelding(staat, 'DUO-SS120', 'DUO-SS121')?.op;
}

function puntenUit(staat: DossierStaat, velden: Velden): readonly Overdrachtspunt[] {
  const open = staat.registraties.some(({ gedaanOp }) => gedaanOp === undefined);
  return [
    {
      wat: 'De gegevens in DUO zijn bijgewerkt',
      gedaan: !open && leesJaNee(velden, 'duoBijgewerkt') === true,
      bronnen: ['S1 §4.5'],
    },
    punt('De inburgeraar weet van de overdracht', velden, 'inburgeraarGeinformeerd'),
    {
      wat: 'De nieuwe gemeente heeft om plan en boetes gevraagd',
      gedaan: isIngevuld(velden, 'verzoekOntvangen'),
      bronnen: ['Wi 35.4'],
    },
    punt('De gegevens zijn verstrekt', velden, 'verstrekt'),
  ];
}

function puntenIn(velden: Velden): readonly Overdrachtspunt[] {
  return [
    punt('Er is contact met de vorige gemeente', velden, 'contactDatum'),
    punt('De inburgeraar weet van de overdracht', velden, 'inburgeraarGeinformeerd'),
  ];
}

function punt(wat: string, velden: Velden, sleutel: string): Overdrachtspunt {
  return { wat, gedaan: isIngevuld(velden, sleutel), bronnen: ['S1 §4.5'] };
}

function countOntzorgmaanden(staat: DossierStaat): number | undefined {
  const { ontzorgen, vandaag } = staat;
  const start = ontzorgen?.startdatum;
  if (start === undefined) return undefined;
  const einde = ontzorgenTot(staat, start);
  if (einde < vandaag) return undefined;
  let maanden = 1;
  while (addDagen(addMaanden(vandaag, maanden), -1) < einde) maanden += 1;
  return maanden;
}
