import { type LogVelden } from '../log';
import { type Meting } from './meter';

/**
 * De stand als één regel in het log: waar alarmen in Azure op rusten (`infra/bicep/bewaking.bicep`). Alleen getallen. Wat nu niet te lezen
 * is, ontbreekt: een oud getal zou op een waar getal lijken.
 */
export function describeStand(metingen: readonly Meting[]): LogVelden {
  const zaken = labelsVan(metingen, 'regiebot_alarm').map(({ zaak = '' }) => zaak);
  return {
    oppakkenTeLaat: readEen(metingen, 'regiebot_oppakken_te_laat_werkdagen'),
    somOpen: zaken.filter((zaak) => zaak === 'som').length,
    stil: zaken.filter((zaak) => zaak.startsWith('stilte:')).length,
    vast: readEen(metingen, 'regiebot_zendingen_vast'),
    onzeker: readEen(metingen, 'regiebot_zendingen_onzeker'),
    teVersturen: readEen(metingen, 'regiebot_te_versturen'),
    toezichtSeconden: readEen(metingen, 'regiebot_goede_pas_leeftijd_seconden', { bron: 'toezicht' }),
  };
}

function labelsVan(metingen: readonly Meting[], naam: string): readonly Readonly<Record<string, string>>[] {
  return metingen.find((meting) => meting.naam === naam)?.waarden.map(({ labels }) => labels) ?? [];
}

function readEen(
  metingen: readonly Meting[],
  naam: string,
  gezocht: Readonly<Record<string, string>> = {},
): number | undefined {
  const waarden = metingen.find((meting) => meting.naam === naam)?.waarden ?? [];
  return waarden.find(({ labels }) => Object.entries(gezocht).every(([label, waarde]) => labels[label] === waarde))
    ?.waarde;
}
