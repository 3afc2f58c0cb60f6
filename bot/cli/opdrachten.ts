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
    naam: 'vraag',
    uitleg: 'beantwoord een statusvraag over dossiers (JSON Lines)',
    load: async () => {
      const { runVraag, helpVraag } = await import('./vraag');
      return { run: runVraag, help: helpVraag };
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
  {
    naam: 'importeer',
    uitleg: 'lees dossiers in de opslag (JSON Lines)',
    load: async () => {
      const { runImporteer, helpImporteer } = await import('./importeer');
      return { run: runImporteer, help: helpImporteer };
    },
  },
  {
    naam: 'exporteer',
    uitleg: 'schrijf dossiers uit, of een dossier voor inzage',
    load: async () => {
      const { runExporteer, helpExporteer } = await import('./exporteer');
      return { run: runExporteer, help: helpExporteer };
    },
  },
  {
    naam: 'reservekopie',
    uitleg: 'maak een gecontroleerde kopie van de ingebouwde opslag',
    load: async () => {
      const { runReservekopie, helpReservekopie } = await import('./reservekopie');
      return { run: runReservekopie, help: helpReservekopie };
    },
  },
  {
    naam: 'herstel',
    uitleg: 'zet een reservekopie terug',
    load: async () => {
      const { runHerstel, helpHerstel } = await import('./herstel');
      return { run: runHerstel, help: helpHerstel };
    },
  },
  {
    naam: 'controle',
    uitleg: 'klopt alles wat bewaard is? (een JSON-object)',
    load: async () => {
      const { runControleOpdracht, helpControle } = await import('./controle');
      return { run: runControleOpdracht, help: helpControle };
    },
  },
  {
    naam: 'bewaren',
    uitleg: 'wis wat niet langer bewaard mag worden',
    load: async () => {
      const { runBewaren, helpBewaren } = await import('./bewaren');
      return { run: runBewaren, help: helpBewaren };
    },
  },
  {
    naam: 'bericht',
    uitleg: 'lees een bewaard bericht; wie, wanneer en waarom blijft bewaard',
    load: async () => {
      const { runBericht, helpBericht } = await import('./bericht');
      return { run: runBericht, help: helpBericht };
    },
  },
  {
    naam: 'logboek',
    uitleg: 'wie was wanneer waarvoor bij welk dossier? (JSON Lines)',
    load: async () => {
      const { runLogboek, helpLogboek } = await import('./logboek');
      return { run: runLogboek, help: helpLogboek };
    },
  },
  {
    naam: 'aanvaard',
    uitleg: 'beslis over een dossier waarvan de historie niet klopt',
    load: async () => {
      const { runAanvaard, helpAanvaard } = await import('./aanvaard');
      return { run: runAanvaard, help: helpAanvaard };
    },
  },
];
