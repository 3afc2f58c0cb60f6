import { geldendeMeldingen } from '../dossier/notificaties';
import { computeLaatsteDag } from '../termijnen';
import { defineRegel, type Invulling, type Regel } from '../regel';
import { isIngevuld, leesDatum } from '../velden';

function isMetBericht({ velden }: Invulling): boolean {
  return velden.scenario === '1' || velden.scenario === '2';
}

/** Waar als de persoon op de dag van de keuze al in de gemeente stond ingeschreven. */
function isIngeschreven({ velden, staat, vandaag }: Invulling): boolean {
  const dag = leesDatum(velden, 'datumKeuze') ?? vandaag;
  const { brpDatum, verblijf } = staat.gegevens;
  if (brpDatum !== undefined) return brpDatum <= dag;
  const verhuisd = geldendeMeldingen(staat.notificaties, 'COA-05').some(({ op }) => op <= dag);
  return verhuisd || verblijf === 'gemeente';
}

/** Voorinburgering is begonnen als COA dat meldt, of als er in het driegesprek afspraken over zijn gemaakt. */
function isVoorinburgeringBegonnen({ staat }: Invulling): boolean {
  const gemeld = geldendeMeldingen(staat.notificaties, 'COA-03');
  return (
    gemeld.length > 0 ||
    staat.driegesprekken.some(
      ({ afspraken }) => afspraken.includes('voorinburgering stopt') || afspraken.includes('loopt door'),
    )
  );
}

function isWijziging({ velden, staat }: Invulling): boolean {
  const eerder = staat.scenarios.at(-1)?.scenario;
  return eerder !== undefined && eerder !== '' && velden.scenario !== undefined && eerder !== velden.scenario;
}

/** Deel c.2, F-01. */
export const SCENARIO: readonly Regel[] = [
  defineRegel({
    id: 'V-SCEN-01',
    formulieren: ['F-01'],
    ernst: 'BLOK',
    tekst: 'Een scenario kiest u alleen voor een asielstatushouder die in een azc verblijft.',
    bronnen: ['S1 §1.4', 'S1 §3.3', 'S3 Bijlage I'],
    faalt: ({ staat }) => staat.doelgroep === 'G',
  }),
  defineRegel({
    id: 'V-SCEN-02',
    formulieren: ['F-01'],
    ernst: 'BLOK',
    tekst: 'Deze persoon woont al in de gemeente. Een scenariokeuze is niet meer nodig.',
    bronnen: ['S3 Bijlage I'],
    faalt: isIngeschreven,
  }),
  defineRegel({
    id: 'V-SCEN-03',
    formulieren: ['F-01'],
    ernst: 'BLOK',
    veld: 'scenario',
    tekst: 'Kies scenario 1, 2 of 3.',
    bronnen: ['S3', 'S2'],
    faalt: ({ velden }) => !(velden.scenario === '1' || velden.scenario === '2' || velden.scenario === '3'),
  }),
  defineRegel({
    id: 'V-SCEN-04',
    formulieren: ['F-01'],
    ernst: 'BLOK',
    veld: 'datumKeuze',
    tekst: 'De datum van de keuze ligt vóór de melding in TVS.',
    bronnen: ['lokaal'],
    faalt: ({ velden }) => {
      const gemeld = leesDatum(velden, 'datumTvsMelding');
      const gekozen = leesDatum(velden, 'datumKeuze');
      return gemeld !== undefined && gekozen !== undefined && gekozen < gemeld;
    },
  }),
  defineRegel({
    id: 'V-SCEN-05',
    formulieren: ['F-01'],
    ernst: 'BLOK',
    veld: 'datumBerichtCoa',
    tekst: 'Vul in wanneer u COA over scenario {n} heeft bericht.',
    bronnen: ['S3 Bijlage I'],
    faalt: (invulling) => {
      const ontbreekt = isMetBericht(invulling) && !isIngevuld(invulling.velden, 'datumBerichtCoa');
      return ontbreekt ? { n: invulling.velden.scenario === '1' ? 1 : 2 } : undefined;
    },
  }),
  defineRegel({
    id: 'V-SCEN-06',
    formulieren: ['F-01'],
    ernst: 'WAARSCHUWING',
    veld: 'datumBerichtCoa',
    tekst: 'De termijn van twee weken is voorbij. COA biedt nu voorinburgering aan. Overleg met de casemanager.',
    bronnen: ['S3 Bijlage I'],
    faalt: (invulling) => {
      const gemeld = leesDatum(invulling.velden, 'datumTvsMelding');
      const bericht = leesDatum(invulling.velden, 'datumBerichtCoa');
      if (!isMetBericht(invulling) || gemeld === undefined || bericht === undefined) return false;
      return bericht > computeLaatsteDag('T-01', gemeld);
    },
  }),
  defineRegel({
    id: 'V-SCEN-07',
    formulieren: ['F-01'],
    ernst: 'WAARSCHUWING',
    veld: 'toelichting',
    tekst: 'Noteer waarom het scenario wijzigt. Reguliere inburgering gaat voor op voorinburgering.',
    bronnen: ['S2', 'S3 Voorstel'],
    faalt: (invulling) =>
      isWijziging(invulling) && isVoorinburgeringBegonnen(invulling) && !isIngevuld(invulling.velden, 'toelichting'),
  }),
];
