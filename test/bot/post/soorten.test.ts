import { getNotificatie, listNotificaties } from '../../../rules/notificaties';
import { lees, uitkomst } from '../../support/mail';

function coa(tekst: string): string {
  return uitkomst({ tekst });
}

function duo(tekst: string): string {
  return uitkomst({ partner: 'DUO', tekst });
}

describe('codes van DUO', () => {
  it.each([
    'SS101',
    'ss-101',
    'SS 101',
    'DUO-SS101',
    'GebeurtenisId:SS101.',
    '(SS\u00a0101)',
    'SS\u2013101',
    '\uff33\uff33101',
  ])('herkent %s', (code) => {
    expect(duo(`Gebeurtenis: ${code}`)).toBe('herkend DUO-SS101');
  });

  it.each(['SS1011', 'SS10', 'PASS101', 'SS--101', 'SS.101', 'S S101', 'code 101'])('herkent %s niet', (code) => {
    expect(duo(`Gebeurtenis: ${code}`)).toBe('onbekend');
  });

  it('kent elke code uit de lijsten van gebeurtenissen en attentiesignalen', () => {
    const codes = listNotificaties().filter((id) => id.startsWith('DUO-'));
    expect(codes).toHaveLength(40);
    for (const id of codes) {
      expect(duo(`Gebeurtenis: ${id} – ${getNotificatie(id).titel}`)).toBe(`herkend ${id}`);
    }
  });

  it.each(['SS998', 'SS105', 'SS134', 'SS138', 'SS000'])('stuurt de onbekende code %s naar een mens', (code) => {
    expect(lees({ partner: 'DUO', tekst: code }).reden).toBe('De code in het bericht staat niet in de lijst van DUO.');
  });

  it('stuurt twee codes naar een mens, en twee keer dezelfde niet', () => {
    expect(duo('SS101 en SS137')).toBe('onbekend');
    expect(duo('SS101 en SS998')).toBe('onbekend');
    expect(duo('SS101, dus ss-101')).toBe('herkend DUO-SS101');
  });

  it('maakt van een titel alleen geen melding', () => {
    expect(duo('Persoon is inburgeringsplichtig')).toBe('onbekend');
  });
});

describe('titels van DUO', () => {
  it('mogen een andere code niet tegenspreken', () => {
    expect(lees({ partner: 'DUO', tekst: 'SS107: Gehele ontheffing toegekend' }).reden).toBe(
      'De code en de omschrijving in het bericht spreken elkaar tegen.',
    );
    expect(duo('SS107: Gehele vrijstelling toegekend en gehele ontheffing toegekend')).toBe('onbekend');
  });

  it('tellen niet als zij binnen een langere titel liggen', () => {
    const lang = 'Persoon is inburgeringsplichtig, maar bereikt AOW-leeftijd binnen 6 maanden';
    expect(duo(`SS128 ${lang}`)).toBe('herkend DUO-SS128');
    expect(duo(`SS101 ${lang}`)).toBe('onbekend');
    expect(duo(`SS128 ${lang}. Persoon is inburgeringsplichtig.`)).toBe('onbekend');
  });

  it('van SS110 is alleen het deel voor de haakjes', () => {
    expect(duo('SS110 (Inburgeringsplicht ingetrokken)')).toBe('herkend DUO-SS110');
    expect(duo('SS111 Inburgeringsplicht ingetrokken')).toBe('onbekend');
  });

  it('in andere woorden zijn geen titel', () => {
    expect(duo('SS107: ontheffing geheel toegekend')).toBe('herkend DUO-SS107');
  });
});

describe('kernzinnen van COA', () => {
  it.each([
    ['COA-01', 'Er is een nieuwe koppeling.'],
    ['COA-01', 'Een vergunninghouder is op 3 maart aan uw gemeente gekoppeld.'],
    ['COA-01', 'Een gezin wordt aan uw gemeente gekoppeld'],
    ['COA-01', 'Deze persoon, gekoppeld aan uw gemeente, woont in Arnhem.'],
    ['COA-02', 'Klantprofiel beschikbaar'],
    ['COA-02', 'Het klantprofiel is nu beschikbaar.'],
    ['COA-02', 'Het klantprofiel staat nu voor u klaar'],
    ['COA-02', 'Het klantprofiel is gereed'],
    ['COA-02', 'Dit is het eerste klantprofiel'],
    ['COA-03', 'Klantprofiel bijgewerkt na voorinburgering'],
    ['COA-03', 'Het klantprofiel is geactualiseerd na het afronden van de voorinburgering'],
    ['COA-03', 'De voorinburgering is afgerond'],
    ['COA-03', 'Na afronding van de voorinburgering'],
    ['COA-04', 'Klantprofiel aangepast met het oog op de warme overdracht'],
    ['COA-04', 'Klantprofiel is bijgewerkt ten behoeve van het driegesprek'],
    ['COA-04', 'Uitnodiging voor een driegesprek'],
    ['COA-05', 'Klantprofiel definitief – verhuizing naar gemeente'],
    ['COA-05', 'De definitieve versie van het klantprofiel'],
    ['COA-05', 'Het definitieve klantprofiel'],
    ['COA-05', 'De persoon verhuist naar uw gemeente'],
    ['COA-06', 'Klantprofiel is nu aangevuld'],
    ['COA-06', 'Een aanvulling op het klantprofiel'],
    ['COA-06', 'Het aangevulde klantprofiel'],
    ['COA-07', 'Nareisprofiel beschikbaar'],
    ['COA-07', 'Het nareisprofiel staat voor u klaar'],
    ['COA-07', 'Een nieuw nareisprofiel'],
    ['COA-08', 'Geen voorinburgering gevolgd'],
    ['COA-08', 'Betrokkene heeft geen voorinburgering kunnen volgen'],
    ['COA-08', 'De voorinburgering is niet aangeboden'],
    ['COA-09', 'Koppeling gewijzigd of vervallen'],
    ['COA-09', 'De koppeling is beëindigd'],
    ['COA-09', 'Een wijziging van de koppeling'],
    ['COA-09', 'De persoon is niet langer aan uw gemeente gekoppeld'],
    ['COA-09', 'Niet meer gekoppeld aan uw gemeente'],
    ['COA-09', 'De persoon is ontkoppeld van uw gemeente'],
  ])('%s: %s', (id, zin) => {
    expect(coa(zin)).toBe(`herkend ${id}`);
  });

  it.each([
    'Klantprofiel bijgewerkt',
    'Drie nieuwe koppelingen',
    'New coupling registered',
    'Het bijgewerkte klantprofiel beschikbaar',
    'Laatste klantprofiel staat klaar',
    'Er is een ¶ nieuwe\n\nkoppeling',
    'Een vergunninghouder is op 3 maart door ons toch aan uw gemeente gekoppeld',
  ])('niets: %s', (zin) => {
    expect(coa(zin)).toBe('onbekend');
  });

  it.each([
    'Er is geen nieuwe koppeling.',
    'Zodra het klantprofiel beschikbaar is, hoort u dat.',
    'Wanneer er een nieuwe koppeling is, ziet u dat in TVS.',
    'Als de voorinburgering is afgerond volgt bericht',
    'De persoon is niet aan uw gemeente gekoppeld',
    'Niet, zoals eerder gemeld, nieuwe koppeling',
    'Er is (geen) "nieuwe koppeling"',
  ])('ontkend of voorwaardelijk: %s', (zin) => {
    expect(coa(zin)).toBe('onbekend');
  });

  it.each([
    'Er is geen klantprofiel. Nieuwe koppeling',
    'Er is nog niets! Nieuwe koppeling',
    'Let op: nieuwe koppeling',
    'Niet vergeten\n\nNieuwe koppeling',
    'Dit is geen grap; nieuwe koppeling',
    'Niet voor u maar toch nieuwe koppeling',
    'Zodra u kunt, open TVS voor de nieuwe koppeling',
    'Er is geen nieuwe koppeling; wel een nieuwe koppeling voor een ander',
  ])('niet ontkend, want het woord staat in een andere zin of te ver weg: %s', (zin) => {
    expect(coa(zin)).toBe('herkend COA-01');
  });

  it('een melding van het einde blijft een melding met "niet" erin', () => {
    expect(coa('Deze vergunninghouder is per vandaag niet langer gekoppeld aan uw gemeente.')).toBe('herkend COA-09');
    expect(coa('Er is geen wijziging van de koppeling')).toBe('onbekend');
  });
});

describe('wie wat mag melden', () => {
  const reden = 'Deze melding hoort bij een andere ketenpartner dan de afzender.';
  it('COA geen code van DUO, DUO geen kernzin van COA', () => {
    expect(lees({ partner: 'COA', tekst: 'SS101' }).reden).toBe(reden);
    expect(lees({ partner: 'DUO', tekst: 'Nieuwe koppeling' }).reden).toBe(reden);
    expect(coa('Nieuwe koppeling SS101')).toBe('onbekend');
    expect(duo('Nieuwe koppeling SS101')).toBe('onbekend');
  });
});
