import { datum } from '../../rules/datum';
import { type Dossier } from '../../rules/historie';
import { type Rol } from '../../rules/regel';
import { listTaken } from '../../rules/taken';
import { listChattaken } from '../delen/kanaaltaken';
import { buildDossierKanaalKaart } from '../dossier-kanaal/build';
import { buildHulpKaart } from '../hulp/build';
import { buildInstellenKaart } from '../instellen/build';
import { type AdaptiveCard, type Lezer, type Plek } from '../kaart';
import { buildGeenEigenTakenKaart } from '../hulp/geen-eigen-taken';
import { buildMijnTakenKaart, type Dossiertaak } from '../mijn-taken/build';
import { buildVondst } from '../vondst/build';
import { buildWelkomKaart } from '../welkom/build';
import { DRUK, GEKOPPELD, IN_TRAJECT, naamVan, OPGEPAKT, PIP_VASTGESTELD, VANDAAG, VOLDAAN } from './dossiers';
import { type Voorbeeld } from './voorbeeld';

const ROLLEN: readonly Rol[] = ['klantmanager', 'teamleider', 'beheerder', 'jurist', 'participatiewet'];

function toon(kaart: string, toestand: string, plek: Plek, inhoud: AdaptiveCard): Voorbeeld {
  return { kaart, toestand, plek, inhoud };
}

function takenVan(dossier: Dossier): Dossiertaak[] {
  const { dossiernummer } = dossier;
  return listChattaken(listTaken(dossier, VANDAAG), true).map((taak) => ({ dossiernummer, taak }));
}

function listMijnTaken(): Voorbeeld[] {
  const [taak] = takenVan(PIP_VASTGESTELD);
  const dagen = ['2026-05-06', '2026-05-08', '2026-05-09', '2026-06-01'] as const;
  const standen = ['verlopen', 'vandaag', 'nadert', 'ruim'] as const;
  const gespreid = dagen.flatMap((dag, plaats) =>
    taak === undefined
      ? []
      : [{ ...taak, taak: { ...taak.taak, totEnMet: datum(dag), stand: standen[plaats] ?? 'ruim' } }],
  );
  const veel = [...takenVan(DRUK), ...takenVan(IN_TRAJECT), ...gespreid, ...gespreid];
  return [
    toon('samenwerken', 'geen-eigen-taken', 'chat', buildGeenEigenTakenKaart({})),
    toon('samenwerken', 'geen-eigen-taken-kanaal', 'kanaal', buildGeenEigenTakenKaart({ caseload: 'Noord' })),
    toon('mijn-taken', 'leeg', 'chat', buildMijnTakenKaart({ taken: [], vandaag: VANDAAG })),
    toon(
      'mijn-taken',
      'gespreid',
      'chat',
      buildMijnTakenKaart({ taken: gespreid, vandaag: VANDAAG, waarneming: ['Joost'], onleesbaar: 1 }),
    ),
    toon('mijn-taken', 'veel', 'chat', buildMijnTakenKaart({ taken: veel, vandaag: VANDAAG })),
    toon('mijn-taken', 'tweede-blad', 'chat', buildMijnTakenKaart({ taken: veel, vandaag: VANDAAG, pagina: 1 })),
    toon(
      'mijn-taken',
      'kanaal',
      'kanaal',
      buildMijnTakenKaart({
        taken: takenVan(PIP_VASTGESTELD),
        vandaag: VANDAAG,
        inKanaal: { wie: 'Fatima', caseload: 'Noord' },
      }),
    ),
  ];
}

const INRICHTING = {
  caseloads: [{ naam: 'Noord', plaatsvervanger: 'Fatima' }, { naam: 'Zuid' }],
  personen: [
    { id: 'fatima', naam: 'Fatima' },
    { id: 'marieke', naam: 'Marieke' },
  ],
  werktijd: { van: '08:00', tot: '17:00' },
  dagberichtUur: 8,
  wijzigingen: [],
};
const op = '2026-05-08T07:41:00Z';
const WIJZIGING = { wie: 'Ruben', op, wat: 'Werktijd', was: '08:00 tot 17:00', werd: '08:30 tot 17:30' };

/** Een dossier in het kanaal zoals één collega het ziet, met een vermelding en met wie zijn eigen versie ophaalt. */
function listPersoonlijk(): Voorbeeld[] {
  const ververstVoor = ['29:fatima', '29:marieke'];
  const vast = { versie: 7, vandaag: VANDAAG, naamVan, ververstVoor };
  const lezer = (persoon: string, rol: Rol): Lezer => ({ persoon, rol });
  const eigenaar = { id: '29:fatima', naam: 'Fatima' };
  const voor = (dossier: Dossier, wie: Lezer) => buildDossierKanaalKaart({ ...vast, dossier, lezer: wie });
  return [
    toon(
      'dossier-kanaal',
      'vermeldt-eigenaar',
      'kanaal',
      buildDossierKanaalKaart({ ...vast, dossier: DRUK, eigenaar }),
    ),
    toon('dossier-kanaal', 'nieuw-voor-mij', 'chat', voor(GEKOPPELD, lezer('joost', 'klantmanager'))),
    toon('dossier-kanaal', 'van-mij', 'chat', voor(OPGEPAKT, lezer('fatima', 'klantmanager'))),
    toon('dossier-kanaal', 'van-een-collega', 'chat', voor(OPGEPAKT, lezer('joost', 'klantmanager'))),
    toon('dossier-kanaal', 'druk-van-mij', 'chat', voor(DRUK, lezer('fatima', 'klantmanager'))),
    toon('dossier-kanaal', 'meelezen', 'chat', voor(GEKOPPELD, lezer('kees', 'participatiewet'))),
  ];
}

/** Welkom, hulp, eigen taken, delen, instellen, en de eigen versies van een kaart in het kanaal. */
export function listGesprek(): Voorbeeld[] {
  const vondst = (dossier: Dossier) => buildVondst({ dossier, vandaag: VANDAAG, naamVan }).kaart;
  return [
    toon('hulp', 'kanaal', 'kanaal', buildHulpKaart({ plek: 'kanaal', rol: 'klantmanager' })),
    toon('welkom', 'kanaal', 'kanaal', buildWelkomKaart({ plek: 'kanaal' })),
    toon('welkom', 'onbekend', 'chat', buildWelkomKaart({ plek: 'chat' })),
    ...ROLLEN.flatMap((rol) => [
      toon('hulp', rol, 'chat', buildHulpKaart({ plek: 'chat', rol })),
      toon('welkom', rol, 'chat', buildWelkomKaart({ plek: 'chat', rol })),
    ]),
    ...listMijnTaken(),
    toon('vondst', 'taken', 'kanaal', vondst(DRUK)),
    toon('vondst', 'rustig', 'kanaal', vondst(VOLDAAN)),
    toon('instellen', 'begin', 'chat', buildInstellenKaart(INRICHTING)),
    toon(
      'instellen',
      'gewijzigd',
      'chat',
      buildInstellenKaart({ ...INRICHTING, wijzigingen: [WIJZIGING], netGewijzigd: true }),
    ),
    ...listPersoonlijk(),
  ];
}
