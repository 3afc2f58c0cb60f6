import { type AdaptiveCard, buildAntwoordKaart } from '../../cards';
import { noemBronnen } from '../../cards/delen/grond';
import { NIEMAND } from '../../rules/metingen/prepare';
import { type ActieDelen } from '../acties/actie';
import { naamVan } from '../inrichting';
import { type TurnUit } from '../teams/turn';
import { type Antwoord } from './beantwoord';
import { writeGegeven } from './gesprek';
import { type Geladen } from './peilingen';
import { noemBegrepen, noemWaarde } from './zinnen';

interface Groep {
  readonly naam: string;
  readonly aantal: number;
}

/** De kaart van een antwoord; `pagina` is het blad met dossiernummers, `opmerking` komt achter de definitie. */
export function drawAntwoord(
  delen: ActieDelen,
  antwoord: Antwoord,
  { onleesbaar, toen }: Geladen,
  pagina: number,
  opmerking = '',
): AdaptiveCard {
  if (antwoord.uitkomst === 'uitleg')
    return buildAntwoordKaart({
      antwoord: antwoord.antwoord,
      definitie: antwoord.bronnen.length === 0 ? '' : `Bron: ${noemBronnen(antwoord.bronnen).join(' · ')}.`,
    });
  if (antwoord.uitkomst !== 'antwoord')
    return buildAntwoordKaart({ antwoord: antwoord.antwoord, suggesties: antwoord.suggesties ?? [] });
  const noem = (id: string) => (id === NIEMAND ? 'nog niemand' : naamVan(delen.inrichting, id));
  const { groepering } = antwoord.vorige.vraag;
  const noemGroep = (naam: string) =>
    groepering === 'klantmanager' ? noem(naam) : groepering === undefined ? naam : noemWaarde(groepering, naam);
  const kapot = onleesbaar === 0 ? '' : `Niet meegeteld: ${onleesbaar} dossiers waarvan de geschiedenis niet klopt.`;
  return buildAntwoordKaart({
    ...{ antwoord: antwoord.antwoord, dossiers: antwoord.dossiers, pagina },
    vraag: writeGegeven({ vorige: antwoord.vorige, toen }),
    begrepen: noemBegrepen({ ...antwoord.vorige.vraag, filters: antwoord.filters }, noem),
    groepen: mergeGroepen((antwoord.groepen ?? []).map(({ naam, aantal }) => ({ naam: noemGroep(naam), aantal }))),
    definitie: [antwoord.definitie, kapot, opmerking].filter((zin) => zin !== '').join(' '),
  });
}

/** Wie er niet meer werkt, heet op een kaart gelijk: twee regels met dezelfde naam zeggen niemand iets. De meeste eerst. */
function mergeGroepen(groepen: readonly Groep[]): readonly Groep[] {
  const aantallen = new Map<string, number>();
  for (const { naam, aantal } of groepen) aantallen.set(naam, (aantallen.get(naam) ?? 0) + aantal);
  if (aantallen.size === groepen.length) return groepen;
  return [...aantallen].map(([naam, aantal]) => ({ naam, aantal })).sort((een, ander) => ander.aantal - een.aantal);
}

export function toKaart(kaart: Readonly<Record<string, unknown>>): TurnUit {
  return { soort: 'kaart', kaart };
}
