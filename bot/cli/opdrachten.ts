import { type Opdracht } from './opdracht';

/** Alle opdrachten, in de volgorde van het overzicht. */
export const OPDRACHTEN: readonly Opdracht[] = [
  {
    naam: 'start',
    uitleg: 'Regiebot en een lokale Teams samen, om te proberen',
    load: async () => {
      const { runStart, helpStart } = await import('./start');
      return { run: runStart, help: helpStart };
    },
  },
  {
    naam: 'bot',
    uitleg: 'alleen Regiebot (productie: instellingen uit de omgeving)',
    load: async () => {
      const { runBot, helpBot } = await import('./bot');
      return { run: runBot, help: helpBot };
    },
  },
  {
    naam: 'lokaal',
    uitleg: 'alleen de lokale Teams',
    load: async () => {
      const { runLokaal, helpLokaal } = await import('./lokaal');
      return { run: runLokaal, help: helpLokaal };
    },
  },
  {
    naam: 'lees',
    uitleg: 'wat is dit voor bericht? (bestanden of mappen met .eml)',
    load: async () => {
      const { runLees, helpLees } = await import('./lees');
      return { run: runLees, help: helpLees };
    },
  },
  {
    naam: 'toets',
    uitleg: 'klopt dit formulier? (JSON Lines)',
    load: async () => {
      const { runToets, helpToets } = await import('./toets');
      return { run: runToets, help: helpToets };
    },
  },
  {
    naam: 'taken',
    uitleg: 'wat staat er open voor dit dossier? (JSON Lines)',
    load: async () => {
      const { runTaken, helpTaken } = await import('./taken');
      return { run: runTaken, help: helpTaken };
    },
  },
  {
    naam: 'termijn',
    uitleg: 'waarom deze datum? (JSON Lines)',
    load: async () => {
      const { runTermijn, helpTermijn } = await import('./termijn');
      return { run: runTermijn, help: helpTermijn };
    },
  },
  {
    naam: 'gevolgen',
    uitleg: 'probeer een wijziging van de regels op dossiers (JSON Lines)',
    load: async () => {
      const { runGevolgen, helpGevolgen } = await import('./gevolgen');
      return { run: runGevolgen, help: helpGevolgen };
    },
  },
  {
    naam: 'kaarten',
    uitleg: 'schrijf elke kaart in elke toestand als JSON',
    load: async () => {
      const { runKaarten, helpKaarten } = await import('./kaarten');
      return { run: runKaarten, help: helpKaarten };
    },
  },
];
