import { isBsn } from '../../../bot/post/persoon';
import { anHtml, aMultipart, aTekst, lees } from '../../support/mail';

function persoon(tekst: string): string {
  const { uitkomst, persoon: gevonden } = lees({ onderwerp: 'Nieuwe koppeling', tekst });
  return uitkomst === 'herkend' ? `${gevonden.soort} ${gevonden.gemaskeerd}`.trim() : uitkomst;
}

describe('nummers achter een label', () => {
  it.each([
    ['Dossiernummer: 2026-0143', 'dossiernummer 2026-0143'],
    ['Dossiernr.: 2026-2185', 'dossiernummer 2026-2185'],
    ['dossier 2026-7536', 'dossiernummer 2026-7536'],
    ['Uw kenmerk: 2026–4145', 'dossiernummer 2026-4145'],
    ['V-nummer: 2716219890', 'vnummer *******890'],
    ['V-nr. 276 336 1437', 'vnummer *******437'],
    ['v\u2011nummer 278.296.5930', 'vnummer *******930'],
    ['Vnummer:\n2716219890', 'vnummer *******890'],
    ['Vreemdelingennummer 12', 'vnummer 12'],
    ['BSN: 111222333', 'bsn ******333'],
    ['bsn 999-990-925', 'bsn ******925'],
    ['Burgerservicenummer: 999.991.115', 'bsn ******115'],
  ])('%s is %s', (tekst, verwacht) => {
    expect(persoon(tekst)).toBe(verwacht);
  });

  it.each([
    ['een nummer zonder label', '111222333 of 2026-0143'],
    ['een label dat deel is van een woord', 'Strafdossier 2026-0143'],
    ['een label met iets ertussen', 'Dossier van 2026-0143'],
    ['een lege regel ertussen', 'BSN:\n\n111222333'],
    ['een BSN dat de elfproef niet haalt', 'BSN: 111222334'],
    ['een BSN van acht cijfers', 'BSN: 11222333'],
    ['negen nullen', 'BSN: 000000000'],
    ['een V-nummer van elf cijfers', 'V-nummer: 27162198901'],
    ['een V-nummer van nullen', 'V-nummer: 0000'],
    ['een dossiernummer uit 1999', 'Dossier 1999-0143'],
    ['een dossiernummer met een spatie', 'Dossier 2026 0143'],
    ['een dossiernummer met een extra cijfer', 'Dossier 2026-01435'],
  ])('geen persoon: %s', (_, tekst) => {
    expect(persoon(tekst)).toBe('geen');
  });

  it('leest een nummer uit het onderwerp en uit een tabel', () => {
    expect(lees({ onderwerp: 'Nieuwe koppeling, dossier 2026-0143' }).persoon.gemaskeerd).toBe('2026-0143');
    const deel = anHtml('<p>Nieuwe koppeling</p><table><tr><td>V-nr.</td><td>:</td><td>2716219890</td></tr></table>');
    expect(lees({ deel }).persoon.gemaskeerd).toBe('*******890');
  });

  it('kiest dossiernummer boven V-nummer boven BSN', () => {
    expect(persoon('BSN 111222333\nV-nr 2716219890\nDossier 2026-0143')).toBe('dossiernummer 2026-0143');
    expect(persoon('BSN 111222333\nV-nr 2716219890')).toBe('vnummer *******890');
    expect(persoon('BSN 111222333\nV-nr 0\nDossier 1')).toBe('bsn ******333');
  });

  it('onthoudt ook de andere nummers van die persoon, in dezelfde volgorde', () => {
    const { persoon: eerste, andereNummers } = lees({ tekst: 'BSN 111222333\nV-nr 2716219890\nDossier 2026-0143' });
    expect([eerste.soort, ...andereNummers.map(({ soort }) => soort)]).toEqual(['dossiernummer', 'vnummer', 'bsn']);
    expect(lees({ tekst: 'BSN 111222333\nV-nr 0' }).andereNummers).toEqual([]);
  });

  it('bewaart een V-nummer zonder nullen vooraan en toont hoe lang het was', () => {
    expect(lees({ tekst: 'V-nummer: 0016219890' }).persoon).toEqual({
      ...{ soort: 'vnummer', waarde: '16219890', gemaskeerd: '*******890' },
    });
  });
});

describe('meer personen', () => {
  it.each([
    'BSN 111222333\nBSN 999990925',
    'BSN 111222333\nBSN 999990926',
    'V-nr. 1\nV-nummer: 2',
    'Dossier 2026-0143\nUw kenmerk 2026-0144',
  ])('gaan naar een mens: %s', (tekst) => {
    expect(lees({ onderwerp: 'Nieuwe koppeling', tekst })).toMatchObject({
      uitkomst: 'onbekend',
      reden: 'Het bericht gaat over meer dan één persoon.',
      persoon: { soort: 'geen' },
    });
  });

  it('zijn het niet als hetzelfde nummer twee keer staat, ook anders geschreven', () => {
    expect(persoon('BSN 111222333\nBSN: 111.222.333')).toBe('bsn ******333');
    const deel = aMultipart('alternative', [aTekst('BSN: 111222333'), anHtml('<p>BSN: 111 222 333</p>')]);
    expect(lees({ onderwerp: 'Nieuwe koppeling', deel }).persoon.gemaskeerd).toBe('******333');
  });
});

describe('bij wie de persoon bekend wordt', () => {
  const tekst = 'BSN: 111222333';
  it('bij een herkend of onbekend bericht, niet bij quarantaine of automatisch', () => {
    expect(lees({ tekst }).persoon.soort).toBe('bsn');
    expect(lees({ tekst, van: 'a@post.example' }).persoon.soort).toBe('bsn');
    expect(lees({ tekst, oordeel: null }).persoon.soort).toBe('geen');
    expect(lees({ tekst, koppen: ['X-Autoreply: yes'] }).persoon.soort).toBe('geen');
  });

  it('staat nooit in de reden', () => {
    for (const opties of [{ tekst }, { tekst: `${tekst} SS101 SS102` }, { tekst, oordeel: null }]) {
      expect(lees({ ...opties, partner: 'DUO' }).reden).not.toMatch(/\d{3}/);
    }
  });
});

describe('elfproef', () => {
  it.each(['111222333', '123456782', '999990925', '000000012'])('%s haalt haar', (nummer) =>
    expect(isBsn(nummer)).toBe(true),
  );
  it.each(['123456789', '000000000', '11122233', '1112223330', 'abcdefghi', ''])('%s haalt haar niet', (nummer) =>
    expect(isBsn(nummer)).toBe(false),
  );
});
