import { geldendeMeldingen } from '../dossier/notificaties';
import { hasEarlierPlan } from '../plantermijn';
import { leesDatum } from '../velden';
import { type Blik, type Momentregel } from './moment';

export function heeftPlan({ staat }: Blik): boolean {
  return staat.plan.pips.length > 0;
}

function heeftIntake({ staat }: Blik): boolean {
  return staat.intake.datumGesprek !== undefined || staat.intake.uitkomst !== undefined;
}

function heeftPlicht({ staat }: Blik): boolean {
  return staat.plicht.vastgesteldOp !== undefined;
}

/** Van de koppeling tot en met het plan: moment 1 tot en met 9. */
export const TOT_HET_PLAN: readonly Momentregel[] = [
  {
    nr: 1,
    partij: 'COA',
    vorm: 'brief',
    wat: 'Koppelingsbrief: bij welke gemeente iemand gaat wonen',
    meldingen: ['COA-01'],
    bronnen: ['S0'],
  },
  {
    nr: 2,
    partij: 'COA',
    vorm: 'gesprek',
    wat: 'Voorinburgering, en toestemming om het klantprofiel te delen',
    geldt: ({ staat }) => geldendeMeldingen(staat.notificaties, 'COA-08').length === 0,
    bewijs: ({ staat }) => geldendeMeldingen(staat.notificaties, 'COA-03')[0]?.op,
    bronnen: ['S0', 'S3 Bijlage I'],
  },
  {
    nr: 3,
    partij: 'gemeente',
    vorm: 'gesprek',
    wat: 'Driegesprek met COA en de inburgeraar (warme overdracht)',
    // Who comes from another municipality does not come from the azc.
    geldt: ({ staat }) => !hasEarlierPlan(staat),
    bewijs: ({ staat }) => staat.driegesprekken.at(-1)?.datum,
    voorbij: heeftPlan,
    formulier: 'F-02',
    bronnen: ['S0', 'S3 Bijlage I'],
  },
  {
    nr: 4,
    partij: 'DUO',
    vorm: 'brief',
    wat: 'Kennisgeving van de inburgeringsplicht',
    bewijs: ({ staat }) => staat.gegevens.kennisgevingsdatum,
    begint: heeftPlicht,
    meldingen: ['DUO-SS101', 'DUO-SS128', 'DUO-SS139'],
    bronnen: ['S0', 'Bi 5.3.1'],
  },
  {
    nr: 5,
    partij: 'DUO',
    vorm: 'brief',
    wat: 'Tweede brief over de inburgeringsplicht',
    begint: heeftPlicht,
    bronnen: ['S0'],
  },
  {
    nr: 6,
    partij: 'gemeente',
    vorm: 'brief',
    wat: 'Oproep voor de brede intake',
    begint: heeftPlicht,
    bewijs: ({ staat }) => staat.intake.oproepen.flatMap(({ datumOproep }) => datumOproep ?? [])[0],
    voorbij: heeftIntake,
    formulier: 'F-03',
    bronnen: ['S0', 'Wi 14.1'],
  },
  {
    nr: 7,
    partij: 'gemeente',
    vorm: 'gesprek',
    wat: 'Brede intake, met de planning van de leerbaarheidstoets',
    begint: heeftPlicht,
    bewijs: ({ staat }) => staat.intake.datumGesprek,
    voorbij: (blik) => heeftPlan(blik) || blik.staat.intake.uitkomst !== undefined,
    formulier: 'F-03',
    bronnen: ['S0', 'Wi 14'],
  },
  {
    nr: 8,
    partij: 'gemeente',
    vorm: 'brief',
    wat: 'Beschikking met het plan (PIP)',
    begint: ({ staat }) => staat.intake.uitkomst !== undefined,
    bewijs: ({ staat }) => {
      const pip = staat.plan.pips[0];
      return pip === undefined ? undefined : (leesDatum(pip.velden, 'verzenddatum') ?? pip.dagtekening);
    },
    formulier: 'F-05',
    termijnen: ['T-05', 'T-06', 'T-08'],
    bronnen: ['S0', 'Wi 15.1', 'Bi 5.3.1'],
  },
  {
    nr: 9,
    partij: 'DUO',
    vorm: 'brief',
    wat: 'Kennisgeving van de inburgeringstermijn',
    begint: heeftPlan,
    meldingen: ['DUO-SS102'],
    bronnen: ['S0', 'Wi 11.1'],
  },
];
