import { datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { checkVelden, getFormulier, listFormulieren } from '../../rules/formulieren';
import { type FormulierId } from '../../rules/formulier';
import { F03 } from '../../rules/formulieren/f03-intake';
import { leerrouteVorm } from '../../rules/formulieren/f12-leerroute';
import { type Velden } from '../../rules/historie';
import { aDossier } from '../support/dossier';

describe('de catalogus', () => {
  test('heeft alle vijfentwintig formulieren, elk met een titel en uitleg', () => {
    const formulieren = listFormulieren();
    expect(formulieren).toHaveLength(25);
    expect(formulieren.filter(({ titel, uitleg }) => titel === '' || uitleg === '')).toEqual([]);
    expect(getFormulier('F-99')).toBeUndefined();
  });

  test.each(listFormulieren().map((formulier) => [formulier.id, formulier] as const))(
    '%s beschrijft elk veld volledig',
    (_id, { velden, vormen }) => {
      for (const { label, soort, opties, vormen: zichtbaar } of velden) {
        expect(label).not.toBe('');
        expect((soort === 'keuze' || soort === 'meerkeuze') === (opties !== undefined && opties.length > 0)).toBe(true);
        const bekend = vormen.map(({ id }) => id);
        expect((zichtbaar ?? []).filter((vorm) => !bekend.includes(vorm))).toEqual([]);
      }
      const sleutels = velden.map(({ sleutel }) => sleutel);
      expect(new Set(sleutels).size).toBe(sleutels.length);
      expect(sleutels).toEqual(expect.arrayContaining(['correctie', 'redenCorrectie']));
    },
  );

  test('alfabetisering is op het plan en op het aanbod hetzelfde veld, met dezelfde uitleg', () => {
    const [plan, aanbod] = (['F-05', 'F-07'] as const).map((id) => getFormulier(id).veld.get('alfabetisering'));
    expect(plan?.hulp).toContain('kan niet lezen en schrijven');
    expect(plan).toEqual({ ...aanbod, eigenRegel: true });
  });

  test.each([
    ['F-04', 'status'],
    ['F-06', 'soort'],
    ['F-08', 'fase'],
    ['F-17', 'richting'],
  ] as const)('%s heeft de gedaante die bij %s is gekozen', (id, sleutel) => {
    const { vormVan, vormen } = getFormulier(id);
    expect(vormen.map((vorm) => vormVan({ [sleutel]: vorm.id }))).toEqual(vormen.map((vorm) => vorm.id));
    expect(vormen.length).toBeGreaterThan(1);
    expect(vormVan({})).toBe('');
  });

  test.each(['F-10', 'F-11'] as const)('%s is afgerond, tenzij er een reden staat waarom niet', (id) => {
    const { vormVan } = getFormulier(id);
    expect([{}, { redenNietVoltooid: 'verhuisd' }].map(vormVan)).toEqual(['afgerond', 'niet voltooid']);
  });

  test.each<[FormulierId, Velden, string]>([
    ['F-09', {}, 'voorstel'],
    ['F-09', { status: 'voorstel' }, 'voorstel'],
    ['F-09', { status: 'opgelegd' }, 'besluit'],
    ['F-09', { status: 'herroepen' }, 'besluit'],
    ['F-12', {}, ''],
    ['F-12', { leerroute: 'O' }, 'O'],
    ['F-12', { certificaatOverhandigd: '2026-06-01' }, 'overhandiging'],
    ['F-12', { leerroute: 'Z', datumAfrondingZ: '2026-05-01', certificaatOverhandigd: '2026-06-01' }, 'Z'],
    ['F-18', {}, 'uitkomst'],
    ['F-18', { bioAdvies: 'ja' }, 'advies'],
    ['F-01', {}, ''],
  ])('%s met %j heeft de gedaante "%s"', (id, velden, vorm) => {
    expect(getFormulier(id).vormVan(velden)).toBe(vorm);
  });

  test('vraagt nergens naar een naam, nummer of geboortedatum van de inburgeraar', () => {
    const labels = listFormulieren().flatMap(({ velden }) =>
      velden.map(({ label, sleutel }) => `${sleutel} ${label}`.toLowerCase()),
    );
    expect(labels.filter((tekst) => /\bbsn\b|v-nummer|vnummer|geboorte|achternaam/.test(tekst))).toEqual([]);
  });

  test('elke verplichting is ook in een leeg dossier te beantwoorden', () => {
    const leeg = foldDossier(aDossier().build(), datum('2026-05-01'));
    for (const { velden } of listFormulieren()) {
      for (const { verplicht } of velden)
        expect(typeof verplicht === 'function' ? typeof verplicht({}, leeg) : 'boolean').toBe('boolean');
    }
  });
});

describe('gedaanten', () => {
  test.each<[Velden, string]>([
    [{}, 'oproep'],
    [{ oproepNummer: '1', termijn: '2026-05-01' }, 'oproep'],
    [{ oproepNummer: '1', verschenen: 'ja' }, 'verslag'],
    [{ verschenen: 'ja', taalniveau: 'A1' }, 'uitkomst'],
    [{ datumAfgerond: '2026-05-01' }, 'uitkomst'],
    [{ verslagInDossier: true }, 'uitkomst'],
    [{ inAfwezigheid: true }, 'uitkomst'],
    [{ inAfwezigheid: false }, 'oproep'],
  ])('F-03 met %j is een %s', (velden, vorm) => expect(F03.vormVan(velden)).toBe(vorm));

  test.each<[Velden, string | undefined]>([
    [{ leerroute: 'Z' }, 'Z'],
    [{ leerroute: 'Z', certificaatOverhandigd: '2026-05-01' }, 'overhandiging'],
    [{ leerroute: 'Z', certificaatOverhandigd: '2026-05-01', cursusuren: 800 }, 'Z'],
    [{ certificaatOverhandigd: '2026-05-01' }, 'overhandiging'],
    [{ leerroute: 'B', felicitatie: '2026-05-01' }, 'felicitatie'],
    [{ leerroute: 'O', tstAfgerond: '2026-05-01', felicitatie: '2026-05-01' }, 'O'],
    [{}, undefined],
  ])('F-12 met %j is %s', (velden, vorm) => expect(leerrouteVorm(velden)).toBe(vorm));
});

describe('wat de deur toetst', () => {
  const teksten = (id: FormulierId, velden: Readonly<Record<string, unknown>>) =>
    checkVelden(getFormulier(id), velden).map(({ tekst }) => tekst);

  test.each<[FormulierId, Readonly<Record<string, unknown>>, RegExp]>([
    ['F-05', { leeroute: 'B' }, /^F-05 heeft geen veld 'leeroute'\.$/],
    ['F-05', { dagtekening: '2026-02-31' }, /'dagtekening': verwacht een bestaande datum/],
    ['F-05', { dagtekening: '20226-02-01' }, /verwacht een bestaande datum/],
    ['F-05', { dagtekening: 20260201 }, /verwacht een bestaande datum/],
    ['F-05', { dagtekening: null }, /verwacht een bestaande datum/],
    ['F-05', { eenzijdig: 'ja' }, /'eenzijdig': verwacht true of false/],
    ['F-05', { niveau: 'C1' }, /'niveau': verwacht een van: "B1", "A2"/],
    ['F-05', { niveau: 1 }, /'niveau': verwacht een van/],
    ['F-05', { intensiteitLeerroute: '800' }, /verwacht een getal/],
    ['F-05', { zCursusuren: 800.5 }, /verwacht een heel getal van 0 tot en met 9999/],
    ['F-05', { zCursusuren: -1 }, /verwacht een heel getal/],
    ['F-05', { a2ExamenWens: 'LE' }, /verwacht een lijst met: "KNM", "LE"/],
    ['F-05', { a2ExamenWens: ['XX'] }, /verwacht een lijst met/],
    ['F-05', { ondersteuning: 'x'.repeat(501) }, /tekst van hoogstens 500 tekens/],
    ['F-09', { bedrag: 12.345 }, /bedrag in euro’s met hoogstens twee decimalen/],
    ['F-09', { bedrag: -1 }, /bedrag in euro’s/],
    ['F-13', { periode: { van: '2026-05-01', tot: '2026-04-01' } }, /een periode/],
    ['F-13', { periode: { van: '2026-05-01' } }, /een periode/],
    ['F-13', { periode: '2026-05-01' }, /een periode/],
    ['F-06', { akkoordTeamleider: { door: 'ingrid', op: '2026-13-01' } }, /een akkoord/],
    ['F-06', { akkoordTeamleider: true }, /een akkoord/],
    ['F-20b', { fouttekst: 'x'.repeat(201) }, /hoogstens 200 tekens/],
  ])('%s met %j wordt niet gelezen', (id, velden, tekst) =>
    expect(teksten(id, velden)).toEqual([expect.stringMatching(tekst)]),
  );

  test.each<[FormulierId, Readonly<Record<string, unknown>>]>([
    ['F-05', { leerroute: 'X', intensiteitLeerroute: 0, voortgangsgesprekken: -1, alfabetisering: 'B' }],
    ['F-01', { scenario: '4' }],
    ['F-04', { resultaat: 'haalbaar', ontheffingsgrond: 'anders', behaaldeScore: 'veel' }],
    ['F-07', { instelling: '123' }],
    ['F-09', { verwijtbaarheid: 'zwaar', categorie: 'iets', bedrag: 37.5 }],
    ['F-13', { urenNt2: 1.5, geoorloofd: 12000 }],
    ['F-14', { vasteLasten: ['internet'] }],
  ])('waarden met een eigen regel gaan door de deur: %s %j', (id, velden) => expect(teksten(id, velden)).toEqual([]));

  test('alle fouten tegelijk, en nooit de ingevulde waarde', () => {
    const fouten = teksten('F-05', { dagtekening: '123456782', eenzijdig: '123456782', 123456782: 'x' });
    expect(fouten).toHaveLength(3);
    expect(fouten.join(' ')).not.toContain('123456782');
  });
});
