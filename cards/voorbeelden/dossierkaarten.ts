import { buildDossierChatKaart } from '../dossier-chat/build';
import { buildDossierKanaalKaart } from '../dossier-kanaal/build';
import { type Lezer } from '../kaart';
import { buildStatusKaart } from '../status/build';
import {
  DRUK,
  GEKOPPELD,
  IN_TRAJECT,
  INTAKE_KLAAR,
  naamVan,
  OPGEPAKT,
  OPGEROEPEN,
  PIP_VASTGESTELD,
  VANDAAG,
  VERTROKKEN,
  VOLDAAN,
} from './dossiers';
import { GEZINSMIGRANT, IN_ONDERWIJSROUTE, IN_Z_ROUTE, VESTIGING } from './trajecten';
import { type Voorbeeld } from './voorbeeld';

const FATIMA: Lezer = { persoon: 'fatima', rol: 'klantmanager' };
const COLLEGA: Lezer = { persoon: 'joost', rol: 'klantmanager' };
const KEES: Lezer = { persoon: 'kees', rol: 'participatiewet' };

const STANDEN = {
  nieuw: GEKOPPELD,
  opgepakt: OPGEPAKT,
  opgeroepen: OPGEROEPEN,
  'plan-vaststellen': INTAKE_KLAAR,
  'in-duo-zetten': PIP_VASTGESTELD,
  'in-traject': IN_TRAJECT,
  'z-route': IN_Z_ROUTE,
  onderwijsroute: IN_ONDERWIJSROUTE,
  gezinsmigrant: GEZINSMIGRANT,
  vestiging: VESTIGING,
  druk: DRUK,
  vertrokken: VERTROKKEN,
  voldaan: VOLDAAN,
} as const;

/** De kaarten van een dossier in elke stand: in het kanaal, in de chat en als antwoord op "status". */
export function listDossierkaarten(): Voorbeeld[] {
  const kaarten = Object.entries(STANDEN).flatMap(([toestand, dossier]): Voorbeeld[] => [
    {
      kaart: 'dossier-kanaal',
      toestand,
      plek: 'kanaal',
      inhoud: buildDossierKanaalKaart({ dossier, versie: 7, vandaag: VANDAAG, naamVan }),
    },
    {
      kaart: 'dossier-chat',
      toestand,
      plek: 'chat',
      inhoud: buildDossierChatKaart({ dossier, vandaag: VANDAAG, naamVan, lezer: FATIMA }),
    },
    {
      kaart: 'status',
      toestand,
      plek: 'chat',
      inhoud: buildStatusKaart({ dossier, vandaag: VANDAAG, naamVan, lezer: FATIMA }),
    },
    {
      kaart: 'status',
      toestand: `${toestand}-kanaal`,
      plek: 'kanaal',
      inhoud: buildStatusKaart({ dossier, vandaag: VANDAAG, naamVan }),
    },
  ]);
  return [...kaarten, ...listLezers()];
}

/** Dezelfde kaart voor wie niet alles mag zien of doen, en met een bericht bovenaan. */
function listLezers(): Voorbeeld[] {
  const vast = { dossier: IN_TRAJECT, vandaag: VANDAAG, naamVan };
  return [
    {
      kaart: 'dossier-chat',
      toestand: 'collega',
      plek: 'chat',
      inhoud: buildDossierChatKaart({ ...vast, lezer: COLLEGA }),
    },
    {
      kaart: 'dossier-chat',
      toestand: 'participatiewet',
      plek: 'chat',
      inhoud: buildDossierChatKaart({ ...vast, lezer: KEES }),
    },
    {
      kaart: 'dossier-chat',
      toestand: 'participatiewet-nieuwe-melding',
      plek: 'chat',
      inhoud: buildDossierChatKaart({ ...vast, dossier: GEKOPPELD, lezer: KEES }),
    },
    {
      kaart: 'dossier-chat',
      toestand: 'vastgelegd',
      plek: 'chat',
      inhoud: buildDossierChatKaart({
        ...vast,
        dossier: PIP_VASTGESTELD,
        lezer: FATIMA,
        bericht: 'PIP vaststellen (F-05) is vastgelegd.',
      }),
    },
  ];
}
