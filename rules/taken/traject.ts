import { addDagen } from '../datum';
import { type DossierStaat } from '../dossier/staat';
import { hasEarlierPlan } from '../plantermijn';
import { type Taak } from '../taak';
import { asVoorlopig, createTaak, fromGegeven } from './taak';

/** T-14: het aanbod aan een asielstatushouder, binnen drie maanden na het eerste eigen plan. */
export function listAanbod(staat: DossierStaat): readonly Taak[] {
  const pip = staat.plan.pips[0];
  if (pip === undefined || staat.doelgroep !== 'A') return [];
  if (staat.aanbod.some(({ datumAanbod }) => datumAanbod <= staat.vandaag)) return [];
  return [createTaak(staat, 'T-14', pip.dagtekening, { wat: 'Inburgeringsaanbod doen', formulier: 'F-07' })];
}

/** T-15: in de onderwijsroute start het taalschakeltraject binnen zes maanden. */
export function listTaalschakel(staat: DossierStaat): readonly Taak[] {
  const pip = staat.plan.pips[0];
  if (pip === undefined || staat.doelgroep !== 'A' || staat.plan.leerroute !== 'O') return [];
  if (staat.aanbod.some(({ startOpleiding }) => startOpleiding !== undefined && startOpleiding <= staat.vandaag))
    return [];
  return [createTaak(staat, 'T-15', pip.dagtekening, { wat: 'Taalschakeltraject starten', formulier: 'F-07' })];
}

/** T-16: het einde van de inburgeringstermijn. De datum van DUO gaat voor de eigen berekening. */
export function listInburgeringstermijn(staat: DossierStaat): readonly Taak[] {
  const opdracht = { wat: 'Alle onderdelen van de inburgering afronden', formulier: 'F-12' };
  const { termijnTotEnMet } = staat.gegevens;
  const pip = staat.plan.pips[0];
  if (termijnTotEnMet !== undefined) {
    const start =
      staat.gegevens.termijnStart === undefined ? pip?.dagtekening : addDagen(staat.gegevens.termijnStart, -1);
    const dag = {
      start: start ?? termijnTotEnMet,
      totEnMet: termijnTotEnMet,
      stap: 'Deze laatste dag heeft DUO vastgesteld.',
    };
    return [fromGegeven(staat, 'T-16', dag, opdracht)];
  }
  if (pip === undefined) return [];
  const taak = createTaak(staat, 'T-16', pip.dagtekening, opdracht);
  return [hasEarlierPlan(staat) ? asVoorlopig(taak, EERDER_PLAN) : taak];
}

const EERDER_PLAN =
  'Voorlopig: de termijn telt vanaf het plan van de vorige gemeente. Haal de datum van DUO op in het portaal.';

/** T-30: zes maanden ontzorgen vanaf het recht op bijstand; een vastgelegde einddatum (F-14) gaat voor. */
export function listOntzorgen(staat: DossierStaat): readonly Taak[] {
  const { bijstandSinds, asielvergunningBepaaldeTijd } = staat.gegevens;
  const start = staat.ontzorgen?.startdatum ?? bijstandSinds;
  if (start === undefined || staat.doelgroep !== 'A' || asielvergunningBepaaldeTijd === false) return [];
  const einde = staat.ontzorgen?.einddatum;
  if (einde !== undefined && einde < staat.vandaag) return [];
  if (staat.ontzorgen === undefined)
    return [createTaak(staat, 'T-30', start, { wat: 'Ontzorgen regelen', formulier: 'F-14' })];
  const opdracht = { wat: 'Ontzorgen afronden', formulier: 'F-14' };
  if (einde === undefined) return [createTaak(staat, 'T-30', start, opdracht)];
  return [
    fromGegeven(staat, 'T-30', { start, totEnMet: einde, stap: 'Deze einddatum staat in formulier F-14.' }, opdracht),
  ];
}
