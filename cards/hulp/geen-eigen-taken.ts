import { plain } from '../format';
import { type AdaptiveCard } from '../kaart';
import { drawVorm, kaleKnop } from '../samenwerken/vorm';
import { TEAMVRAAG } from './teamvraag';

/** "mijn taken" van wie een team leidt en zelf niets open heeft. `caseload`: die van het kanaal waarin het werd gevraagd. */
export function buildGeenEigenTakenKaart({ caseload }: { readonly caseload?: string }): AdaptiveCard {
  const inKanaal = caseload === undefined ? [] : ['Persoonlijke taken staan alleen in uw eigen chat met mij.'];
  const inhoud = {
    waar: caseload === undefined ? 'Uw taken' : `Uw taken in ${plain(caseload)}`,
    titel: 'U heeft zelf geen open taken',
    uitleg: ['Bij uw team kan nog wel werk openstaan. Deze vraag laat dat zien.', ...inKanaal].join(' '),
    fouten: [],
    knoppen: [kaleKnop(TEAMVRAAG, 'vraag', { vraag: TEAMVRAAG, begrepen: '', pagina: 0 })],
  };
  return drawVorm('geen-eigen-taken', inhoud, 'antwoord');
}
