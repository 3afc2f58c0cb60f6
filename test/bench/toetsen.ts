import { addDagen, datum } from '../../rules/datum';
import { type Dossier } from '../../rules/historie';
import { toets, type Toetsvraag } from '../../rules/toets';
import { aDossier, type DossierBouwer } from '../support/dossier';
import { pipVelden } from '../support/formulieren';
import { meet, type Meting, noemMicro } from './tabel';

const REGELS = 60;
const AANTAL = 1000;
const BEDOELD = 20_000;
const VANDAAG = datum('2026-11-20');

/** Een dossier van zestig regels: koppeling, plicht, intake, toets en verder meldingen, gesprekken en gegevens. */
function maakDossier(): Dossier {
  let bouwer: DossierBouwer = aDossier()
    .metKoppeling('2025-11-03')
    .metPlicht('2026-01-05', { doelgroep: 'A', bijstandSinds: '2026-01-05' })
    .metOproep('1', '2026-01-12', '2026-01-26')
    .metIntake('2026-02-02')
    .metToets('2026-02-03');
  for (let n = 0; bouwer.build().historie.length < REGELS; n += 1) {
    const op = addDagen(datum('2026-02-04'), n * 3);
    bouwer = VULLING[n % VULLING.length]?.(bouwer, op) ?? bouwer;
  }
  return bouwer.build();
}

const VULLING: readonly ((bouwer: DossierBouwer, op: string) => DossierBouwer)[] = [
  (bouwer, op) => bouwer.metMelding('DUO-SS131', op),
  (bouwer, op) => bouwer.metFormulier('F-20a', op, { notificatie: 'DUO-SS131', stap: 'oppakken' }),
  (bouwer, op) => bouwer.metFormulier('F-20a', op, { notificatie: 'DUO-SS131', stap: 'afhandelen' }),
  (bouwer, op) => bouwer.metFormulier('F-19', op, { datum: op, verschenen: 'ja', onderwerpen: ['taal'] }),
  (bouwer, op) => bouwer.metFormulier('F-00', op, { verblijf: 'gemeente' }),
];

function maakVraag(dossier: Dossier): Toetsvraag {
  const velden = pipVelden({
    dagtekening: '2026-11-16',
    verzenddatum: '2026-11-16',
    intensiteitLeerroute: 800,
    pwBeschikkingen: 'volgen later',
    redenOverschrijding: 'capaciteit',
  });
  return { vandaag: VANDAAG, dossier, formulier: 'F-05', velden, door: 'fatima', rol: 'klantmanager' };
}

function noemTempo(micro: number): string {
  return `${Math.round(1_000_000 / micro).toLocaleString('nl-NL')} per seconde (${noemMicro(micro)})`;
}

/** Een hele toets van F-05, met het lezen van het dossier erbij en zonder, op één kern. */
export async function meetToetsen(): Promise<readonly Meting[]> {
  const dossier = maakDossier();
  const { uitkomst } = toets(maakVraag(dossier));
  if (uitkomst !== 'akkoord') throw new Error(`het plan van de meting is niet akkoord maar ${uitkomst}`);
  const herhaal = (vraagVan: () => Toetsvraag) => () => {
    for (let n = 0; n < AANTAL; n += 1) toets(vraagVan());
  };
  const vast = maakVraag(dossier);
  // Een kopie van het dossier is voor de toets een ander dossier: dan kan niets van een vorige keer zijn onthouden.
  const nieuw = await meet(
    AANTAL,
    herhaal(() => ({ ...vast, dossier: { ...dossier } })),
  );
  const zelfde = await meet(
    AANTAL,
    herhaal(() => vast),
  );
  const bedoeld = `bedoeld: ${BEDOELD.toLocaleString('nl-NL')} per seconde`;
  return [
    {
      wat: `toets van F-05, dossier van ${REGELS} regels, steeds nieuw gelezen`,
      ons: noemTempo(nieuw),
      hun: '–',
      factor: bedoeld,
    },
    { wat: 'idem, hetzelfde dossier nog eens', ons: noemTempo(zelfde), hun: '–', factor: bedoeld },
  ];
}
