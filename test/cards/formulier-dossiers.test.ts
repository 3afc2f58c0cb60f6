import { heeftStappen, parseInvoer, resolveVorm, toWaarden } from '../../cards';
import { deelIn } from '../../cards/formulier/indeling';
import { minimaleInvulling } from '../../cards/formulier/vorm';
import {
  DRUK,
  GEKOPPELD,
  IN_TRAJECT,
  INTAKE_KLAAR,
  OPGEROEPEN,
  PIP_VASTGESTELD,
  VANDAAG,
  VERTROKKEN,
  VOLDAAN,
} from '../../cards/voorbeelden/dossiers';
import { GEZINSMIGRANT, IN_ONDERWIJSROUTE, IN_Z_ROUTE, VESTIGING } from '../../cards/voorbeelden/trajecten';
import { type Formulier } from '../../rules/formulier';
import { listFormulieren } from '../../rules/formulieren';
import { type Velden } from '../../rules/historie';
import { isVerplicht } from '../../rules/toets';

const DOSSIERS = Object.entries({
  ...{ GEKOPPELD, OPGEROEPEN, INTAKE_KLAAR, PIP_VASTGESTELD, IN_TRAJECT, IN_Z_ROUTE, IN_ONDERWIJSROUTE },
  ...{ GEZINSMIGRANT, VESTIGING, DRUK, VERTROKKEN, VOLDAAN },
});
const FORMULIEREN = listFormulieren().flatMap((formulier) =>
  (formulier.vormen.length === 0 ? [''] : formulier.vormen.map(({ id }) => id)).map((vorm) => ({ formulier, vorm })),
);

describe.each(DOSSIERS)('formulieren bij een dossier: %s', (_naam, dossier) => {
  const stand = { dossier, vandaag: VANDAAG, door: 'fatima' };

  it('vragen elk veld dat nu al verplicht is, op een kaart of in een van de stappen', () => {
    const gemist = FORMULIEREN.flatMap(({ formulier, vorm }) => {
      const { hier, staat, vast } = deelIn({ ...stand, formulier, vorm });
      const { stappen } = deelIn({ ...stand, formulier, vorm, stap: 0 });
      const velden = { ...minimaleInvulling(formulier, vorm), ...parseInvoer(formulier, vast).velden };
      const gevraagd = [hier, ...(stappen.length === 0 ? [] : [stappen.flatMap((stap) => stap.velden)])];
      return formulier.velden
        .filter((veld) => isVerplicht(veld, velden, staat) && !(veld.sleutel in vast))
        .filter(({ sleutel }) => !gevraagd.every((lijst) => lijst.some((veld) => veld.sleutel === sleutel)))
        .map(({ sleutel }) => `${formulier.id} ${vorm}: ${sleutel}`);
    });
    expect(gemist).toEqual([]);
  });

  it('vragen in stappen ook elk veld dat door een keuze verplicht wordt', () => {
    const gemist = FORMULIEREN.filter(({ formulier, vorm }) => heeftStappen(formulier, vorm)).flatMap(
      ({ formulier, vorm }) => {
        const { vast, staat } = deelIn({ ...stand, formulier, vorm });
        const basis = { ...minimaleInvulling(formulier, vorm), ...parseInvoer(formulier, vast).velden };
        return listKeuzes(formulier).flatMap((keuze) => {
          const velden = { ...basis, ...keuze };
          if (resolveVorm(formulier, formulier.vormVan(velden)) !== vorm) return [];
          const { stappen } = deelIn({ ...stand, formulier, vorm, waarden: toWaarden(velden), stap: 0 });
          const gevraagd = new Set(stappen.flatMap((stap) => stap.velden.map(({ sleutel }) => sleutel)));
          return formulier.velden
            .filter(
              (veld) => isVerplicht(veld, velden, staat) && !gevraagd.has(veld.sleutel) && !(veld.sleutel in vast),
            )
            .map(({ sleutel }) => `${formulier.id} ${vorm} na ${JSON.stringify(keuze)}: ${sleutel}`);
        });
      },
    );
    expect(gemist).toEqual([]);
  });
});

/** Elke keuze die iemand in dit formulier kan maken, een tegelijk. */
function listKeuzes({ velden }: Formulier): Velden[] {
  return velden
    .filter(({ soort }) => soort === 'keuze' || soort === 'ja/nee')
    .flatMap(({ sleutel, opties = [true, false] }) => [...opties].map((optie): Velden => ({ [sleutel]: optie })));
}
