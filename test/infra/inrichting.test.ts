import { findBestemming, inrichtingSchema, ROLLEN } from '../../bot/inrichting';
import { readJson } from './project';

const ruw = readJson('infra/inrichting.voorbeeld.json');
const inrichting = inrichtingSchema.parse(ruw);

describe('inrichting.voorbeeld.json', () => {
  it('bevat alles wat de bot leest, en niets wat hij niet kent', () => {
    expect(inrichting).toEqual(ruw);
  });

  it('laat van elke rol iemand zien', () => {
    expect(new Set(inrichting.personen.map(({ rol }) => rol))).toEqual(new Set(ROLLEN));
  });

  it('geeft niemand een caseload die er niet is', () => {
    const bekend = inrichting.caseloads.map(({ naam }) => naam);
    const onbekend = inrichting.personen.flatMap(({ caseloads }) => caseloads).filter((naam) => !bekend.includes(naam));
    expect(onbekend).toEqual([]);
  });

  it('geeft elke caseload, triage en beheer een eigen kanaal', () => {
    const plekken = [...inrichting.caseloads.map(({ naam }) => `caseload:${naam}`), 'triage', 'beheer'];
    const kanalen = plekken.map((plek) => findBestemming(inrichting, plek)?.id);
    expect(kanalen).not.toContain(undefined);
    expect(new Set(kanalen).size).toBe(plekken.length);
  });

  it('geeft elke persoon een eigen kenmerk', () => {
    expect(new Set(inrichting.personen.map(({ id }) => id)).size).toBe(inrichting.personen.length);
  });
});
