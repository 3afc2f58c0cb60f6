import { optiesVan, type Veld, type VeldSoort } from '../formulier';
import { type Toetsvraag } from '../toets';
import { isIngevuld } from '../velden';
import { findDatum, findPeriode } from './dagvelden';
import { asInvulling, findInvulling } from './invullen';
import { findGetal, findJaNee, findKeuze, findKeuzes } from './keuzes';
import { type Proef } from './proef';
import { type Vondst, type Zoeker, type Zoektocht } from './vondst';

/** De kleinste verandering van dit ene veld die past; leegmaken alleen als geen andere waarde helpt. */
export function findVoorstel(vraag: Toetsvraag, veld: Veld, proef: Proef): Vondst | undefined {
  const zoektocht: Zoektocht = {
    vraag,
    veld,
    past: (voorstel, ook = []) => proef({ veld: veld.sleutel, voorstel, ook }) === 'goed',
    zwijgt: (voorstel) => proef({ veld: veld.sleutel, voorstel }) !== 'helpt niet',
  };
  if (!isIngevuld(vraag.velden, veld.sleutel)) return findInvulling(zoektocht);
  const anders = ZOEKERS[veld.soort](zoektocht);
  if (anders !== undefined) return anders;
  return proef({ veld: veld.sleutel }) === 'goed' ? { soort: 'leeg' } : undefined;
}

/** Een andere tekst, code of persoon kan alleen een mens bedenken, en een akkoord kan alleen een mens geven. */
const geenIdee: Zoeker = () => undefined;

/** Per soort veld: zoek een andere waarde. */
const ZOEKERS: Readonly<Record<VeldSoort, Zoeker>> = {
  datum: findDatum,
  periode: findPeriode,
  uren: findGetal,
  aantal: findGetal,
  bedrag: findGetal,
  keuze: findAndereKeuze,
  meerkeuze: findKeuzes,
  'ja/nee': findJaNee,
  tekst: geenIdee,
  code: geenIdee,
  gebruiker: geenIdee,
  akkoord: geenIdee,
};

/** Wat niet in de lijst staat, is geen keuze geweest: dan is het veld in feite leeg. */
function findAndereKeuze(zoektocht: Zoektocht): Vondst | undefined {
  const { vraag, veld } = zoektocht;
  const opties = optiesVan(veld);
  const staatInDeLijst = opties.some((optie) => optie === vraag.velden[veld.sleutel]);
  const vondst = findKeuze(zoektocht);
  return staatInDeLijst ? vondst : asInvulling(vondst, opties, zoektocht);
}
