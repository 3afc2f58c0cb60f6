import { normaliseer } from './normaliseer';

const KP = 'klantprofiel(?: is)?(?: nu)?';
const BIJ = '(?:bijgewerkt|aangepast|geactualiseerd)';
/** A profile that is called updated or final is not the first one. */
const NIET_EERSTE = '(?<!\\b(?:bijgewerkte|aangevulde|definitieve|gewijzigde|laatste) )';

/** Kernzinnen per melding van COA, voor genormaliseerde tekst. COA stuurt geen code mee, dus de zin moet het zeggen. */
const KERNZINNEN: Readonly<Record<string, readonly string[]>> = {
  'COA-01': [
    '\\bnieuwe koppeling\\b',
    '\\b(?:is|wordt) (?:[^ .¶]+ ){0,3}aan uw gemeente gekoppeld\\b',
    '\\bgekoppeld aan uw gemeente\\b',
  ],
  'COA-02': [
    `${NIET_EERSTE}\\b${KP} beschikbaar\\b`,
    `${NIET_EERSTE}\\bklantprofiel (?:staat|is) (?:nu )?(?:voor u )?(?:klaar|gereed)\\b`,
    '\\beerste klantprofiel\\b',
  ],
  'COA-03': [
    `\\b${KP} ${BIJ} na (?:[^ .¶]+ ){0,4}voorinburgering\\b`,
    '\\bvoorinburgering (?:is )?afgerond\\b',
    '\\bafronding (?:van de )?voorinburgering\\b',
  ],
  'COA-04': [
    `\\b${KP} ${BIJ} (?:voor|ten behoeve van|met het oog op) (?:de |het )?(?:warme overdracht|driegesprek)\\b`,
    '\\buitnodiging (?:voor )?(?:het |een )?driegesprek\\b',
  ],
  'COA-05': [
    `\\b${KP} definitief\\b`,
    '\\bdefinitie(?:f|ve) (?:versie van het )?klantprofiel\\b',
    '\\b(?:verhuisd|verhuizing|verhuist) naar (?:uw )?gemeente\\b',
  ],
  'COA-06': [`\\b${KP} aangevuld\\b`, '\\baanvulling (?:op|van) het klantprofiel\\b', '\\baangevulde? klantprofiel\\b'],
  'COA-07': [
    '\\bnareisprofiel(?: is)?(?: nu)? (?:beschikbaar|aangemaakt|gereed)\\b',
    '\\bnareisprofiel staat (?:nu )?(?:voor u )?klaar\\b',
    '\\bnieuw nareisprofiel\\b',
  ],
  'COA-08': [
    '\\bgeen voorinburgering (?:heeft |is )?(?:gevolgd|gehad|aangeboden|kunnen volgen)\\b',
    '\\bvoorinburgering (?:is )?niet (?:gevolgd|aangeboden)\\b',
  ],
  'COA-09': [
    '\\bkoppeling (?:is )?(?:gewijzigd|vervallen|beeindigd)\\b',
    '\\bwijziging van de koppeling\\b',
    '\\b(?:niet langer|niet meer) (?:aan uw gemeente gekoppeld|gekoppeld aan uw gemeente)\\b',
    '\\bontkoppeld van uw gemeente\\b',
  ],
};

/** Types whose sentence itself says that something did not happen or ended. */
const MET_ONTKENNING = ['COA-08', 'COA-09'];
const ONTKENNING = new Set(['geen', 'niet', 'nooit', 'zonder', 'zodra', 'wanneer', 'als', 'indien']);
const WOORDEN_TERUG = 4;
/** Tekens terug waarin vier Nederlandse woorden zeker passen. */
const VENSTER = 400;

const PATRONEN = Object.entries(KERNZINNEN).map(([id, zinnen]) => ({
  id,
  patronen: zinnen.map((zin) => new RegExp(zin, 'g')),
}));

/** Kernzinnen die een gemeente zelf toevoegt, per melding. */
export type EigenKernzinnen = Readonly<Record<string, readonly string[] | undefined>>;

/**
 * De COA-meldingen (`COA-nn`) die de genormaliseerde tekst doet. "Geen nieuwe koppeling" en "zodra …" zijn geen melding; dat geldt
 * ook voor een eigen kernzin.
 */
export function findCoaSoorten(plat: string, eigen: EigenKernzinnen = {}): string[] {
  return PATRONEN.filter(({ id, patronen }) =>
    [...patronen, ...(eigen[id] ?? []).map(patternOf)].some((patroon) => holds(plat, patroon, id)),
  ).map(({ id }) => id);
}

/** Every sign stands for itself, so that a phrase costs no more time than its length. */
function patternOf(zin: string): RegExp {
  const letterlijk = normaliseer(zin).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![a-z0-9])${letterlijk}(?![a-z0-9])`, 'g');
}

function holds(plat: string, patroon: RegExp, id: string): boolean {
  patroon.lastIndex = 0;
  for (let vondst = patroon.exec(plat); vondst !== null; vondst = patroon.exec(plat)) {
    const ontkendBinnen = !MET_ONTKENNING.includes(id) && hasOntkenning(vondst[0].split(' '));
    if (!ontkendBinnen && !hasOntkenning(woordenVoor(plat, vondst.index))) return true;
    // A later start inside the same words may be free of the negation.
    patroon.lastIndex = vondst.index + 1;
  }
  return false;
}

function hasOntkenning(woorden: readonly string[]): boolean {
  return woorden.some((woord) => ONTKENNING.has(woord.replace(/[^a-z]/g, '')));
}

/** Up to four words before `plaats` in the same sentence; a quotation mark glued to the match is no word. */
function woordenVoor(plat: string, plaats: number): string[] {
  const zin =
    plat
      .slice(Math.max(0, plaats - VENSTER), plaats)
      .split(/[.!?:;¶]/)
      .at(-1) ?? '';
  return zin
    .split(' ')
    .slice(0, -1)
    .filter((woord) => woord !== '')
    .slice(-WOORDEN_TERUG);
}
