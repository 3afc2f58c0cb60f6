import { lees, vraagVan } from './lezen';

/** Peildatum: vrijdag 20 november 2026. */
const TERUG: readonly (readonly [string, string | undefined, string])[] = [
  ['vandaag', '2026-11-20', '2026-11-20'],
  ['gisteren', '2026-11-19', '2026-11-19'],
  ['eergisteren', '2026-11-18', '2026-11-18'],
  ['deze week', '2026-11-16', '2026-11-22'],
  ['vorige week', '2026-11-09', '2026-11-15'],
  ['afgelopen week', '2026-11-09', '2026-11-15'],
  ['vorige wk', '2026-11-09', '2026-11-15'],
  ['deze maand', '2026-11-01', '2026-11-30'],
  ['vorige mnd', '2026-10-01', '2026-10-31'],
  ['in de afgelopen maand', '2026-10-01', '2026-10-31'],
  ['dit kwartaal', '2026-10-01', '2026-12-31'],
  ['het afgelopen kwartaal', '2026-07-01', '2026-09-30'],
  ['in Q1', '2026-01-01', '2026-03-31'],
  ['in K4', '2026-10-01', '2026-12-31'],
  ['in het derde kwartaal van 2025', '2025-07-01', '2025-09-30'],
  ['in het tweede kwartaal', '2026-04-01', '2026-06-30'],
  ['dit jaar', '2026-01-01', '2026-12-31'],
  ['vorig jaar', '2025-01-01', '2025-12-31'],
  ['in 2025', '2025-01-01', '2025-12-31'],
  ['in de eerste helft van 2026', '2026-01-01', '2026-06-30'],
  ['in het tweede halfjaar van 2025', '2025-07-01', '2025-12-31'],
  ['in week 40', '2026-09-28', '2026-10-04'],
  ['in september', '2026-09-01', '2026-09-30'],
  ['in december', '2025-12-01', '2025-12-31'],
  ['in november', '2026-11-01', '2026-11-30'],
  ['in september 2025', '2025-09-01', '2025-09-30'],
  ['de afgelopen 30 dagen', '2026-10-22', '2026-11-20'],
  ['de laatste zes weken', '2026-10-10', '2026-11-20'],
  ['de afgelopen drie maanden', '2026-08-21', '2026-11-20'],
  ['het afgelopen half jaar', '2026-05-21', '2026-11-20'],
  ['sinds 1 maart', '2026-03-01', '2026-11-20'],
  ['vanaf 1 december', '2025-12-01', '2026-11-20'],
  ['sinds september', '2026-09-01', '2026-11-20'],
  ['sinds maandag', '2026-11-16', '2026-11-20'],
  ['na 1 maart', '2026-03-02', '2026-11-20'],
  ['sinds begin dit jaar', '2026-01-01', '2026-11-20'],
  ['tussen 1 mei en 15 juni', '2026-05-01', '2026-06-15'],
  ['tussen 1 en 15 mei', '2026-05-01', '2026-05-15'],
  ['van 1 maart t/m 30 april 2025', '2025-03-01', '2025-04-30'],
  ['van 01-05-2026 tot en met 15-5-2026', '2026-05-01', '2026-05-15'],
  ['op 1/5/2026', '2026-05-01', '2026-05-01'],
  ['op 3 december', '2025-12-03', '2025-12-03'],
  ['voor 1 juli', undefined, '2026-06-30'],
];

const VOORUIT: readonly (readonly [string, string | undefined, string])[] = [
  ['morgen', '2026-11-21', '2026-11-21'],
  ['volgende week', '2026-11-23', '2026-11-29'],
  ['komende maand', '2026-12-01', '2026-12-31'],
  ['volgend kwartaal', '2027-01-01', '2027-03-31'],
  ['dit jaar nog', '2026-01-01', '2026-12-31'],
  ['nog deze maand', '2026-11-01', '2026-11-30'],
  ['in september', '2027-09-01', '2027-09-30'],
  ['in november', '2026-11-01', '2026-11-30'],
  ['binnen zes maanden', '2026-11-20', '2027-05-20'],
  ['binnen een half jaar', '2026-11-20', '2027-05-20'],
  ['de komende twee weken', '2026-11-20', '2026-12-04'],
  ['voor vrijdag', undefined, '2026-11-26'],
  ['uiterlijk vrijdag', undefined, '2026-11-27'],
  ['vóór 1 december', undefined, '2026-11-30'],
  ['t/m 1 maart', undefined, '2027-03-01'],
  ['voor het einde van de maand', undefined, '2026-11-30'],
  ['voor het eind van het jaar', undefined, '2026-12-31'],
  ['vrijdag', '2026-11-27', '2026-11-27'],
];

describe('een periode bij iets dat is gebeurd', () => {
  it.each(TERUG)('"%s" is van %s tot en met %s', (woorden, van, tot) => {
    expect(vraagVan(`Hoeveel PIP's zijn er ${woorden} vastgesteld?`)?.periode).toEqual({ ...(van && { van }), tot });
  });
});

describe('een periode bij iets dat nog moet', () => {
  it.each(VOORUIT)('"%s" is van %s tot en met %s', (woorden, van, tot) => {
    expect(vraagVan(`Welke PIP's moeten ${woorden} in DUO staan?`)?.periode).toEqual({ ...(van && { van }), tot });
  });
});

describe('een periode die niet vaststaat', () => {
  it.each([
    'het afgelopen jaar',
    'recent',
    'de laatste tijd',
    'onlangs',
    'begin van de maand',
    'rond de kerst',
    'sinds de zomer',
    'een tijdje',
    'de afgelopen paar weken',
  ])('vraagt om verduidelijking bij "%s"', (woorden) =>
    expect(lees(`Hoeveel PIP's zijn er ${woorden} vastgesteld?`).soort).toBe('verduidelijken'),
  );

  it.each([
    'op 31 februari',
    'tussen 15 juni en 1 mei',
    'in week 60',
    'in week 53 van 2025',
    'vorige maand en in september',
  ])('beantwoordt "%s" niet', (woorden) =>
    expect(vraagVan(`Hoeveel PIP's zijn er ${woorden} vastgesteld?`)).toBeUndefined(),
  );

  it('telt niets dat nog moet gebeuren', () => {
    expect(vraagVan("Hoeveel PIP's zijn er volgende maand vastgesteld?")).toBeUndefined();
  });

  it('weigert een periode bij een stand van nu, behalve vandaag', () => {
    expect(vraagVan('Hoeveel lopende dossiers hadden we vorige maand?')).toBeUndefined();
    expect(vraagVan('Hoeveel lopende dossiers hebben we vandaag?')).toEqual({
      meting: 'lopende-dossiers',
      filters: {},
    });
  });

  it('raadt niet waar een periode bij hoort als iets niet is gebeurd', () => {
    expect(lees('Wie heeft deze maand nog geen PIP?').soort).toBe('verduidelijken');
  });
});
