import { normaliseer } from '../../../bot/post/normaliseer';
import { aMultipart, anHtml, aTekst, lees, uitkomst } from '../../support/mail';

function eigen(tekst: string): string {
  return lees({ onderwerp: null, tekst }).eigenTekst.trim();
}

function coa(onderwerp: string | null, tekst = 'Zie TVS.'): string {
  return uitkomst({ onderwerp, tekst });
}

describe('genormaliseerde tekst', () => {
  it.each([
    ['kleine letters en accenten', 'BEËINDIGD Çà', 'beeindigd ca'],
    ['onzichtbare tekens', 'ko\u200bp\u00adpel\u2060ing\ufeff', 'koppeling'],
    ['alle streepjes', 'a\u2013b\u2014c\u2011d\u2212e', 'a-b-c-d-e'],
    ['aanhalingstekens', '\u2018a\u2019 \u201cb\u201d', `'a' "b"`],
    ['compatibele tekens', '\uff33\uff33\uff11\uff10\uff11 \u0133', 'ss101 ij'],
    ['wit', 'a \t\u00a0 b\nc', 'a b c'],
    ['lege regels', '\n\na\n \n\nb\n', 'a ¶ b'],
  ])('%s', (_, tekst, verwacht) => {
    expect(normaliseer(tekst)).toBe(verwacht);
  });

  it('sorteert een lange reeks accenten niet eindeloos', () => {
    expect(normaliseer(`a${'\u0301\u0316'.repeat(100_000)}b`)).toBe('ab');
  });
});

describe('citaat', () => {
  it.each([
    ['regels met een hoek', 'Eigen\n> citaat\n>> ouder\nOok eigen', 'eigen\nook eigen'],
    ['Oorspronkelijk bericht', 'Eigen\n-----Oorspronkelijk bericht-----\nNieuwe koppeling', 'eigen'],
    ['Original Message met spaties en andere streepjes', 'Eigen\n –– Original Message ––\nX', 'eigen'],
    ['Op … schreef …:', 'Eigen\nOp 3 maart 2026 schreef noreply@tvs.coa.example:\nX', 'eigen'],
    ['On … wrote:', 'Eigen\nOn 3 March 2026, COA wrote:\nX', 'eigen'],
    ['een kopblok van Outlook', 'Eigen\nVan: COA\nVerzonden: maandag\nAan: Team\nOnderwerp: x\nX', 'eigen'],
    ['een Engels kopblok met regels ertussen', 'Eigen\nFrom: COA\nCc: a\nSent: Monday\nBcc: b\nSubject: x\nX', 'eigen'],
    [
      'een kopblok waarvan de tweede kop te ver weg staat',
      'From: a\nSent: b\n\n\n\nTo: c',
      'from: a\nsent: b\n\n\n\nto: c',
    ],
    ['Van: met maar één kop erachter', 'Van: COA\nDatum: 1 mei\nX', 'van: coa\ndatum: 1 mei\nx'],
    ['Van: zonder iets erachter', 'Van:\nDatum: 1 mei\nAan: u', 'van:\ndatum: 1 mei\naan: u'],
    ['één streepje', '-Oorspronkelijk bericht-', '-oorspronkelijk bericht-'],
    ['een zin die op een aanhef lijkt', 'Op 3 maart schreef COA dat niet.', 'op 3 maart schreef coa dat niet.'],
  ])('%s', (_, tekst, verwacht) => {
    expect(eigen(tekst)).toBe(verwacht);
  });

  it('telt per deel: het citaat in de tekst maakt de HTML niet tot citaat', () => {
    const delen = [aTekst('Op 3 maart schreef u:\nx'), anHtml('<p>Nieuwe koppeling</p>')];
    expect(uitkomst({ deel: aMultipart('alternative', delen) })).toBe('herkend COA-01');
  });
});

describe('staart', () => {
  it.each([
    ['--', '--\nNieuwe koppeling'],
    ['Met vriendelijke groet', 'Met vriendelijke groet, COA\nNieuwe koppeling'],
    ['Vriendelijke groet', 'VRIENDELIJKE GROETEN\nNieuwe koppeling'],
    ['Hoogachtend', 'Hoogachtend,\nNieuwe koppeling'],
    ['Kind regards', 'Kind regards\nNieuwe koppeling'],
    ['Disclaimer', 'Disclaimer: x\nNieuwe koppeling'],
    ['Over deze meldingen', 'Over deze meldingen\nU krijgt bericht bij een nieuwe koppeling.'],
  ])('na %s telt de tekst niet', (_, staart) => {
    expect(uitkomst({ tekst: `Klantprofiel definitief\n${staart}` })).toBe('herkend COA-05');
  });

  it.each([
    ['een nummer', 'V-nummer: 2716219890'],
    ['een ongeldig nummer', 'BSN 1'],
    ['een datum', 'Datum: 12-03-2026'],
    ['een datum die niet bestaat', 'Datum koppeling: 31-02-2026'],
  ])('met %s erin is het geen staart', (_, regel) => {
    expect(uitkomst({ tekst: `Klantprofiel definitief\nHoogachtend,\n\nNieuwe koppeling\n${regel}` })).toBe('onbekend');
  });

  it('kijkt niet naar een nummer in een citaat onder de staart', () => {
    const tekst = 'Klantprofiel definitief\nHoogachtend,\nOver nieuwe koppeling\n> V-nummer: 2716219890';
    expect(uitkomst({ tekst })).toBe('herkend COA-05');
  });
});

describe('onderwerp', () => {
  it.each([
    ['TVS: Nieuwe koppeling', 'herkend COA-01'],
    ['[EXTERN] [TVS] Nieuwe koppeling', 'herkend COA-01'],
    ['[Nieuwe koppeling] Bericht', 'onbekend'],
    ['Re: Nieuwe koppeling', 'onbekend'],
    ['[EXTERN] RE: Nieuwe koppeling', 'onbekend'],
    ['Antw: Nieuwe koppeling', 'onbekend'],
    ['Antwoord: Nieuwe koppeling', 'onbekend'],
    ['AW: Nieuwe koppeling', 'onbekend'],
    ['Automatisch antwoord: Nieuwe koppeling', 'onbekend'],
    ['Reactie: Nieuwe koppeling', 'herkend COA-01'],
    [null, 'onbekend'],
  ])('%s geeft %s', (onderwerp, verwacht) => {
    expect(coa(onderwerp)).toBe(verwacht);
  });

  it('mag een antwoord zijn als de tekst zelf de melding doet', () => {
    expect(coa('Re: uw vraag', 'Nieuwe koppeling')).toBe('herkend COA-01');
  });

  it('mag de tekst niet tegenspreken', () => {
    expect(coa('Nieuwe koppeling', 'Klantprofiel definitief')).toBe('onbekend');
  });

  it('loopt niet door in de tekst', () => {
    expect(coa('Er is een nieuwe', 'koppeling')).toBe('onbekend');
    expect(coa('Nieuws over als', 'Nieuwe koppeling')).toBe('herkend COA-01');
  });

  it('telt twee keer als het twee keer voorkomt', () => {
    expect(uitkomst({ onderwerp: 'Nieuwe koppeling', koppen: ['Subject: Klantprofiel definitief'] })).toBe('onbekend');
  });
});
