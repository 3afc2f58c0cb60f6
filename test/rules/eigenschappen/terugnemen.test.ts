import fc from 'fast-check';
import { addDagen, datum } from '../../../rules/datum';
import { foldDossier } from '../../../rules/dossier';
import { type Dossier, type HistorieRegel } from '../../../rules/historie';
import { listNotificaties } from '../../../rules/notificaties';
import { listTaken } from '../../../rules/taken';
import { rondes } from '../../support/eigenschap';
import { DOSSIERS, OPGAVEN } from '../../support/invullingen';

const PEILDAG = datum('2026-12-31');
const dossier = fc.constantFrom(...DOSSIERS).map((bouwer) => bouwer.build());
const dag = fc.integer({ min: 0, max: 364 }).map((na) => addDagen(datum('2026-01-01'), na));

function met({ historie, ...rest }: Dossier, ...regels: readonly HistorieRegel[]): Dossier {
  return { ...rest, historie: [...historie, ...regels] };
}

const ZONDER: readonly string[] = ['notificaties', 'index', 'kalender'];

/** Wat het dossier zegt, los van de lijst met meldingen en van de plaats in de historie. */
function betekenis(na: Dossier): unknown {
  const zonder = (sleutel: string, waarde: unknown) => (ZONDER.includes(sleutel) ? undefined : waarde);
  const staat = JSON.parse(JSON.stringify(foldDossier(na, PEILDAG), zonder)) as unknown;
  return { staat, taken: listTaken(na, PEILDAG) };
}

describe('terugnemen herstelt', () => {
  test('elke melding die wordt ingetrokken, laat geen spoor na in stand en taken', () => {
    const melding = fc.constantFrom(...listNotificaties());
    fc.assert(
      fc.property(dossier, melding, dag, (voor, notificatie, op) => {
        const komt = { op, notificatie, id: 'bericht-1' };
        const terug = {
          op: PEILDAG,
          formulier: 'F-20a',
          door: 'fatima',
          velden: { notificatie, bericht: 'bericht-1', stap: 'ingetrokken' },
        };
        expect(betekenis(met(voor, komt, terug))).toEqual(betekenis(voor));
      }),
      rondes(600),
    );
  });

  test('een verbetering met de oude waarden maakt een eerdere verbetering ongedaan', () => {
    fc.assert(
      fc.property(dossier, fc.constantFrom(...OPGAVEN), dag, (voor, [formulier, velden, anders], op) => {
        const regel = (waarden: typeof velden) => ({ op, formulier, door: 'fatima', velden: waarden });
        const verbetering = { correctie: true, redenCorrectie: 'typefout' };
        const eenKeer = met(voor, regel({ ...velden, ...verbetering }));
        const heenEnTerug = met(
          voor,
          regel({ ...velden, ...verbetering }),
          regel({ ...velden, ...anders, ...verbetering }),
          regel({ ...velden, ...verbetering }),
        );
        expect(betekenis(heenEnTerug)).toEqual(betekenis(eenKeer));
      }),
      rondes(300),
    );
  });
});
