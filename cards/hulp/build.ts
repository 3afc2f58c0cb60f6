import { type AdaptiveCard, type Plek } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { HulpGegevens } from './schema';
import template from './template.json';

const render = createRender('hulp', template, HulpGegevens);

const DOSSIER: Readonly<Record<Plek, { titel: string; voorbeelden: { vraag: string; uitleg: string }[] }>> = {
  kanaal: { titel: 'Over één dossier', voorbeelden: [{ vraag: 'status 2026-0143', uitleg: 'fase, taken en datums' }] },
  chat: {
    titel: 'Over één dossier',
    voorbeelden: [
      { vraag: 'status 2026-0143', uitleg: 'fase, open taken en wat er is gebeurd' },
      { vraag: 'open 2026-0143', uitleg: 'de dossierkaart, met de formulieren die u nu nodig heeft' },
    ],
  },
};

const INLEIDING: Readonly<Record<Plek, string>> = {
  kanaal:
    'Noem mij in dit kanaal en typ een opdracht. In een kanaal toon ik alleen dossiernummers, taken, datums en wie iets oppakte.',
  chat: 'Typ een opdracht. Op een dossierkaart legt u vast wat u hebt gedaan.',
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
    groepen: [DOSSIER[plek]],
    slot: SLOT[plek],
  });
}
