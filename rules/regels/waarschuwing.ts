import { isWaarschuwingIntake } from '../formulieren/f08-waarschuwing';
import { defineRegel, type Invulling, type Regel } from '../regel';
import { isIngevuld, leesDatum } from '../velden';
import { telVerlopenOproepen } from './oproep';

function overIntake({ velden }: Invulling): boolean {
  return isWaarschuwingIntake(velden.fase);
}

/** Waar als er een oproep is waarvan de termijn voorbij is, of waarop iemand onvoldoende meewerkte. */
function isOproepMislukt({ velden, staat, vandaag }: Invulling): boolean {
  const dag = leesDatum(velden, 'datumVerzonden') ?? vandaag;
  const nietMeegewerkt = staat.intake.oproepen.some(({ verschenen }) => verschenen === 'onvoldoende meegewerkt');
  return nietMeegewerkt || telVerlopenOproepen(staat, dag) > 0;
}

/** Deel c.8, F-08. */
export const WAARSCHUWING: readonly Regel[] = [
  defineRegel({
    id: 'V-WAA-01',
    formulieren: ['F-08'],
    ernst: 'BLOK',
    veld: 'reden',
    tekst: 'Kies de reden van de waarschuwing. Die is nodig voor het CBS.',
    bronnen: ['S1 §4.7'],
    faalt: ({ velden }) => !isIngevuld(velden, 'reden'),
  }),
  defineRegel({
    id: 'V-WAA-02',
    formulieren: ['F-08'],
    ernst: 'BLOK',
    veld: 'schriftelijk',
    tekst: 'De waarschuwing bij de brede intake moet schriftelijk.',
    bronnen: ['Wi 14.1'],
    faalt: (invulling) => overIntake(invulling) && invulling.velden.schriftelijk !== true,
  }),
  defineRegel({
    id: 'V-WAA-03',
    formulieren: ['F-08'],
    ernst: 'BLOK',
    tekst: 'Er is nog geen oproep met een verlopen termijn. Een waarschuwing kan nog niet.',
    bronnen: ['Wi 14.1'],
    faalt: (invulling) => overIntake(invulling) && !isOproepMislukt(invulling),
  }),
  defineRegel({
    id: 'V-WAA-04',
    formulieren: ['F-08'],
    ernst: 'BLOK',
    veld: 'nieuweTermijn',
    tekst: 'Geef in de waarschuwing een nieuwe termijn en doe een herhaalde oproep.',
    bronnen: ['Wi 14.1'],
    faalt: (invulling) => overIntake(invulling) && !isIngevuld(invulling.velden, 'nieuweTermijn'),
  }),
  defineRegel({
    id: 'V-WAA-05',
    formulieren: ['F-08'],
    ernst: 'BLOK',
    veld: 'nieuweTermijn',
    tekst: 'De nieuwe termijn moet na de verzenddatum liggen.',
    bronnen: ['Wi 14.1'],
    faalt: (invulling) => {
      const termijn = leesDatum(invulling.velden, 'nieuweTermijn');
      const verzonden = leesDatum(invulling.velden, 'datumVerzonden');
      return overIntake(invulling) && termijn !== undefined && verzonden !== undefined && termijn <= verzonden;
    },
  }),
  defineRegel({
    id: 'V-WAA-06',
    formulieren: ['F-08'],
    ernst: 'BLOK',
    tekst: 'Er is nog geen plan. Een waarschuwing over afspraken in het plan kan nog niet.',
    bronnen: ['Wi 23', 'S1 §4.7'],
    faalt: ({ velden, staat }) => velden.fase === 'PIP' && staat.plan.pips.length === 0,
  }),
  defineRegel({
    id: 'V-WAA-07',
    formulieren: ['F-08'],
    ernst: 'BLOK',
    veld: 'reden',
    tekst:
      'Voor een gezins- of overige migrant stelt de gemeente geen intensiteit van de leerroute vast. Hierover kunt u niet waarschuwen.',
    bronnen: ['Wi 15.2', 'Wi 23.1', 'S1 §4.7'],
    faalt: ({ velden, staat }) => staat.doelgroep === 'G' && velden.reden === 'verzuim taalles',
  }),
  defineRegel({
    id: 'V-WAA-08',
    formulieren: ['F-08'],
    ernst: 'BLOK',
    veld: 'verzuimSoort',
    tekst: 'Dit verzuim is geoorloofd. Een waarschuwing past hier niet.',
    bronnen: ['Awb 5:41', 'S1 §3.4.7', 'S1 §4.7'],
    faalt: ({ velden }) => velden.verzuimSoort === 'geoorloofd',
  }),
  defineRegel({
    id: 'V-WAA-09',
    formulieren: ['F-08'],
    ernst: 'BLOK',
    veld: 'datumVerzonden',
    tekst: 'De waarschuwing ligt vóór de gebeurtenis.',
    bronnen: ['lokaal'],
    faalt: ({ velden }) => {
      const verzonden = leesDatum(velden, 'datumVerzonden');
      const gebeurd = leesDatum(velden, 'datumGebeurtenis');
      return verzonden !== undefined && gebeurd !== undefined && verzonden < gebeurd;
    },
  }),
  defineRegel({
    id: 'V-WAA-10',
    formulieren: ['F-08'],
    ernst: 'BLOK',
    veld: 'reden',
    tekst: 'Bij de onderwijsroute is de MAP niet verplicht.',
    bronnen: ['Wi 8.3'],
    faalt: ({ velden, staat }) => velden.reden === 'MAP' && staat.plan.leerroute === 'O',
  }),
];
