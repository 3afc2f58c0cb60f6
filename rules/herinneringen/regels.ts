import { type NotificatieId } from '../notificaties';
import { type Taak } from '../taak';
import { type TermijnId } from '../termijnen';
import { type Afstand } from './afstand';

/** Een herinnering die de bot zelf maakt: de rij van deel a.5 van de domeinlijst. */
export type InternId = Extract<NotificatieId, `INT-${string}`>;

/** Op welke dagen aan een onderwerp wordt herinnerd. `id` ontbreekt bij de dagen voor taken die deel a.5 niet noemt. */
export interface Herinneringsregel {
  readonly id?: InternId;
  readonly momenten: readonly Afstand[];
}

const weken = (aantal: number): Afstand => ({ vanaf: 'einde', aantal: -aantal, eenheid: 'weken' });
const na = (aantal: number, eenheid: Afstand['eenheid']): Afstand => ({ vanaf: 'begin', aantal, eenheid });

/** Zodra Regiebot de taak kent: bij het insturen van het formulier. */
const METEEN: Afstand = { vanaf: 'bekend', aantal: 0, eenheid: 'dagen' };
const OP_DE_DAG: Afstand = { vanaf: 'einde', aantal: 0, eenheid: 'dagen' };
/** Pas als het zover is: eerder is de mededeling niet waar. */
const ALS_HET_ZOVER_IS: Afstand = { ...OP_DE_DAG, achteraf: true };
const DAG_ERNA: Afstand = { vanaf: 'einde', aantal: 1, eenheid: 'dagen', achteraf: true };
const WERKDAG_ERNA: Afstand = { vanaf: 'einde', aantal: 1, eenheid: 'werkdagen', achteraf: true };

/** De dagen van deel a.5, rij voor rij. INT-18 gaat niet over een dossier en staat in `kwartaal.ts`. */
export const REGELS = {
  'INT-01': [WERKDAG_ERNA],
  'INT-02': [na(7, 'dagen'), na(10, 'dagen'), na(13, 'dagen')],
  'INT-03': [
    { vanaf: 'einde', aantal: -21, eenheid: 'dagen' },
    { vanaf: 'einde', aantal: -14, eenheid: 'dagen' },
  ],
  'INT-04': [weken(4), weken(2), weken(1)],
  'INT-05': [METEEN, na(5, 'werkdagen'), na(8, 'werkdagen'), na(10, 'werkdagen')],
  'INT-06': [METEEN],
  'INT-07': [METEEN],
  'INT-08': [weken(6), weken(3), weken(1)],
  'INT-09': [weken(6)],
  'INT-10': [
    { vanaf: 'einde', aantal: -3, eenheid: 'maanden' },
    { vanaf: 'einde', aantal: -1, eenheid: 'maanden' },
  ],
  'INT-11': [{ vanaf: 'einde', aantal: -6, eenheid: 'maanden' }],
  'INT-12': [METEEN],
  'INT-13': [{ vanaf: 'einde', aantal: -28, eenheid: 'dagen' }],
  'INT-14': [DAG_ERNA],
  'INT-15': [na(9, 'weken'), na(12, 'weken')],
  'INT-16': [ALS_HET_ZOVER_IS],
  'INT-17': [METEEN],
  'INT-19': [ALS_HET_ZOVER_IS],
  'INT-20': [DAG_ERNA],
} as const satisfies Partial<Record<InternId, readonly Afstand[]>>;

/** Vijf en twee werkdagen ervoor, de dag zelf, en de werkdag erna: voor taken die deel a.5 niet noemt (eigen keuze van de gemeente). */
export const STANDAARD: Herinneringsregel = {
  momenten: [
    { vanaf: 'einde', aantal: -5, eenheid: 'werkdagen' },
    { vanaf: 'einde', aantal: -2, eenheid: 'werkdagen' },
    OP_DE_DAG,
    WERKDAG_ERNA,
  ],
};

/** De regel van een rij. */
export function getRegel(id: keyof typeof REGELS): Herinneringsregel {
  return { id, momenten: REGELS[id] };
}

const PER_TERMIJN: Partial<Record<TermijnId, keyof typeof REGELS>> = {
  'T-01': 'INT-02',
  'T-05': 'INT-04',
  'T-06': 'INT-04',
  'T-08': 'INT-04',
  'T-10': 'INT-07',
  'T-11': 'INT-07',
  'T-14': 'INT-08',
  'T-15': 'INT-09',
  'T-16': 'INT-11',
  'T-21': 'INT-14',
  'T-22': 'INT-14',
  'T-24': 'INT-15',
  'T-27': 'INT-16',
  'T-30': 'INT-13',
  'T-32': 'INT-17',
  'T-37': 'INT-19',
};

/** De rij van deel a.5 waar een taak onder valt, anders `STANDAARD`. */
export function regelVanTaak({ termijn, over }: Taak): Herinneringsregel {
  const id = PER_TERMIJN[termijn] ?? perOnderwerp(termijn, over);
  return id === undefined ? STANDAARD : getRegel(id);
}

/** Deel a.5 noemt van T-09, T-12 en T-46 niet alles wat daar onder valt. */
function perOnderwerp(termijn: TermijnId, over = ''): keyof typeof REGELS | undefined {
  if (termijn === 'T-09') return over === 'PIP' ? 'INT-05' : 'INT-06';
  if (termijn === 'T-12' && (over === 'Z-route' || over === 'TST')) return 'INT-07';
  return termijn === 'T-46' && over.split(' ')[0] === 'COA-01' ? 'INT-01' : undefined;
}
