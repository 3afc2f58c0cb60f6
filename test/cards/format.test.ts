import { datum } from '../../rules/datum';
import { describeTaak } from '../../cards/delen/taakregel';
import { countOf, formatEuro, formatMoment, formatTijdstip, lowerFirst, plain, truncate } from '../../cards/format';
import { type Taak } from '../../rules/taak';

describe('teksten op een kaart', () => {
  it.each([
    ['[klik](https://kwaad.nl)', 'klik(https: //kwaad.nl)'],
    ['<at>Iedereen</at>', 'at Iedereen/at'],
    ['**vet** _schuin_', 'vet schuin'],
    ['regel een\nregel twee', 'regel een regel twee'],
    ['Fatima', 'Fatima'],
  ])('een naam als %j kan geen opmaak, link of vermelding worden', (tekst) => {
    expect(plain(tekst)).not.toMatch(/[<>[\]*_`\n]|:\/\//);
  });

  it('laat een gewone naam met rust', () => {
    expect(plain("Anne-Marie d'Hondt")).toBe("Anne-Marie d'Hondt");
  });

  it('begint binnen een zin klein, maar laat een afkorting staan', () => {
    expect(lowerFirst('Scenario 1 of 2 melden')).toBe('scenario 1 of 2 melden');
    expect(lowerFirst('PIP registreren')).toBe('PIP registreren');
    expect(lowerFirst('B1-route')).toBe('B1-route');
  });

  it('schrijft een tijdstip in Nederlandse tijd, ook rond middernacht en in de winter', () => {
    expect(formatTijdstip('2026-05-07T22:30:00Z')).toBe('vr 8 mei 2026 om 00:30');
    expect(formatTijdstip('2026-01-12T08:05:00Z')).toBe('ma 12 januari 2026 om 09:05');
    expect(formatTijdstip('onzin')).toBe('');
  });

  it('noemt de tijd alleen als het tijdstip op de dag zelf ligt: een late invoer houdt haar eigen dag', () => {
    expect(formatMoment(datum('2026-05-08'), '2026-05-08T07:41:00Z')).toBe('vr 8 mei 2026 om 09:41');
    expect(formatMoment(datum('2026-05-06'), '2026-05-08T07:41:00Z')).toBe('wo 6 mei 2026');
    expect(formatMoment(datum('2026-05-06'), undefined)).toBe('wo 6 mei 2026');
  });

  it('telt, schrijft bedragen en kort in', () => {
    expect([countOf(1, 'taak', 'taken'), countOf(0, 'taak', 'taken')]).toEqual(['1 taak', '0 taken']);
    expect([0, 37.5, 250, 1250, 12345.6].map(formatEuro)).toEqual([
      ...['€ 0', '€ 37,50', '€ 250', '€ 1.250', '€ 12.345,60'],
    ]);
    expect(truncate('abcdef', 4)).toBe('abc…');
    expect(truncate('ab😀def', 4)).toBe('ab…');
  });
});

describe('een taak in één regel', () => {
  const taak: Taak = {
    ...{ termijn: 'T-09', wat: 'PIP registreren in DUO', start: datum('2026-05-01'), totEnMet: datum('2026-05-20') },
    ...{ stand: 'ruim', formulier: 'F-20b', bronnen: ['S1 §4.4'], soort: 'ketenafspraak', stappen: [] },
  };
  const vandaag = datum('2026-05-08');

  it('zegt wat, tot wanneer en waarom die dag', () => {
    expect(describeTaak(taak, vandaag)).toEqual({
      tekst:
        'PIP registreren in DUO: uiterlijk wo 20 mei 2026 (10 werkdagen na 1 mei; 5 mei, Hemelvaartsdag en 15 mei tellen niet mee)',
      stand: 'Nog 6 werkdagen',
      kleur: 'Default',
      grond: 'afspraak tussen organisaties',
    });
  });

  it('zegt bij een eigen laatste dag alleen die dag', () => {
    const gegeven: Taak = { ...taak, termijn: 'T-21', wat: 'Nagaan', totEnMet: datum('2026-05-18'), stand: 'nadert' };
    expect(describeTaak(gegeven, vandaag).tekst).toBe('nagaan: uiterlijk ma 18 mei 2026');
  });

  it.each([
    ['verlopen', '2026-05-07', 'Te laat', 'Attention'],
    ['vandaag', '2026-05-08', 'Vandaag', 'Warning'],
    ['nadert', '2026-05-11', 'Nog 1 werkdag', 'Warning'],
    ['ruim', '2026-07-08', 'Nog ongeveer 9 weken', 'Default'],
    ['ruim', '2026-12-08', 'Nog ongeveer 7 maanden', 'Default'],
    ['ruim', '2029-05-01', 'Nog ongeveer 3 jaar', 'Default'],
  ] as const)('%s op %s heet "%s"', (stand, totEnMet, woord, kleur) => {
    expect(describeTaak({ ...taak, totEnMet: datum(totEnMet), stand }, vandaag)).toMatchObject({ stand: woord, kleur });
  });

  it('zegt dat een dag voorlopig is als een gegeven ontbreekt', () => {
    expect(describeTaak({ ...taak, voorlopig: true }, vandaag).tekst).toContain('(voorlopig)');
  });

  it.each([
    ['wet', 'wet'],
    ['besluit', 'wet (besluit)'],
    ['regeling', 'wet (regeling)'],
    ['ketenafspraak', 'afspraak tussen organisaties'],
    ['lokaal', 'eigen afspraak van de gemeente'],
  ] as const)('noemt %s "%s"', (soort, woord) => expect(describeTaak({ ...taak, soort }, vandaag).grond).toBe(woord));
});
