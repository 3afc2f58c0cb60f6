import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runGevolgen } from '../../../bot/cli/gevolgen';
import { runCli } from '../../support/cli';
import { aDossier, klaarVoorPlan, metPlan, type DossierBouwer } from '../../support/dossier';
import { pipVelden } from '../../support/formulieren';

const MAP = mkdtempSync(join(tmpdir(), 'gevolgen-'));
afterAll(() => rmSync(MAP, { recursive: true }));

function writeBestand(naam: string, inhoud: string): string {
  const pad = join(MAP, naam);
  writeFileSync(pad, inhoud);
  return pad;
}

async function probeer(wijziging: object, dossiers: readonly DossierBouwer[], vandaag = '2026-02-10') {
  const pad = writeBestand('wijziging.json', JSON.stringify(wijziging));
  const invoer = dossiers.map((dossier) => `${JSON.stringify(dossier.build())}\n`).join('');
  const uitkomst = await runCli(runGevolgen, invoer, ['--wijziging', pad, '--vandaag', vandaag]);
  const samenvatting = uitkomst.antwoorden.at(-1)?.samenvatting;
  return { ...uitkomst, samenvatting, dossiers: uitkomst.antwoorden.slice(0, -1) };
}

describe('een wijziging die termijnen raakt', () => {
  test('een extra gelijkgestelde dag verschuift de registratie, met de oude en de nieuwe dag', async () => {
    const { dossiers, status } = await probeer({ gelijkgesteldeDagen: ['2026-02-13'] }, [metPlan()]);
    expect(status).toBe(0);
    expect(dossiers).toEqual([
      {
        dossiernummer: '2026-0143',
        taken: [
          {
            gevolg: 'verschuift',
            termijn: 'T-09',
            wat: 'PIP registreren in DUO',
            start: '2026-02-09',
            totEnMetOud: '2026-02-23',
            totEnMetNieuw: '2026-02-24',
          },
        ],
        formulieren: [],
      },
    ]);
  });

  test('een termijn die later pas geldt, verdwijnt bij een eerdere gebeurtenis en blijft bij een latere', async () => {
    const vanaf = (geldigVanaf: string) => probeer({ termijnen: { 'T-09': { geldigVanaf } } }, [metPlan()]);
    expect((await vanaf('2026-02-10')).dossiers).toMatchObject([
      { taken: [{ gevolg: 'verdwijnt', termijn: 'T-09', totEnMetOud: '2026-02-23' }] },
    ]);
    expect((await vanaf('2026-02-09')).dossiers).toEqual([]);
  });

  test('een andere oppaktermijn raakt alleen die melding', async () => {
    const dossier = aDossier().metKoppeling('2026-02-09').metMelding('COA-04', '2026-02-09');
    const { dossiers } = await probeer({ oppaktermijnen: { 'COA-01': 3 } }, [dossier]);
    expect(dossiers).toMatchObject([
      { taken: [{ termijn: 'T-46', totEnMetOud: '2026-02-10', totEnMetNieuw: '2026-02-12' }] },
    ]);
  });
});

describe('een wijziging die formulieren raakt', () => {
  const laag = klaarVoorPlan({ doelgroep: 'A' }).metPip('2026-02-09', { intensiteitLeerroute: 300 });

  test('een andere lokale grens geeft alsnog een waarschuwing op een plan dat is aanvaard', async () => {
    const { dossiers, samenvatting } = await probeer({ lokaal: { intensiteitLaag: 301 } }, [laag, metPlan()]);
    expect(dossiers).toMatchObject([
      {
        formulieren: [
          {
            op: '2026-02-09',
            formulier: 'F-05',
            oud: 'akkoord',
            nieuw: 'bevestigen',
            erbij: [{ regel: 'V-PIP-12', ernst: 'WAARSCHUWING', veld: 'intensiteitLeerroute' }],
            vervalt: [],
          },
        ],
      },
    ]);
    expect(samenvatting).toMatchObject({
      dossiers: 2,
      gewijzigd: 1,
      formulieren: { alsnogWaarschuwing: 1, alsnogGeweigerd: 0 },
      regels: { 'V-PIP-12': { erbij: 1, vervalt: 0 } },
      fouten: 0,
    });
  });

  test('op de grens zelf verandert er niets', async () => {
    expect((await probeer({ lokaal: { intensiteitLaag: 300 } }, [laag])).dossiers).toEqual([]);
  });

  test('een waarschuwing die een weigering wordt, telt pas vanaf de dag waarop dat geldt', async () => {
    const laat = klaarVoorPlan().metPip('2026-04-01', { redenOverschrijding: 'anders' });
    const zonderReden = klaarVoorPlan().metFormulier(
      'F-05',
      '2026-04-01',
      pipVelden({ dagtekening: '2026-04-01', verzenddatum: '2026-04-01' }),
    );
    const blok = { ernst: 'BLOK' };
    const streng = await probeer({ regels: { 'V-PIP-27': blok } }, [laat, zonderReden], '2026-04-02');
    expect(streng.dossiers).toMatchObject([
      { formulieren: [{ oud: 'bevestigen', nieuw: 'geweigerd', vervalt: [{ ernst: 'WAARSCHUWING' }] }] },
    ]);
    const uit = await probeer({ regels: { 'V-PIP-27': { geldigVanaf: '2026-04-02' } } }, [zonderReden], '2026-04-02');
    expect(uit.dossiers).toMatchObject([{ formulieren: [{ oud: 'bevestigen', nieuw: 'akkoord', erbij: [] }] }]);
  });

  test('een formulier wordt getoetst met wat het dossier toen wist, niet met wat later kwam', async () => {
    const later = metPlan().metFormulier('F-05', '2026-02-16', pipVelden({ dagtekening: '2026-02-16', niveau: 'A2' }));
    const { dossiers } = await probeer({ regels: { 'V-PIP-08': { uit: true } } }, [later], '2026-02-17');
    // Het eerste plan was B1; bij het tweede is A2 geen eerste plan meer, dus V-PIP-08 zweeg al.
    expect(dossiers).toEqual([]);
  });
});

describe('het gebruik', () => {
  test('een dossier dat niet te lezen is, krijgt een fout op zijn plaats en de rest gaat door', async () => {
    const pad = writeBestand('w.json', '{"gelijkgesteldeDagen": ["2026-02-13"]}');
    const invoer = `{"dossiernummer": 1}\n${JSON.stringify(metPlan().build())}\n`;
    const { status, antwoorden } = await runCli(runGevolgen, invoer, [`--wijziging=${pad}`, '--vandaag=2026-02-10']);
    expect(status).toBe(1);
    expect(antwoorden[0]?.fout).toMatch(/^Regel 1: 'dossiernummer'/);
    expect(antwoorden[1]?.dossiernummer).toBe('2026-0143');
    expect(antwoorden[2]?.samenvatting).toMatchObject({ dossiers: 1, gewijzigd: 1, fouten: 1 });
  });

  test.each([
    ['{}', /De wijziging is leeg\./],
    ['{"regels": {}, "gelijkgesteldeDagen": []}', /De wijziging is leeg\./],
    ['{"regels": {"V-PIP-27": {}}}', /'regels, V-PIP-27': verwacht een of meer van: uit, ernst/],
    ['{"regels": {"V-PIP-99": {"uit": true}}}', /V-PIP-99/],
    ['{"regels": {"V-PIP-27": {"ernst": "ERG"}}}', /BLOK, WAARSCHUWING of INFO/],
    ['{"lokaal": {"aow": 68}}', /'lokaal, aow' is een onbekende sleutel/],
    ['{"termijnen": {"T-99": {}}}', /T-99/],
    ['{"gelijkgesteldeDagen": ["2026-02-30"]}', /bestaande datum/],
    ['{"oppaktermijnen": {"COA-01": -1}}', /'oppaktermijnen, COA-01': verwacht een heel getal van 0 tot en met 60\.$/m],
    ['nee', /geen geldige JSON/],
  ])('weigert de wijziging %s met een zin', async (inhoud, zin) => {
    const { status, stderr, antwoorden } = await runCli(runGevolgen, '', [
      '--wijziging',
      writeBestand('fout.json', inhoud),
    ]);
    expect({ status, antwoorden }).toEqual({ status: 2, antwoorden: [] });
    expect(stderr).toMatch(zin);
  });

  test.each([
    [[], /--wijziging/],
    [['--wijziging', join(MAP, 'bestaat-niet.json')], /niet te lezen/],
    [['--wijziging', 'x.json', '--vandaag', 'morgen'], /bestaande datum/],
  ])('verkeerd gebruik %j geeft status 2', async (args, zin) => {
    const { status, stderr } = await runCli(runGevolgen, '', [...args]);
    expect(status).toBe(2);
    expect(stderr).toMatch(zin);
  });
});
