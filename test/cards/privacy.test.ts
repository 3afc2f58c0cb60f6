import { buildDossierKanaalKaart, buildStatusKaart } from '../../cards';
import { GEVOELIG, noemMelding, noemOpdracht } from '../../cards/delen/namen';
import { maskNummers } from '../../cards/format';
import { DRUK, IN_TRAJECT, naamVan, VANDAAG } from '../../cards/voorbeelden/dossiers';
import { type Datum, datum } from '../../rules/datum';
import { type Dossier, type Velden } from '../../rules/historie';
import { listNotificaties } from '../../rules/notificaties';
import { listTaken } from '../../rules/taken';
import { readGevallen } from '../support/gevallen';
import { listDelen, readKaart, VOORBEELDEN } from './kaarten';

/** Elke reeks cijfers van zeven of meer die geen dossiernummer of datum is: een BSN of V-nummer. */
function listNummers(kaart: unknown): string[] {
  const alles = JSON.stringify(kaart).replace(/\b20\d{2}-\d{4}\b|\b20\d{2}-\d{2}-\d{2}\b/g, '');
  return alles.match(/\d(?:[ .-]?\d){6,}/g) ?? [];
}

const KANAAL = VOORBEELDEN.filter(([, { plek }]) => plek === 'kanaal');

describe('een kaart in een kanaal', () => {
  it('bestaat in de voorbeelden, ook met een verzuimmelding, een waarschuwing en een oproep in het dossier', () => {
    expect(KANAAL.length).toBeGreaterThan(15);
    expect(DRUK.historie.some((regel) => 'notificatie' in regel && regel.notificatie === 'EXT-01')).toBe(true);
    expect(IN_TRAJECT.historie.some((regel) => 'formulier' in regel && regel.formulier === 'F-08')).toBe(true);
  });

  it('heeft nergens een nummer dat van een persoon kan zijn, ook niet in de gegevens van een knop', () => {
    expect(KANAAL.flatMap(([naam, { inhoud }]) => listNummers(inhoud).map((nummer) => `${naam}: ${nummer}`))).toEqual(
      [],
    );
  });

  it('noemt geen niveau, maatregel, verzuim of gezondheid', () => {
    const zonderKeuzelijst = KANAAL.map(([naam, { inhoud }]) => [naam, listLeestekst(inhoud)] as const);
    expect(zonderKeuzelijst.filter(([, tekst]) => GEVOELIG.test(tekst)).map(([naam]) => naam)).toEqual([]);
  });

  it('noemt van elke melding hoogstens de soort, en nooit iets gevoeligs', () => {
    const teksten = listNotificaties()
      .filter((code) => !code.startsWith('INT'))
      .map((code) => [code, noemMelding(code, 'kanaal'), noemOpdracht(code, 'kanaal')].join(' '));
    expect(teksten.filter((tekst) => GEVOELIG.test(tekst))).toEqual([]);
  });

  it('zegt in de eigen chat wel gewoon de officiële titel', () => {
    expect(noemMelding('EXT-01', 'chat')).toBe('Verzuimmelding');
    expect(noemMelding('EXT-01', 'kanaal')).toBe('Bericht van de aanbieder');
  });
});

/** Wat iemand op de kaart leest, zonder de vaste keuzelijst met alle soorten meldingen. */
function listLeestekst(kaart: unknown): string {
  const keuzes = new Set(
    listDelen(kaart).flatMap(({ choices }) =>
      Array.isArray(choices) ? (choices as { title: string }[]).map(({ title }) => title) : [],
    ),
  );
  return readKaart(kaart)
    .split('\n')
    .filter((regel) => !keuzes.has(regel))
    .join('\n');
}

describe('oproepen en boetes (T-21 tot en met T-28)', () => {
  const velden: Velden = { oproepNummer: '1', datumOproep: '2026-05-04', termijn: '2026-05-18' };
  const boete: Velden = {
    ...{ grondslag: 'art. 23', categorie: 'PVT', datumOvertreding: '2026-04-01', datumConstatering: '2026-04-02' },
    ...{ verwijtbaarheid: 'geen van beide', bijstand: false, rapportDatum: '2026-04-20', rapportDoor: 'fatima' },
    ...{ zienswijze: 'geen', bedrag: 25, bezwaar: 'geen', status: 'voorstel' },
  };
  const op = datum('2026-05-04');
  const dossier: Dossier = {
    ...{ dossiernummer: '2026-0098', caseload: 'Noord', klantmanager: 'fatima' },
    historie: [
      { op: datum('2026-02-02'), notificatie: 'DUO-SS101', id: 'b1' },
      { op, formulier: 'F-03', door: 'fatima', velden },
      { op, formulier: 'F-09', door: 'fatima', velden: boete },
    ],
  };
  const persoonlijk = listTaken(dossier, VANDAAG).filter(({ termijn }) => /^T-2[1-8]$/.test(termijn));
  const FATIMA = { persoon: 'fatima', rol: 'klantmanager' } as const;
  const JOOST = { persoon: 'joost', rol: 'klantmanager' } as const;

  it('staan open in dit dossier', () => {
    expect(persoonlijk.map(({ termijn }) => termijn)).toEqual(expect.arrayContaining(['T-21', 'T-24']));
  });

  it('staan niet op de kaart in het kanaal en niet in een antwoord in het kanaal', () => {
    const kaarten = [
      buildDossierKanaalKaart({ dossier, versie: 1, vandaag: VANDAAG, naamVan }),
      buildStatusKaart({ dossier, vandaag: VANDAAG, naamVan }),
    ];
    for (const kaart of kaarten)
      for (const { wat } of persoonlijk) expect(readKaart(kaart).toLowerCase()).not.toContain(wat.toLowerCase());
  });

  it('staan wel in de chat van de klantmanager van het dossier', () => {
    const tekst = readKaart(buildStatusKaart({ dossier, vandaag: VANDAAG, naamVan, lezer: FATIMA })).toLowerCase();
    for (const { wat } of persoonlijk) expect(tekst).toContain(wat.toLowerCase());
  });

  it('een collega ziet in zijn chat wel de oproep, maar niets over een boete', () => {
    const tekst = readKaart(buildStatusKaart({ dossier, vandaag: VANDAAG, naamVan, lezer: JOOST }));
    expect(tekst).toContain('oproep');
    expect(tekst).not.toMatch(/boete/i);
  });
});

describe('lange nummers in tekst van buiten', () => {
  it.each([
    ['burger 123456782 belt', 'burger ••• belt'],
    ['nr 1234.56.782', 'nr •••'],
    ['v-nummer 1234567890', 'v-nummer •••'],
    ['dossier 2026-0143', 'dossier 2026-0143'],
    ['ontvangen 2026-05-08', 'ontvangen 2026-05-08'],
    ['op 08-05-2026 om 12', 'op 08-05-2026 om 12'],
  ])('%s wordt %s', (tekst, verwacht) => expect(maskNummers(tekst)).toBe(verwacht));
});

const caseload = readGevallen('caseload.jsonl') as readonly Dossier[] | undefined;
const beschrijf = caseload === undefined ? describe.skip : describe;

beschrijf(`een hele caseload${caseload === undefined ? ' (overgeslagen: staat niet naast het project)' : ''}`, () => {
  const peildata: readonly Datum[] = [datum('2026-03-16'), datum('2026-11-20')];

  it('toont in het kanaal van geen enkel dossier iets gevoeligs of een persoonsnummer', () => {
    const proef = (caseload ?? []).filter((_dossier, plaats) => plaats % 7 === 0);
    const fouten = proef.flatMap((dossier) =>
      peildata.flatMap((vandaag) => {
        const kaart = buildDossierKanaalKaart({ dossier, versie: 1, vandaag, naamVan });
        const gevoelig = GEVOELIG.exec(readKaart(kaart));
        return [...listNummers(kaart), ...(gevoelig === null ? [] : [gevoelig[0]])].map(
          (vondst) => `${dossier.dossiernummer} ${vandaag}: ${vondst}`,
        );
      }),
    );
    expect(proef.length).toBeGreaterThan(10);
    expect(fouten).toEqual([]);
  });
});
