import { type AdaptiveCard, type Plek } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { HulpGegevens } from './schema';
import template from './template.json';

const render = createRender('hulp', template, HulpGegevens);

const DOSSIER = {
  titel: 'Over één dossier',
  voorbeelden: [
    { vraag: 'status 2026-0143', uitleg: 'fase, open taken en wat er is gebeurd' },
    { vraag: 'In welke fase zit 2026-0143?', uitleg: 'alleen de fase' },
  ],
};

const AANTALLEN = {
  titel: 'Over meer dossiers',
  voorbeelden: [
    { vraag: 'Welke koppelingen heeft nog niemand opgepakt?', uitleg: '' },
    { vraag: "Welke PIP's moeten uiterlijk vrijdag in DUO staan?", uitleg: '' },
    { vraag: 'Hoeveel open taken heb ik?', uitleg: '' },
  ],
};

const UITLEG = {
  titel: 'Over regels en woorden',
  voorbeelden: [
    { vraag: 'Wat moet ik met SS140?', uitleg: 'wat een melding van u vraagt' },
    { vraag: 'Is 15 mei een werkdag?', uitleg: 'met de bron erbij' },
  ],
};

const INLEIDING: Readonly<Record<Plek, string>> = {
  kanaal:
    'Noem mij in dit kanaal en stel uw vraag. In een kanaal toon ik alleen dossiernummers, taken, datums en wie iets oppakte.',
  chat: 'Stel uw vraag in gewone zinnen. Op een dossierkaart legt u vast wat u hebt gedaan.',
};

const SLOT: Readonly<Record<Plek, string>> = {
  kanaal: 'Persoonlijke details staan in uw eigen chat met mij. Kies daarvoor "Open dossier" op een kaart.',
  chat: 'Zet nooit een burgerservicenummer, V-nummer of naam van een inburgeraar in een bericht. Het dossiernummer is genoeg.',
};

/** Wat iemand kan vragen, met voorbeelden die zo over te nemen zijn. */
export function buildHulpKaart({ plek }: { readonly plek: Plek }): AdaptiveCard {
  return render({
    merk: merkVan('antwoord', 'hulp'),
    inleiding: INLEIDING[plek],
    groepen: [DOSSIER, AANTALLEN, UITLEG],
    slot: SLOT[plek],
  });
}
