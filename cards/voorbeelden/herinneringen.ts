import { datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { listOnderwerpen, type Onderwerp } from '../../rules/herinneringen/onderwerpen';
import { type Dossier } from '../../rules/historie';
import { buildGemistKaart } from '../gemist/build';
import { buildHerinneringKaart, type Aanleiding, type Herinnerpunt } from '../herinnering/build';
import { buildOchtendKaart } from '../ochtend/build';
import { dossier, formulier, melding, naamVan, VANDAAG } from './dossiers';
import { type Voorbeeld } from './voorbeeld';

const SCENARIO = dossier('2026-0143', [melding('2026-05-01', 'COA-01')]);
const PLICHT = dossier('2026-0098', [
  formulier('2026-03-03', 'F-00', {
    ...{ doelgroep: 'G', wet: 'Wi2021', plichtdatum: '2026-03-02', kennisgevingsdatum: '2026-03-02' },
    ...{ brpDatum: '2026-03-02', bsnBekend: true, verblijf: 'gemeente' },
  }),
]);
const BOETE = dossier('2026-0007', [
  formulier('2026-03-06', 'F-09', {
    ...{ grondslag: 'art. 23', categorie: 'begeleiding-voortgangsgesprek', datumOvertreding: '2026-02-25' },
    ...{ rapportDatum: '2026-03-06', status: 'voorstel' },
  }),
]);

function find(bron: Dossier, termijn: string): Onderwerp {
  const gevonden = listOnderwerpen(foldDossier(bron, VANDAAG)).find((een) => een.termijn === termijn);
  if (gevonden === undefined) throw new RangeError(`voorbeeld zonder ${termijn}`);
  return gevonden;
}

function punt(bron: Dossier, termijn: string, aanleiding: Aanleiding = 'herinnering'): Herinnerpunt {
  return { dossiernummer: bron.dossiernummer, aanleiding, stand: { soort: 'open', onderwerp: find(bron, termijn) } };
}

/** Herinneringen, het overzicht van de ochtend en "wat heb ik gemist", in elke toestand. */
export function listHerinneringen(): Voorbeeld[] {
  const basis = { kenmerk: 'fatima:2026-05-08:9', dag: VANDAAG, vandaag: VANDAAG };
  const dagstand = { teLaat: 1, vandaag: 2, dezeWeek: 4, meldingen: 3 };
  const chat = (kaart: string, toestand: string, inhoud: Voorbeeld['inhoud']): Voorbeeld => ({
    ...{ kaart, toestand, plek: 'chat', inhoud },
  });
  const herinner = (toestand: string, punten: readonly Herinnerpunt[], meer: object = {}) =>
    chat('herinnering', toestand, buildHerinneringKaart({ ...basis, punten, ...meer }));
  const boete = find(BOETE, 'T-24');
  return [
    herinner('een-taak', [punt(SCENARIO, 'T-01')]),
    herinner('ochtend', [punt(SCENARIO, 'T-01'), punt(PLICHT, 'T-05', 'ochtend')], { dagstand, rest: 5 }),
    herinner('blijft-liggen', [punt(PLICHT, 'T-05', 'teamleider'), punt(SCENARIO, 'T-01', 'vervanger')]),
    herinner('maatregel-verborgen', [
      {
        dossiernummer: '2026-0007',
        aanleiding: 'vervanger',
        stand: { soort: 'open', onderwerp: boete, verborgen: true },
      },
    ]),
    herinner('klaar-en-vervallen', [
      { dossiernummer: '2026-0143', aanleiding: 'herinnering', stand: { soort: 'klaar', termijn: 'T-01' } },
      {
        ...{ dossiernummer: '2026-0098', aanleiding: 'herinnering' },
        stand: { soort: 'vervallen', termijn: 'T-32', op: VANDAAG, door: 'ingetrokken' },
      },
    ]),
    herinner('levering-cbs', [], { levering: datum('2026-07-28') }),
    ...listTeams(dagstand),
    chat('gemist', 'niets', buildGemistKaart({ sinds: VANDAAG, vandaag: VANDAAG, dossiers: [], naamVan })),
    chat(
      'gemist',
      'na-vakantie',
      buildGemistKaart({
        ...{ sinds: datum('2026-04-20'), vandaag: VANDAAG, naamVan },
        dossiers: [SCENARIO, PLICHT].map(({ dossiernummer, historie }) => ({
          dossiernummer,
          regels: historie,
          maatregelen: true,
        })),
      }),
    ),
  ];
}

function listTeams(dagstand: Parameters<typeof buildOchtendKaart>[0]['dagstand']): Voorbeeld[] {
  const basis = { caseload: 'Noord', dag: VANDAAG, naamVan };
  const rustig = { teLaat: 0, vandaag: 0, dezeWeek: 0, meldingen: 0 };
  const regels = [SCENARIO, PLICHT].flatMap(({ dossiernummer, klantmanager }, plaats) => {
    const { taak } = plaats === 0 ? find(SCENARIO, 'T-01') : find(PLICHT, 'T-05');
    return taak === undefined ? [] : [{ dossiernummer, klantmanager, taak }];
  });
  const kanaal = (toestand: string, inhoud: Voorbeeld['inhoud']): Voorbeeld => ({
    ...{ kaart: 'ochtend', toestand, plek: 'kanaal', inhoud },
  });
  return [
    kanaal('druk', buildOchtendKaart({ ...basis, dagstand, regels, rest: 4 })),
    kanaal('rustig', buildOchtendKaart({ ...basis, dagstand: rustig, regels: [], rest: 0 })),
  ];
}
