import { type AdaptiveCard, type Plek } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { WelkomGegevens } from './schema';
import template from './template.json';

const render = createRender('welkom', template, WelkomGegevens);

const INLEIDING: Readonly<Record<Plek, string>> = {
  kanaal:
    'In dit kanaal komt per dossier één kaart. Die kaart blijft actueel: u hoeft nooit te zoeken naar de laatste versie.',
  chat: 'Dit is uw eigen plek. Hier opent u dossiers en legt u vast wat u hebt gedaan.',
};

const PUNTEN: Readonly<Record<Plek, readonly string[]>> = {
  kanaal: [
    'Komt er een melding van COA of DUO binnen, dan staat op de kaart wat er van u wordt verwacht en tot wanneer.',
    'Kies "Oppakken" als u het doet. Uw collega\'s zien dan wie ermee bezig is.',
    'Kies "Open dossier" voor de details. Die krijgt alleen u te zien, in uw chat.',
  ],
  chat: [
    'Typ "status" met een dossiernummer, bijvoorbeeld "status 2026-0143".',
    'Ik controleer elk formulier op de wet en de afspraken met COA en DUO, en zeg erbij waar dat staat.',
    'Klopt iets niet, dan blijft alles staan wat u had ingevuld.',
  ],
};

/** Eerste kennismaking, als de bot in een kanaal of chat wordt gezet. */
export function buildWelkomKaart({ plek }: { readonly plek: Plek }): AdaptiveCard {
  return render({
    merk: merkVan('antwoord', 'welkom'),
    kop: 'Welkom bij Regiebot',
    inleiding: INLEIDING[plek],
    punten: PUNTEN[plek].map((tekst, plaats) => ({ nummer: String(plaats + 1), tekst })),
    slot:
      plek === 'kanaal'
        ? 'Noem mij en typ "hulp" om te zien wat u kunt vragen.'
        : 'Typ "hulp" om te zien wat u kunt vragen.',
  });
}
