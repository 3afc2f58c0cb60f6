import { type AdaptiveCard, buildAntwoordKaart } from '../../cards';
import { NIEMAND } from '../../rules/metingen/prepare';
import { type ActieDelen } from '../acties/actie';
import { naamVan } from '../inrichting';
import { type TurnUit } from '../teams/turn';
import { type Antwoord } from './beantwoord';
import { writeGegeven } from './gesprek';
import { type Geladen } from './peilingen';
import { noemBegrepen } from './zinnen';

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
      definitie: antwoord.bronnen.length === 0 ? '' : `Bron: ${antwoord.bronnen.join(', ')}.`,
    });
  if (antwoord.uitkomst !== 'antwoord')
    return buildAntwoordKaart({ antwoord: antwoord.antwoord, suggesties: antwoord.suggesties ?? [] });
  const noem = (id: string) => (id === NIEMAND ? 'nog niemand' : naamVan(delen.inrichting, id));
  const noemGroep = antwoord.vorige.vraag.groepering === 'klantmanager' ? noem : (naam: string) => naam;
  const kapot = onleesbaar === 0 ? '' : `Niet meegeteld: ${onleesbaar} dossiers waarvan de historie niet klopt.`;
  return buildAntwoordKaart({
    ...{ antwoord: antwoord.antwoord, dossiers: antwoord.dossiers, pagina },
    vraag: writeGegeven({ vorige: antwoord.vorige, toen }),
    begrepen: noemBegrepen({ ...antwoord.vorige.vraag, filters: antwoord.filters }, noem),
    groepen: (antwoord.groepen ?? []).map(({ naam, aantal }) => ({ naam: noemGroep(naam), aantal })),
    definitie: [antwoord.definitie, kapot, opmerking].filter((zin) => zin !== '').join(' '),
  });
}

export function toKaart(kaart: Readonly<Record<string, unknown>>): TurnUit {
  return { soort: 'kaart', kaart };
}
