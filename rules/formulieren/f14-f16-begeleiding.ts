import { geldendeMeldingen } from '../dossier/notificaties';
import { defineFormulier } from '../formulier';
import { DOELGROEPEN } from './opties';

/** Vaste lasten die de gemeente bij ontzorgen betaalt (Pw 56a). */
export const VASTE_LASTEN = ['huur', 'gas', 'water', 'stroom', 'zorgverzekering'] as const;

/** F-14: ontzorgen. Een nieuwe invulling werkt de lopende bij, sleutel voor sleutel. */
export const F14 = defineFormulier({
  id: 'F-14',
  titel: 'Ontzorgen',
  uitleg: 'Zes maanden betaalt de gemeente vaste lasten uit de bijstand. Betaalgegevens horen hier niet.',
  velden: {
    startdatum: {
      label: 'Ingangsdatum',
      soort: 'datum',
      verplicht: true,
      cbs: true,
      hulp: 'De dag waarop het recht op bijstand ontstaat.',
    },
    einddatum: { label: 'Laatste dag', soort: 'datum', dag: 'vooruit', verplicht: true, cbs: true },
    vasteLasten: { label: 'Vaste lasten', soort: 'meerkeuze', opties: VASTE_LASTEN, eigenRegel: true, verplicht: true },
    volledig: { label: 'Alle vaste lasten betaalbaar', soort: 'ja/nee', verplicht: true },
    afspraak: { label: 'Wat wordt wel betaald', soort: 'tekst', verplicht: (velden) => velden.volledig === false },
    // Eerder stoppen vraagt een reden (V-ONT-05), langer doorgaan een grond (V-ONT-06); beide vragen alleen een bevestiging.
    redenEindeVerlenging: { label: 'Reden van eerder of later stoppen', soort: 'tekst' },
    verlengingGrond: { label: 'Grond voor verlenging', soort: 'keuze', opties: ['Pw 57', 'vrijwillig', 'anders'] },
    finZelfredzaamStart: { label: 'Start hulp bij financiële zelfredzaamheid', soort: 'datum', cbs: true },
    finZelfredzaamEind: {
      label: 'Einde hulp bij financiële zelfredzaamheid',
      soort: 'datum',
      dag: 'vooruit',
      cbs: true,
    },
    beschikkingBijPip: {
      label: 'Beschikking bij het plan',
      soort: 'keuze',
      opties: ['ja', 'volgt'],
      verplicht: (_velden, staat) => staat.ontzorgen === undefined,
    },
  },
});

/** F-15: doelgroepwijziging en de eenmalige keuze van de inburgeraar. */
export const F15 = defineFormulier({
  id: 'F-15',
  titel: 'Doelgroepwijziging',
  uitleg: 'DUO meldt een andere doelgroep, of de inburgeraar kiest.',
  velden: {
    van: { label: 'Van doelgroep', soort: 'keuze', opties: DOELGROEPEN, verplicht: true },
    naar: { label: 'Naar doelgroep', soort: 'keuze', opties: DOELGROEPEN, verplicht: true },
    datumSignaal: {
      label: 'Signaal van DUO op',
      soort: 'datum',
      verplicht: (_velden, staat) => geldendeMeldingen(staat.notificaties, 'DUO-SS124', 'DUO-SS125').length > 0,
    },
    datumGesprek: { label: 'Gesprek op', soort: 'datum', verplicht: true },
    keuze: {
      label: 'Keuze van de inburgeraar',
      soort: 'keuze',
      opties: ['asielrechten', 'rechten gezins- en overige migrant'],
      verplicht: true,
      duo: true,
    },
    eerderGekozen: { label: 'Eerder gekozen', soort: 'ja/nee', automatisch: true },
    gevolgen: {
      label: 'Besproken gevolgen',
      soort: 'meerkeuze',
      opties: ['begeleiding', 'ontzorgen', 'gratis examens', 'lening', 'taalaanbod'],
      verplicht: true,
    },
  },
});

/** F-16: maatschappelijke begeleiding. Gaat niet naar DUO, wel naar het CBS. */
export const F16 = defineFormulier({
  id: 'F-16',
  titel: 'Maatschappelijke begeleiding',
  uitleg: 'Voor asielstatushouders, vanaf de dag van inschrijving in de gemeente.',
  velden: {
    indicatie: { label: 'Recht op maatschappelijke begeleiding', soort: 'ja/nee', verplicht: true, cbs: true },
    startdatum: { label: 'Start', soort: 'datum', verplicht: (velden) => velden.indicatie === true, cbs: true },
    onderdelen: {
      label: 'Onderdelen',
      soort: 'meerkeuze',
      opties: ['praktische hulp', 'voorlichting'],
      verplicht: (velden) => velden.indicatie !== false,
    },
    uitvoerder: { label: 'Uitvoerder', soort: 'tekst', maxLengte: 100 },
    einddatum: { label: 'Einde', soort: 'datum', dag: 'vooruit' },
  },
});
