import { buildVerhuisdKaart } from '../mededeling/build';
import {
  buildAfwezigKaart,
  buildOverdraagKaart,
  buildOverplaatsBevestigKaart,
  buildOverplaatsKaart,
  buildTeruggeefKaart,
  VERDELEN,
} from '../samenwerken/build';
import { buildDossierKanaalKaart } from '../dossier-kanaal/build';
import { GEKOPPELD, naamVan, VANDAAG } from './dossiers';
import { type Voorbeeld } from './voorbeeld';

const COLLEGAS = [
  { id: 'fatima', naam: 'Fatima', open: 12, afwezig: false },
  { id: 'mehmet', naam: 'Mehmet', open: 17, afwezig: false },
  { id: 'joost', naam: 'Joost', open: 3, afwezig: true },
];
const VAN_NIEMAND = { dossiernummer: '2026-0144', caseload: 'Noord', historie: GEKOPPELD.historie };
const LEEG = { naar: '', reden: '', fouten: [] };
const PLAN = {
  keer: 'mowcs8eo',
  van: 'Noord',
  naar: 'Zuid',
  aan: VERDELEN,
  dossiers: '',
  reden: 'Nieuwe wijkindeling',
};
const MELDING = { dossiernummer: '2026-0143', bericht: 'b-1', stappen: 1 };
const WEG = { persoon: 'anneke', van: '2026-05-11', totEnMet: '2026-05-15', vervanger: 'fatima', fouten: [] };

/** Teruggeven, overdragen, afwezig zijn en overplaatsen, in elke toestand. */
export function listSamenwerken(): Voorbeeld[] {
  const chat = (toestand: string, inhoud: Voorbeeld['inhoud']): Voorbeeld => ({
    ...{ kaart: 'samenwerken', toestand, plek: 'chat', inhoud },
  });
  const anneke = [{ id: 'anneke', naam: 'Anneke', open: 8, afwezig: false }];
  return [
    chat('teruggeven', buildTeruggeefKaart({ ...MELDING, reden: '', fouten: [] })),
    chat('teruggeven-zonder-reden', buildTeruggeefKaart({ ...MELDING, reden: '', fouten: ['Geef een reden.'] })),
    chat('toewijzen', buildOverdraagKaart({ dossiernummer: '2026-0144', stappen: 0, kandidaten: COLLEGAS, ...LEEG })),
    chat(
      'overdragen',
      buildOverdraagKaart({ dossiernummer: '2026-0143', van: 'Anneke', stappen: 1, kandidaten: COLLEGAS, ...LEEG }),
    ),
    chat('afwezig', buildAfwezigKaart({ ...WEG, personen: anneke, vervangers: COLLEGAS, stand: '' })),
    chat(
      'afwezig-van-een-collega',
      buildAfwezigKaart({
        ...{ ...WEG, personen: [...anneke, ...COLLEGAS], vervangers: COLLEGAS },
        stand: 'Anneke is er niet van ma 11 mei 2026 tot en met vr 15 mei 2026; Fatima neemt waar.',
      }),
    ),
    chat(
      'overplaatsen',
      buildOverplaatsKaart({ ...PLAN, caseloads: ['Noord', 'Zuid'], ontvangers: COLLEGAS, fouten: [] }),
    ),
    chat('overplaatsen-bevestigen', buildOverplaatsBevestigKaart({ ...PLAN, aantal: 34, naam: '' })),
    {
      ...{ kaart: 'dossier-kanaal', toestand: 'nog-van-niemand-voor-de-teamleider', plek: 'chat' },
      inhoud: buildDossierKanaalKaart({
        ...{ dossier: VAN_NIEMAND, versie: 1, vandaag: VANDAAG, naamVan },
        lezer: { persoon: 'marieke', rol: 'teamleider' },
      }),
    },
    {
      ...{ kaart: 'mededeling', toestand: 'verhuisd', plek: 'kanaal' },
      inhoud: buildVerhuisdKaart({ id: 'dossier:2026-0143', plek: 'caseload:Zuid' }),
    },
  ];
}
