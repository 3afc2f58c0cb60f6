import { findBestemming, inrichtingSchema, ROLLEN } from '../../bot/inrichting';
import { z } from 'zod/v4';
import { TAAKSOORTEN, TREDEN } from '../../rules/herinneringen/escalatie';
import { readJson, readTekst } from './project';

const ruw = readJson('infra/inrichting.voorbeeld.json');
const inrichting = inrichtingSchema.parse(ruw);
const UITLEG = ['installeren', 'postvak'].map((naam) => readTekst(`infra/${naam}.md`)).join('\n');

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** Alle sleutels die ergens in de inrichting mogen staan, ook in een lijst of een keuze. */
function listSleutels({ properties = {}, items, anyOf = [], oneOf = [] }: Schema): string[] {
  const hier = Object.entries(properties).flatMap(([naam, deel]) => [naam, ...listSleutels(deel)]);
  const dieper = [...(items === undefined ? [] : [items]), ...anyOf, ...oneOf].flatMap(listSleutels);
  return [...new Set([...hier, ...dieper])];
}

/** Als `naam`, als `groep.naam` of `.naam`, of in een voorbeeld van JSON. */
function isUitgelegd(naam: string): boolean {
  return new RegExp(`\`(?:\\w*\\.)?${naam}\`|"${naam}":`).test(UITLEG);
}

describe('inrichting.voorbeeld.json', () => {
  it('bevat alles wat de bot leest, en niets wat hij niet kent', () => {
    expect(inrichting).toEqual(ruw);
  });

  it('heeft geen sleutel die de beheerder nergens krijgt uitgelegd', () => {
    const sleutels = listSleutels(z.toJSONSchema(inrichtingSchema, { io: 'input', unrepresentable: 'any' }) as Schema);
    expect(sleutels).toEqual(expect.arrayContaining(['team', 'plaatsvervanger', 'geenPasMinuten', 'controleadres']));
    expect([...sleutels, ...TAAKSOORTEN, ...TREDEN].filter((naam) => !isUitgelegd(naam))).toEqual([]);
    expect(isUitgelegd('verzonnen')).toBe(false);
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
