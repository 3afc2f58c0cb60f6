import { addDagen } from '../datum';
import { type DossierStaat, type Inburgeringstermijn } from '../dossier/staat';
import { dagtekeningEerstePlan } from '../dossier/uiterste-dagen';
import { LOKAAL_STANDAARD } from '../lokaal';
import { laatsteMelding } from '../plantermijn';
import { AFSCHALEN_UREN } from '../regels/afschalen';
import { type Taak } from '../taak';
import { computeLaatsteDag } from '../termijnen';
import { type Onderwerp } from './onderwerpen';
import { getRegel } from './regels';

/**
 * De herinneringen van deel a.5 waar geen taak bij hoort: INT-03, INT-10, INT-12 en INT-20. Alleen in een dossier dat loopt, en dat is te
 * zien aan de taken: een plan dat loopt heeft altijd T-16.
 */
export function listSignalen(staat: DossierStaat, taken: readonly Taak[]): readonly Onderwerp[] {
  const driegesprek = listDriegesprek(staat);
  if (staat.termijn === undefined || taken.every(({ termijn }) => termijn !== 'T-16')) return driegesprek;
  return [...driegesprek, ...listWissel(staat, staat.termijn), ...listAfschalen(staat), ...listGesprek(staat)];
}

/** INT-03: het driegesprek rond de verhuizing, zolang de persoon nog in het azc woont en er geen gesprek vlak ervoor was. */
function listDriegesprek(staat: DossierStaat): readonly Onderwerp[] {
  const bekend = staat.driegesprekken.findLast(({ verwachteUitstroom }) => verwachteUitstroom !== undefined);
  if (bekend?.verwachteUitstroom === undefined || isVerhuisd(staat)) return [];
  const einde = bekend.verwachteUitstroom;
  const vroegst = addDagen(einde, -LOKAAL_STANDAARD.driegesprekMaxDagen);
  if (staat.driegesprekken.some(({ datum }) => datum !== undefined && datum >= vroegst)) return [];
  return [
    {
      ...{ sleutel: `T-04 ${einde}`, termijn: 'T-04', wat: 'Driegesprek plannen met COA en de inburgeraar' },
      ...{ begin: vroegst, einde, regel: getRegel('INT-03') },
    },
  ];
}

function isVerhuisd(staat: DossierStaat): boolean {
  if (staat.gegevens.brpDatum !== undefined || staat.status !== 'lopend') return true;
  return laatsteMelding(staat, 'COA-05') !== undefined;
}

/** INT-10: anderhalf jaar na het eerste plan kan de leerroute bijna niet meer veranderen. */
function listWissel({ vandaag, kalender }: DossierStaat, termijn: Inburgeringstermijn): readonly Onderwerp[] {
  const begin = dagtekeningEerstePlan(termijn);
  const einde = computeLaatsteDag('T-17', begin, kalender);
  if (einde < vandaag) return [];
  const wat = 'Nagaan of de leerroute nog past; daarna kan wisselen bijna niet meer';
  return [{ sleutel: `T-17 ${begin}`, termijn: 'T-17', wat, begin, einde, regel: getRegel('INT-10') }];
}

/** INT-12: genoeg uren NT2 om over afschalen te praten, in de B1-route op niveau B1 (Bi 5.5). */
function listAfschalen({ plan, uren, vandaag }: DossierStaat): readonly Onderwerp[] {
  const begin = plan.pips[0]?.dagtekening;
  const gevolgd = uren.reduce((som, { nt2 }) => som + nt2, 0);
  if (begin === undefined || plan.leerroute !== 'B' || plan.niveau !== 'B1' || gevolgd < AFSCHALEN_UREN) return [];
  const wat = `Bespreken of afschalen past: ${AFSCHALEN_UREN} uur NT2 is bereikt`;
  return [{ sleutel: `INT-12 ${begin}`, termijn: 'T-16', wat, begin, einde: vandaag, regel: getRegel('INT-12') }];
}

/** INT-20: een afgesproken voortgangsgesprek waarvan niets is vastgelegd. */
function listGesprek({ gesprekken }: DossierStaat): readonly Onderwerp[] {
  return gesprekken.flatMap(({ datum, vervolg }) => {
    if (vervolg === undefined || gesprekken.some((ander) => ander.datum >= vervolg)) return [];
    const wat = 'Voortgangsgesprek vastleggen of opnieuw plannen';
    const sleutel = `T-45 ${vervolg}`;
    return [{ sleutel, termijn: 'T-45', wat, begin: datum, einde: vervolg, regel: getRegel('INT-20') }];
  });
}
