import { buildAntwoordKaart } from '../antwoord/build';
import { buildBerichtKaart } from '../bericht/build';
import { buildFoutKaart } from '../fout/build';
import { buildHulpKaart } from '../hulp/build';
import { type AdaptiveCard, type Plek } from '../kaart';
import { buildQuarantaineKaart } from '../quarantaine/build';
import { buildWelkomKaart } from '../welkom/build';
import { ONBEKEND, ONBEKENDE_PERSOON, QUARANTAINE, VREEMD, ZONDER_PERSOON } from './berichten';
import { naamVan } from './dossiers';
import { type Voorbeeld } from './voorbeeld';

function toon(kaart: string, toestand: string, plek: Plek, inhoud: AdaptiveCard): Voorbeeld {
  return { kaart, toestand, plek, inhoud };
}

const op = '2026-05-08T09:41:00+02:00';

function listBerichten(): Voorbeeld[] {
  const gekoppeld = {
    ...ZONDER_PERSOON,
    versie: 2,
    dossiernummer: '2026-0143',
    afgesloten: { stap: 'gekoppeld', door: 'fatima', op },
  };
  const nieuw = {
    ...ZONDER_PERSOON,
    versie: 2,
    dossiernummer: '2026-0144',
    afgesloten: { stap: 'nieuw dossier', door: 'joost', op },
  };
  const gesloten = { ...VREEMD, versie: 2, afgesloten: { stap: 'niet voor ons', door: 'fatima', op } };
  const dubbel = { ...ONBEKEND, versie: 2, afgesloten: { stap: 'dubbel', door: 'fatima', op } };
  return [
    toon('bericht', 'zonder-persoon', 'kanaal', buildBerichtKaart({ bericht: ZONDER_PERSOON, naamVan })),
    toon('bericht', 'onbekende-persoon', 'kanaal', buildBerichtKaart({ bericht: ONBEKENDE_PERSOON, naamVan })),
    toon('bericht', 'onbekend', 'kanaal', buildBerichtKaart({ bericht: ONBEKEND, naamVan })),
    toon('bericht', 'vreemde-afzender', 'kanaal', buildBerichtKaart({ bericht: VREEMD, naamVan })),
    toon(
      'bericht',
      'koppelen-ging-niet',
      'kanaal',
      buildBerichtKaart({
        bericht: ONBEKENDE_PERSOON,
        naamVan,
        waarden: { notificatie: 'DUO-SS103', dossiernummer: '2026-9999' },
        fouten: ['Dossier 2026-9999 bestaat niet. Controleer het nummer.'],
      }),
    ),
    toon('bericht', 'gekoppeld', 'kanaal', buildBerichtKaart({ bericht: gekoppeld, naamVan })),
    toon('bericht', 'nieuw-dossier', 'kanaal', buildBerichtKaart({ bericht: nieuw, naamVan })),
    toon('bericht', 'niet-voor-ons', 'kanaal', buildBerichtKaart({ bericht: gesloten, naamVan })),
    toon('bericht', 'dubbel', 'kanaal', buildBerichtKaart({ bericht: dubbel, naamVan })),
    toon('quarantaine', 'tegengehouden', 'kanaal', buildQuarantaineKaart({ bericht: QUARANTAINE })),
  ];
}

function listVragen(): Voorbeeld[] {
  return [
    toon(
      'antwoord',
      'groepen',
      'chat',
      buildAntwoordKaart({
        antwoord: "Er zijn 3 PIP's die uiterlijk vr 15 mei 2026 in DUO moeten staan.",
        groepen: [
          { naam: 'Fatima', aantal: 2 },
          { naam: 'Joost', aantal: 1 },
        ],
        dossiers: ['2026-0007', '2026-0098', '2026-0143'],
        definitie:
          'Geteld: registraties van een PIP die nog niet gedaan zijn, met een uiterste dag tot en met vr 15 mei 2026.',
      }),
    ),
    toon(
      'antwoord',
      'nul',
      'kanaal',
      buildAntwoordKaart({
        antwoord: 'Er zijn geen koppelingen die nog niemand heeft opgepakt.',
        definitie: 'Stand op vr 8 mei 2026, caseload Noord.',
      }),
    ),
    toon(
      'antwoord',
      'verduidelijken',
      'chat',
      buildAntwoordKaart({
        antwoord: 'Ik weet niet zeker wat u bedoelt.',
        suggesties: ['Hoeveel waarschuwingen zijn er verstuurd?', 'Hoeveel mensen kwamen twee keer niet op de intake?'],
      }),
    ),
  ];
}

/** Alle andere kaarten: triage, quarantaine, antwoorden, hulp, welkom en fout. */
export function listAntwoorden(): Voorbeeld[] {
  return [
    ...listBerichten(),
    ...listVragen(),
    toon('hulp', 'kanaal', 'kanaal', buildHulpKaart({ plek: 'kanaal' })),
    toon('hulp', 'chat', 'chat', buildHulpKaart({ plek: 'chat' })),
    toon('welkom', 'kanaal', 'kanaal', buildWelkomKaart({ plek: 'kanaal' })),
    toon('welkom', 'chat', 'chat', buildWelkomKaart({ plek: 'chat' })),
    toon(
      'fout',
      'met-kenmerk',
      'chat',
      buildFoutKaart({
        tekst: 'Het dossier is niet bijgewerkt. Probeer het over een paar minuten opnieuw.',
        kenmerk: 'R-7F3A',
        dossiernummer: '2026-0143',
      }),
    ),
    toon(
      'fout',
      'geen-toegang',
      'kanaal',
      buildFoutKaart({ tekst: 'U heeft geen toegang tot dit dossier. Vraag uw teamleider om toegang.' }),
    ),
  ];
}
