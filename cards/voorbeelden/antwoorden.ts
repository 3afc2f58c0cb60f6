import { buildAntwoordKaart } from '../antwoord/build';
import { buildAlarmKaart, buildDagKaart } from '../beheer/build';
import { buildBerichtKaart } from '../bericht/build';
import { buildFoutKaart } from '../fout/build';
import { type AdaptiveCard, type Plek } from '../kaart';
import { buildGewistKaart, buildKapotKaart } from '../mededeling/build';
import { buildQuarantaineKaart } from '../quarantaine/build';
import { buildSamengevoegdKaart } from '../samengevoegd/build';
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
  const vrijgegeven = { ...QUARANTAINE, versie: 3, quarantaine: { stap: 'vrijgegeven', door: 'ruben', op } as const };
  const afgewezen = { ...QUARANTAINE, versie: 3, quarantaine: { stap: 'afgewezen', door: 'ruben', op } as const };
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
    toon('bericht', 'vrijgegeven', 'kanaal', buildBerichtKaart({ bericht: vrijgegeven, naamVan })),
    toon('quarantaine', 'tegengehouden', 'kanaal', buildQuarantaineKaart({ bericht: QUARANTAINE, naamVan })),
    toon('quarantaine', 'vrijgegeven', 'kanaal', buildQuarantaineKaart({ bericht: vrijgegeven, naamVan })),
    toon('quarantaine', 'afgewezen', 'kanaal', buildQuarantaineKaart({ bericht: afgewezen, naamVan })),
  ];
}

function listVragen(): Voorbeeld[] {
  return [
    toon(
      'antwoord',
      'groepen',
      'chat',
      buildAntwoordKaart({
        antwoord: '3 registraties.',
        begrepen: ['item: PIP', 'periode: tot en met vr 15 mei 2026', 'per klantmanager'],
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
      'lang',
      'chat',
      buildAntwoordKaart({
        antwoord: '97 dossiers.',
        dossiers: Array.from({ length: 97 }, (_leeg, plaats) => `2026-${String(plaats + 1).padStart(4, '0')}`),
        vraag: '{"vraag":{"meting":"pvt-open","filters":{}},"begrippen":["pvt","open"]}',
        definitie: 'Lopende dossiers met een PIP waarvan het PVT niet is afgerond. Peildatum: vr 8 mei 2026.',
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
      'bevestigen',
      'chat',
      buildAntwoordKaart({
        antwoord: 'Begrepen als: Lopende dossiers met een PIP waarvan het PVT niet is afgerond. Klopt dat?',
        begrepen: ['klantmanager: Joost'],
        bevestig: { ja: '{"bevestigd":{}}', nee: '{"bevestigd":false}' },
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

function listBeheer(): Voorbeeld[] {
  const stil = {
    alarm: 'stilte:COA:mowg2h1c',
    regels: [
      'Van COA is sinds ma 4 mei 2026 geen bericht gekomen (3 werkdagen of meer). Kijk of de post dit postvak nog bereikt.',
    ],
    sinds: '2026-05-08T07:00:00Z',
  };
  const veel = Array.from({ length: 25 }, (_, n) => `Bericht x${n} is aangeboden, maar staat niet in de opslag.`);
  const regel =
    'Gisteren 14 berichten: 9 herkend, 3 onbekend, 1 in quarantaine, 1 automatisch (2 dubbel); de som klopt.';
  return [
    toon('beheer', 'alarm', 'kanaal', buildAlarmKaart(stil)),
    toon('beheer', 'alarm-voorbij', 'kanaal', buildAlarmKaart({ ...stil, tot: op })),
    toon('beheer', 'som-klopt-niet', 'kanaal', buildAlarmKaart({ ...stil, alarm: 'som:1', regels: veel })),
    toon('beheer', 'gisteren', 'kanaal', buildDagKaart({ dag: '2026-05-08', regel })),
    toon('mededeling', 'dossier-gewist', 'kanaal', buildGewistKaart({ soort: 'dossier', sleutel: '2020-0143' })),
    toon('mededeling', 'bericht-gewist', 'kanaal', buildGewistKaart({ soort: 'bericht', sleutel: 'bericht-7f3a' })),
    toon(
      'mededeling',
      'historie-klopt-niet',
      'kanaal',
      buildKapotKaart({
        dossiernummer: '2026-0143',
        bevinding: 'Regel 3 is niet zoals zij is vastgelegd, of hoort niet op deze plaats.',
      }),
    ),
    toon(
      'samengevoegd',
      'wijst-verder',
      'kanaal',
      buildSamengevoegdKaart({ van: '2026-0144', naar: '2026-0143', door: 'fatima', op, naamVan }),
    ),
  ];
}

/** Alle andere kaarten: triage, quarantaine, antwoorden en fout. */
export function listAntwoorden(): Voorbeeld[] {
  return [
    ...listBerichten(),
    ...listBeheer(),
    ...listVragen(),
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
