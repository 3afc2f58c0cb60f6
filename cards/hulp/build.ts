import { type Rol } from '../../rules/regel';
import { listBeginknoppen } from '../delen/knoppen';
import { type AdaptiveCard, type Plek } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { HulpGegevens } from './schema';
import { TEAMVRAAG } from './teamvraag';
import template from './template.json';

const render = createRender('hulp', template, HulpGegevens);

interface Groep {
  readonly titel: string;
  readonly voorbeelden: readonly { readonly vraag: string; readonly uitleg: string }[];
}

const IN_KANAAL: readonly Groep[] = [
  {
    titel: 'In dit kanaal',
    voorbeelden: [
      { vraag: 'status 2026-0143', uitleg: 'fase, taken en datums van een dossier' },
      { vraag: 'mijn taken', uitleg: 'uw open taken in deze caseload' },
      { vraag: 'Hoeveel PIP’s moeten nog in DUO?', uitleg: 'geteld over deze caseload' },
    ],
  },
];

const DOSSIER: Groep = {
  titel: 'Over één dossier',
  voorbeelden: [
    { vraag: 'status 2026-0143', uitleg: 'fase, open taken en wat er is gebeurd' },
    { vraag: 'open 2026-0143', uitleg: 'de dossierkaart, met de formulieren die u nu nodig heeft' },
    { vraag: 'waarom 20 mei?', uitleg: 'hoe die datum is berekend, en waar dat staat' },
  ],
};

const LEZEN: Groep = { titel: 'Over één dossier', voorbeelden: DOSSIER.voorbeelden.slice(0, 1) };

const EIGEN: Groep['voorbeelden'] = [
  { vraag: 'mijn taken', uitleg: 'al uw open taken, wat eerst moet bovenaan' },
  { vraag: 'wat heb ik gemist', uitleg: 'wat er zonder u gebeurde, ook na uw vakantie' },
];
const AFWEZIG = { vraag: 'afwezig', uitleg: 'wie voor u waarneemt als u er niet bent' };
const OVERPLAATSEN = { vraag: 'overplaatsen', uitleg: 'dossiers naar een andere caseload brengen' };

/** Voor wie meekijkt of oordeelt. */
const MEELEZEN: Groep = { titel: 'Uw werk', voorbeelden: EIGEN };
const LEIDING: Groep = { titel: 'Uw werk', voorbeelden: [...EIGEN, AFWEZIG, OVERPLAATSEN] };

const WERK: Groep = {
  titel: 'Uw werk',
  voorbeelden: [
    ...EIGEN,
    AFWEZIG,
    { vraag: 'Welke meldingen heeft nog niemand opgepakt?', uitleg: 'geteld over uw caseloads' },
  ],
};

const TEAM: Groep = {
  titel: 'Uw team',
  voorbeelden: [
    { vraag: TEAMVRAAG, uitleg: 'hoe het werk is verdeeld' },
    { vraag: 'Welke meldingen heeft nog niemand opgepakt?', uitleg: 'wat er nog ligt' },
  ],
};

const BEHEER: Groep = {
  titel: 'Beheer',
  voorbeelden: [
    { vraag: 'instellen', uitleg: 'werktijd, plaatsvervanger, dagbericht en namen' },
    { vraag: 'koppel dit kanaal aan Noord', uitleg: 'typ dit in het kanaal zelf' },
    { vraag: 'weigeringen', uitleg: 'wie iets probeerde dat niet mocht' },
    { vraag: 'onbeantwoorde vragen', uitleg: 'wat ik nog niet kon beantwoorden' },
  ],
};

const REGELS: Groep = {
  titel: 'Over de regels',
  voorbeelden: [
    { vraag: 'wat is een PIP?', uitleg: 'uitleg met de bron erbij' },
    { vraag: 'is 15 mei een werkdag?', uitleg: 'met feestdagen' },
  ],
};

const PER_ROL: Readonly<Record<Rol, readonly Groep[]>> = {
  klantmanager: [WERK, DOSSIER, REGELS],
  teamleider: [TEAM, LEIDING, DOSSIER, REGELS],
  beheerder: [BEHEER, LEIDING, DOSSIER, REGELS],
  jurist: [DOSSIER, MEELEZEN, REGELS],
  participatiewet: [LEZEN, MEELEZEN, REGELS],
};

const INLEIDING: Readonly<Record<Plek, string>> = {
  kanaal:
    'Noem mij in dit kanaal en typ een opdracht. In een kanaal toon ik alleen dossiernummers, taken, datums en wie iets oppakte.',
  chat: 'Typ een opdracht. Op een dossierkaart legt u vast wat u hebt gedaan.',
};

const ALLEEN_LEZEN = 'Typ een opdracht. U kunt dossiers van uw caseloads bekijken. Vastleggen doet de klantmanager.';

const SLOT: Readonly<Record<Plek, string>> = {
  kanaal: 'Persoonlijke details staan in uw eigen chat met mij. Kies daarvoor "Open dossier" op een kaart.',
  chat: 'Zet nooit een burgerservicenummer, V-nummer of naam van een inburgeraar in een bericht. Het dossiernummer is genoeg.',
};

/** Wat iemand met deze rol op deze plek kan vragen, met voorbeelden die zo over te nemen zijn. */
export function buildHulpKaart({ plek, rol }: { readonly plek: Plek; readonly rol: Rol }): AdaptiveCard {
  const groepen = plek === 'kanaal' ? IN_KANAAL : PER_ROL[rol];
  return render({
    merk: merkVan('antwoord', 'hulp'),
    inleiding: plek === 'chat' && rol === 'participatiewet' ? ALLEEN_LEZEN : INLEIDING[plek],
    groepen: groepen.map(({ titel, voorbeelden }) => ({ titel, voorbeelden: [...voorbeelden] })),
    slot: SLOT[plek],
    knoppen: plek === 'kanaal' ? [] : listBeginknoppen(rol),
  });
}
