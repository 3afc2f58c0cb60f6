import { STANDAARD_INSTELLINGEN } from '../../../bot/post/instellingen';
import { anHtml, lees, uitkomst } from '../../support/mail';

function reden(tekst: string): string {
  return lees({ onderwerp: 'TVS: Nieuwe koppeling', tekst }).reden;
}

const herkend = 'Melding van een vertrouwde afzender.';

describe('correctie', () => {
  it.each([
    'Correctie op ons bericht',
    'Dit is een correctiesignaal',
    'Rectificatie',
    'Ons bericht van 2 maart is onjuist',
    'Het eerdere signaal vervalt',
    'De vorige melding is per abuis gedaan',
    'Dit bericht is abusievelijk verzonden',
    'Ten onrechte verstuurd',
    'Onze notificatie over deze persoon is ten onrechte gedaan',
  ])('%s', (zin) => {
    expect(reden(zin)).toBe('Het bericht corrigeert een eerder bericht. Iemand moet kiezen wat dat betekent.');
  });

  it.each([
    'Wij corrigeren de tekst',
    'Ons bericht was duidelijk. Een ander bericht is onjuist',
    `Ons bericht ${'en nog iets '.repeat(8)} is onjuist`,
    'Ons berichtje is onjuist',
    'Correctief advies',
  ])('geen correctie: %s', (zin) => {
    expect(reden(zin)).toBe(herkend);
  });
});

describe('test', () => {
  it.each(['Dit is een testbericht.', 'TESTMELDING', 'oefenbericht', 'Uit de acceptatieomgeving'])('%s', (zin) => {
    expect(reden(zin)).toBe('Het bericht is een test of oefening.');
  });
  it('geen test: de leerbaarheidstest', () => {
    expect(reden('Er volgt een test.')).toBe(herkend);
  });
});

describe('andere gemeente', () => {
  const anders = 'Het bericht is bedoeld voor een andere gemeente.';
  it.each([
    'Gemeente: Bergdam',
    'Gemeentecode: 9902',
    'Bestemd voor gemeente: Bergdam',
    'gemeente : Bergdam',
    'Gemeente: Waterrijkerdam',
    'Gemeentecode: 99012',
    'Gemeente:\nBergdam',
    'Gemeente: Waterrijk\nGemeentecode: 9902',
    'Gemeente:',
  ])('%s', (zin) => {
    expect(reden(zin)).toBe(anders);
  });

  it.each([
    'Gemeente: Waterrijk',
    'Gemeente: 9901 (WATERRIJK)',
    'Gemeentecode: 9901',
    'Gemeente:\nWaterrĳk',
    'Onze Gemeente: Bergdam',
    'Gemeente Bergdam',
    'Hoogachtend\nGemeente: Bergdam',
  ])('onze gemeente, of geen gemeenteregel: %s', (zin) => {
    expect(reden(zin)).toBe(herkend);
  });

  it('leest de gemeente ook uit een tabel', () => {
    const deel = anHtml('<table><tr><td>Gemeente:</td><td>Bergdam</td></tr></table>');
    expect(lees({ onderwerp: 'Nieuwe koppeling', deel }).reden).toBe(anders);
  });

  it('neemt de gemeente uit de instellingen', () => {
    const instellingen = { ...STANDAARD_INSTELLINGEN, gemeente: { naam: 'Bergdam', code: '9902' } };
    expect(lees({ onderwerp: 'Nieuwe koppeling', tekst: 'Gemeente: Bergdam' }, instellingen).uitkomst).toBe('herkend');
    expect(lees({ onderwerp: 'Nieuwe koppeling', tekst: 'Gemeente: Waterrijk' }, instellingen).uitkomst).toBe(
      'onbekend',
    );
  });
});

describe('de volgorde van besluiten', () => {
  const alles = 'Nieuwe koppeling\nDit is een testbericht';
  it('eerst veiligheid, dan afzender, dan automatisch, dan vertrouwen, dan leesbaarheid, dan inhoud', () => {
    const auto = ['X-Autoreply: yes'];
    expect(uitkomst({ tekst: `${alles}\u0000`, oordeel: 'dmarc=fail', koppen: auto })).toBe('quarantaine');
    expect(uitkomst({ tekst: alles, oordeel: 'dmarc=fail', koppen: auto })).toBe('quarantaine');
    expect(uitkomst({ tekst: alles, van: 'a@post.example', koppen: auto })).toBe('automatisch');
    expect(lees({ tekst: alles, van: 'a@post.example', onderwerp: 'FW: x' }).reden).toBe(
      'De afzender is geen bekende bron van meldingen.',
    );
    expect(lees({ tekst: alles, onderwerp: 'FW: x' }).reden).toBe('Het bericht is doorgestuurd.');
    expect(lees({ tekst: alles }).reden).toBe('Het bericht is een test of oefening.');
  });
});
