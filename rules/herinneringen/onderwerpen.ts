import { type Datum } from '../datum';
import { type DossierStaat } from '../dossier/staat';
import { listTakenVan, type Takenconfiguratie } from '../taken';
import { type Taak } from '../taak';
import { type TermijnId } from '../termijnen';
import { type Herinneringsregel, regelVanTaak } from './regels';
import { listSignalen } from './signalen';

/** Iets waaraan kan worden herinnerd: een open taak, of een signaal waar geen taak bij hoort. Wordt berekend, nooit bewaard. */
export interface Onderwerp {
  /** Vast kenmerk binnen het dossier: dezelfde taak met dezelfde dag nul. Nooit om te tonen. */
  readonly sleutel: string;
  readonly termijn: TermijnId;
  readonly wat: string;
  /** Dag nul. */
  readonly begin: Datum;
  /** De laatste dag, die dag zelf telt mee. */
  readonly einde: Datum;
  readonly regel: Herinneringsregel;
  /** Alleen een taak escaleert. */
  readonly taak?: Taak;
}

/** Alles waaraan bij deze stand van het dossier herinnerd kan worden, taken eerst. */
export function listOnderwerpen(staat: DossierStaat, configuratie: Takenconfiguratie = {}): readonly Onderwerp[] {
  const taken = listTakenVan(staat, configuratie);
  return [...taken.map(fromTaak), ...listSignalen(staat, taken)];
}

function fromTaak(taak: Taak): Onderwerp {
  const { termijn, over = '', wat, start, totEnMet } = taak;
  const sleutel = [termijn, start, over].join(' ').trim();
  return { sleutel, termijn, wat, begin: start, einde: totEnMet, regel: regelVanTaak(taak), taak };
}
