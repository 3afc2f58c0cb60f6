import { type Inrichting, inrichtingSchema } from '../../bot/inrichting';
import { standaardOpzet } from '../../bot/lokaal/plekken';

const url = 'http://127.0.0.1:9';

/** De inrichting van de lokale Teams, met adressen waar niemand luistert. */
export const testInrichting: Inrichting = inrichtingSchema.parse({
  ...{
    team: 't',
    serviceUrl: url,
    graphUrl: url,
    triage: 'triage',
    beheer: 'beheer',
    personen: standaardOpzet.personen,
  },
  caseloads: ['Noord', 'Oost', 'Zuid'].map((naam) => ({ naam, kanaal: naam })),
});
