import { defineFormulier } from '../formulier';
import { isVanBuiten } from '../notificaties';

/** F-19: voortgangsgesprek. */
export const F19 = defineFormulier({
  id: 'F-19',
  titel: 'Voortgangsgesprek',
  uitleg: 'Leg vast of het gesprek is gevoerd. De inhoud staat in het dossier.',
  velden: {
    datum: { label: 'Datum', soort: 'datum', verplicht: true, cbs: true },
    verschenen: {
      label: 'Verschenen',
      soort: 'keuze',
      opties: ['ja', 'nee met reden', 'nee zonder reden'],
      verplicht: true,
    },
    onderwerpen: {
      label: 'Onderwerpen',
      soort: 'meerkeuze',
      opties: ['taal', 'MAP', 'PVT', 'werk', 'financiën', 'welzijn', 'afschalen', 'verhuizing'],
      // Zonder gesprek zijn er geen onderwerpen.
      verplicht: (velden) => velden.verschenen === 'ja',
    },
    vervolg: { label: 'Vervolgafspraak', soort: 'datum', dag: 'vooruit' },
  },
});

/** F-20a: een melding oppakken, afhandelen of terugnemen. */
export const F20a = defineFormulier({
  id: 'F-20a',
  titel: 'Melding oppakken of afhandelen',
  uitleg: 'Zegt wat er met een melding van COA of DUO is gebeurd.',
  velden: {
    notificatie: {
      label: 'Melding',
      soort: 'code',
      maxLengte: 20,
      bestaand: {
        verwacht: 'een bestaande melding als COA-01 of DUO-SS139',
        voorbeeld: 'COA-01',
        bestaat: isVanBuiten,
      },
      verplicht: true,
      hulp: 'Bijvoorbeeld COA-01 of DUO-SS139.',
    },
    bericht: { label: 'Kenmerk van het bericht', soort: 'code', maxLengte: 200 },
    stap: {
      label: 'Stap',
      soort: 'keuze',
      opties: ['oppakken', 'teruggeven', 'afhandelen', 'niet voor ons', 'dubbel', 'ingetrokken', 'melden'],
      verplicht: true,
    },
    reden: { label: 'Reden', soort: 'tekst' },
  },
});

/** Wat in DUO geregistreerd wordt. */
export const REGISTRATIE_ITEMS = [
  'PIP',
  'PIP-wijziging',
  'aanbod',
  'MAP',
  'PVT',
  'Z-route',
  'uren intake',
  'doelgroepkeuze',
  'TST',
] as const;

/** F-20b: bevestigt dat iets in DUO staat, of dat DUO het weigerde. */
export const F20b = defineFormulier({
  id: 'F-20b',
  titel: 'DUO-registratie bevestigen',
  uitleg: 'Bevestig dat de registratie in DUO is gedaan, of dat DUO haar heeft geweigerd.',
  velden: {
    item: { label: 'Wat is geregistreerd', soort: 'keuze', opties: REGISTRATIE_ITEMS, verplicht: true },
    datum: { label: 'Geregistreerd op', soort: 'datum', hulp: 'Leeg betekent: vandaag.' },
    geweigerd: { label: 'DUO heeft geweigerd', soort: 'ja/nee' },
    fouttekst: {
      label: 'Fouttekst van DUO',
      soort: 'tekst',
      maxLengte: 200,
      hulp: 'Neem de tekst letterlijk over, zonder nummers van personen.',
    },
  },
});

/** F-20c: contactpersoon van de gemeente bij DUO. */
export const F20c = defineFormulier({
  id: 'F-20c',
  titel: 'Contactpersoon voor DUO',
  uitleg: 'De medewerker die DUO kan bereiken over dit dossier.',
  velden: {
    naam: { label: 'Naam medewerker', soort: 'tekst', maxLengte: 100, verplicht: true },
    email: { label: 'E-mailadres', soort: 'code', maxLengte: 200 },
    telefoon: { label: 'Telefoon', soort: 'code', maxLengte: 30 },
  },
});

/** F-20d: reden van een late start, voor een verzoek om verlenging bij DUO. */
export const F20d = defineFormulier({
  id: 'F-20d',
  titel: 'Advies verlenging of reden late start',
  uitleg: 'DUO beslist over de verlenging; de gemeente geeft de reden.',
  velden: {
    reden: { label: 'Reden', soort: 'tekst', verplicht: true },
    datum: { label: 'Datum', soort: 'datum', verplicht: true },
  },
});

/** F-20e: dossier naar een andere klantmanager of caseload. */
export const F20e = defineFormulier({
  id: 'F-20e',
  titel: 'Overdracht van het dossier',
  uitleg: 'Geef het dossier aan een andere klantmanager of caseload.',
  velden: {
    van: { label: 'Van klantmanager', soort: 'gebruiker' },
    naar: { label: 'Naar klantmanager', soort: 'gebruiker', verplicht: true },
    naarCaseload: { label: 'Naar caseload', soort: 'code', maxLengte: 100 },
    reden: { label: 'Reden', soort: 'tekst' },
  },
});
