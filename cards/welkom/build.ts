import { type Rol } from '../../rules/regel';
import { listBeginknoppen, typ } from '../delen/knoppen';
import { KOPPELZIN } from '../delen/koppelzin';
import { type AdaptiveCard, magVastleggen, type Plek } from '../kaart';
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

/** Wie alleen meeleest, krijgt niets anders beloofd. */
const INLEIDING_LEZER = 'Dit is uw eigen plek. Hier bekijkt u dossiers.';

const IN_KANAAL: readonly string[] = [
  'Komt er een melding van COA of DUO binnen, dan staat op de kaart wat er van u wordt verwacht en tot wanneer.',
  'Kies "Oppakken" als u het doet. Uw collega\'s zien dan wie ermee bezig is.',
  'Kies "Open dossier" voor de details. Die krijgt alleen u te zien, in uw chat.',
  `Bent u de beheerder? ${KOPPELZIN}`,
];

const FORMULIEREN =
  'Ik controleer elk formulier op de wet en de afspraken met COA en DUO. Klopt iets niet, dan blijft alles staan wat u had ingevuld.';

const PER_ROL: Readonly<Record<Rol, readonly string[]>> = {
  klantmanager: [
    'Typ "mijn taken": u ziet al uw taken, wat eerst moet bovenaan.',
    'Typ "open" met een dossiernummer, bijvoorbeeld "open 2026-0143". Op de kaart staan de formulieren die u nu nodig heeft.',
    FORMULIEREN,
  ],
  teamleider: [
    'Stel een vraag over uw team, bijvoorbeeld "Hoeveel open taken per klantmanager?".',
    'Blijft een taak liggen, dan hoort u dat hier.',
    'Typ "open" met een dossiernummer om een dossier te bekijken of over te dragen.',
  ],
  beheerder: [
    KOPPELZIN,
    'Typ hier "instellen": daar kiest u de werktijd, het uur van het dagbericht en de plaatsvervangers.',
    'Storingen en tegengehouden berichten komen in het beheerkanaal.',
  ],
  jurist: [
    'Typ "open" met een dossiernummer. Bij een boete vult u daar uw oordeel in.',
    'Vraag naar de regels, bijvoorbeeld "wat is een PIP?". U krijgt de bron erbij.',
    FORMULIEREN,
  ],
  participatiewet: [
    'Typ "status" met een dossiernummer, bijvoorbeeld "status 2026-0143". U ziet de fase en de open taken.',
    'U kunt dossiers van uw caseloads bekijken. Vastleggen doet de klantmanager.',
  ],
};

const ONBEKEND: readonly string[] = [
  'Ik ken u nog niet als medewerker. Vraag uw beheerder om u toe te voegen.',
  'Daarna typt u hier "hulp" om te zien wat u kunt vragen.',
];

/** Eerste kennismaking, als de bot in een team of chat wordt gezet. Zonder `rol`: iemand die Regiebot nog niet kent. */
export function buildWelkomKaart({ plek, rol }: { readonly plek: Plek; readonly rol?: Rol }): AdaptiveCard {
  const inChat = rol === undefined ? ONBEKEND : PER_ROL[rol];
  const punten = plek === 'kanaal' ? IN_KANAAL : inChat;
  return render({
    merk: merkVan('antwoord', 'welkom'),
    kop: 'Welkom bij Regiebot',
    inleiding: plek === 'chat' && rol !== undefined && !magVastleggen({ rol }) ? INLEIDING_LEZER : INLEIDING[plek],
    punten: punten.map((tekst, plaats) => ({ nummer: String(plaats + 1), tekst })),
    slot:
      plek === 'kanaal'
        ? 'Noem mij en typ "hulp" om te zien wat u kunt vragen.'
        : 'Typ "hulp" om te zien wat u kunt vragen.',
    knoppen: plek === 'kanaal' || rol === undefined ? [] : [...listBeginknoppen(rol), typ('Hulp', 'hulp')],
  });
}
