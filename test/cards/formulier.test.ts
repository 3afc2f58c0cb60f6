import {
  buildFormulierKaart,
  type FormulierInvoer,
  MAX_KAART_TEKENS,
  noemKeuze,
  parseInvoer,
  resolveVorm,
} from '../../cards';
import { KOPPEN } from '../../cards/formulier/koppen';
import { invoerIds } from '../../cards/formulier/sleutels';
import { snelId } from '../../cards/formulier/snel';
import { isZekerVerplicht } from '../../cards/formulier/verplicht';
import { listVormvelden, minimaleInvulling } from '../../cards/formulier/vorm';
import {
  GEKOPPELD,
  IN_TRAJECT,
  INTAKE_KLAAR,
  OPGEROEPEN,
  PIP_VASTGESTELD,
  VANDAAG,
} from '../../cards/voorbeelden/dossiers';
import { foldDossier } from '../../rules/dossier';
import { type FormulierId } from '../../rules/formulier';
import { getFormulier, listFormulieren } from '../../rules/formulieren';
import { type Dossier } from '../../rules/historie';
import { toets } from '../../rules/toets';
import { getActie, getInvoer, listDelen, listInvoer, listTeksten, readKaart } from './kaarten';

function draw(id: FormulierId, dossier: Dossier, extra: Partial<FormulierInvoer> = {}) {
  return buildFormulierKaart({
    formulier: getFormulier(id),
    dossier,
    versie: 7,
    vandaag: VANDAAG,
    door: 'fatima',
    ...extra,
  });
}

/** Wat iemand in een veld ziet staan: de snelle keuze, of wat er is getypt. */
function getWaarde(kaart: unknown, id: string): string {
  const snel = listInvoer(kaart).find((veld) => veld.id === `${id}.snel`)?.value;
  return String(snel === undefined || snel === 'anders' ? getInvoer(kaart, id).value : snel);
}

/** Wat er terugkomt als iemand dit verstuurt. */
function submit(id: FormulierId, dossier: Dossier, data: Readonly<Record<string, unknown>>, vorm = '') {
  const { velden, fouten, ruw: waarden } = parseInvoer(getFormulier(id), data);
  const { meldingen, uitkomst } = toets({
    vandaag: VANDAAG,
    dossier,
    formulier: id,
    velden,
    door: 'fatima',
    rol: 'klantmanager',
  });
  return {
    meldingen,
    kaart: draw(id, dossier, { vorm, waarden, fouten, meldingen, bevestigen: uitkomst === 'bevestigen' }),
  };
}

const VORMEN = listFormulieren().flatMap((formulier) =>
  (formulier.vormen.length === 0 ? [''] : formulier.vormen.map(({ id }) => id)).map(
    (vorm) => [`${formulier.id} ${vorm}`, formulier, vorm] as const,
  ),
);

describe.each(VORMEN)('formulier %s', (_naam, formulier, vorm) => {
  const kaart = draw(formulier.id, IN_TRAJECT, { vorm });
  const bekend = new Set(formulier.velden.flatMap((veld) => [...invoerIds(veld), snelId(veld)]));
  const ids = listInvoer(kaart).map(({ id }) => String(id));
  const vast = getActie(kaart, 'Vastleggen').data as Readonly<Record<string, unknown>>;

  it('vraagt alleen velden van het formulier', () => {
    expect(ids.filter((id) => !bekend.has(id))).toEqual([]);
    expect(ids.length).toBeGreaterThan(0);
  });

  it('vraagt of weet elk veld dat in deze vorm verplicht is', () => {
    const staat = foldDossier(IN_TRAJECT, VANDAAG);
    const nodig = formulier.velden.filter(
      (veld) => (veld.vormen?.includes(vorm) ?? true) && isZekerVerplicht(veld, formulier, vorm, staat),
    );
    const ontbreekt = nodig.filter(
      (veld) => !invoerIds(veld).every((id) => ids.includes(id)) && !(veld.sleutel in vast),
    );
    expect(ontbreekt.map(({ sleutel }) => sleutel)).toEqual([]);
  });

  it('wordt na het invullen weer als deze vorm gelezen', () => {
    const basis = minimaleInvulling(formulier, vorm) ?? {};
    const { velden, fouten } = parseInvoer(formulier, { ...vast, ...basis });
    expect(fouten).toEqual([]);
    expect(resolveVorm(formulier, formulier.vormVan(velden))).toBe(vorm);
  });

  it('heeft een weg terug die niet om verplichte velden vraagt', () => {
    expect(getActie(kaart, 'Terug naar het dossier')).toMatchObject({ verb: 'dossier', associatedInputs: 'none' });
  });

  it('past ook in Teams met alle tekst volgeschreven, de rest leeg en alle meldingen erbij', () => {
    const vol = formulier.velden
      .filter(({ soort }) => soort === 'tekst')
      .map(({ sleutel, maxLengte = 500 }) => [sleutel, 'é'.repeat(maxLengte)]);
    const terug = submit(
      formulier.id,
      IN_TRAJECT,
      { ...(Object.fromEntries(vol) as Record<string, string>), ...vast },
      vorm,
    );
    expect(JSON.stringify(terug.kaart).length).toBeLessThanOrEqual(MAX_KAART_TEKENS);
  });
});

describe('de vormen van een formulier', () => {
  it('elke vorm is met één veld te bereiken, anders kan de kaart haar niet maken', () => {
    expect(
      VORMEN.filter(([, formulier, vorm]) => vorm !== '' && minimaleInvulling(formulier, vorm) === undefined).map(
        ([naam]) => naam,
      ),
    ).toEqual([]);
  });

  it('de status van de toets staat vast op de kaart: anders passen de velden er niet meer bij', () => {
    const kaart = draw('F-04', OPGEROEPEN, { vorm: 'gepland' });
    expect(listInvoer(kaart).map(({ id }) => id)).not.toContain('status');
    expect(getActie(kaart, 'Vastleggen').data).toMatchObject({ status: 'gepland', vorm: 'gepland' });
  });

  it('een oproep vraagt geen uitslag, een verslag wel, een uitkomst geen oproep', () => {
    const ids = (vorm: string) => listInvoer(draw('F-03', OPGEROEPEN, { vorm })).map(({ id }) => id);
    expect(ids('oproep')).toEqual(expect.arrayContaining(['oproepNummer', 'datumOproep', 'termijn']));
    expect(ids('oproep')).not.toContain('verschenen');
    expect(ids('verslag')).toEqual(expect.arrayContaining(['oproepNummer', 'verschenen']));
    expect(ids('uitkomst')).toEqual(
      expect.arrayContaining(['taalniveau', 'arbeid', 'zelfredzaamheid', 'datumAfgerond']),
    );
    expect(ids('uitkomst')).not.toContain('oproepNummer');
  });

  it('een voorstel voor een boete kan alleen de status voorstel hebben', () => {
    expect(listVormvelden(getFormulier('F-09'), 'voorstel').vast).toEqual({ status: 'voorstel' });
    const kaart = draw('F-09', IN_TRAJECT, { vorm: 'besluit' });
    expect((getInvoer(kaart, 'status').choices as { value: string }[]).map(({ value }) => value)).toEqual([
      'opgelegd',
      'herroepen',
      'betaald',
      'kwijtgescholden',
    ]);
  });

  it('een afgeronde PVT vraagt niet waarom zij niet is voltooid', () => {
    expect(listVormvelden(getFormulier('F-10'), 'afgerond').open.map(({ sleutel }) => sleutel)).not.toContain(
      'redenNietVoltooid',
    );
    expect(listVormvelden(getFormulier('F-10'), 'niet voltooid').open.map(({ sleutel }) => sleutel)).toContain(
      'redenNietVoltooid',
    );
  });

  it('een onbekende vorm wordt de eerste', () => {
    expect([resolveVorm(getFormulier('F-03'), 'iets'), resolveVorm(getFormulier('F-05'), 'iets')]).toEqual([
      'oproep',
      '',
    ]);
  });
});

describe('verplicht op de kaart zelf', () => {
  const staat = foldDossier(INTAKE_KLAAR, VANDAAG);
  const zeker = (id: FormulierId, sleutel: string, vorm = '') => {
    const formulier = getFormulier(id);
    const veld = formulier.veld.get(sleutel);
    if (veld === undefined) throw new Error(`${id} heeft geen ${sleutel}`);
    return isZekerVerplicht(veld, formulier, vorm, staat);
  };

  it('is alleen wat altijd nodig is', () => {
    expect([zeker('F-05', 'dagtekening'), zeker('F-05', 'leerroute'), zeker('F-03', 'termijn', 'oproep')]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('is niet wat van een andere keuze afhangt: dat veld is na een andere keuze niet meer nodig', () => {
    expect([
      zeker('F-05', 'intensiteitLeerroute'),
      zeker('F-05', 'opleiding'),
      zeker('F-01', 'datumBerichtCoa'),
    ]).toEqual([false, false, false]);
    expect(zeker('F-03', 'oordeelDiplomaKans', 'uitkomst')).toBe(false);
  });

  it('is wel het enige veld dat een verslag tot verslag maakt', () => {
    expect(zeker('F-03', 'verschenen', 'verslag')).toBe(true);
  });
});

describe('wat het dossier al weet', () => {
  it('staat ingevuld: datum van de koppeling, nummer van de oproep, wat DUO nog moet krijgen', () => {
    expect(getInvoer(draw('F-01', GEKOPPELD), 'datumTvsMelding').value).toBe('2026-05-01');
    expect(getInvoer(draw('F-03', OPGEROEPEN, { vorm: 'oproep' }), 'oproepNummer').value).toBe('2');
    expect(getWaarde(draw('F-03', OPGEROEPEN, { vorm: 'verslag' }), 'termijn')).toBe('2026-05-18');
    expect(getInvoer(draw('F-20b', PIP_VASTGESTELD), 'item').value).toBe('PIP');
  });

  it('een oordeel of een datum die iemand moet vaststellen staat nooit ingevuld', () => {
    const { leerroute, dagtekening } = Object.fromEntries(
      listInvoer(draw('F-05', INTAKE_KLAAR)).map(({ id, value }) => [String(id), value]),
    );
    expect([leerroute, dagtekening]).toEqual([undefined, undefined]);
  });

  it('wat iemand leegmaakte, komt niet vanzelf terug', () => {
    const kaart = draw('F-01', GEKOPPELD, { waarden: { datumTvsMelding: '', scenario: '2' } });
    expect(getInvoer(kaart, 'datumTvsMelding')).not.toHaveProperty('value');
  });

  it('bepaalt ook wat wegblijft: geen uren voor een asielstatushouder bij een gezinsmigrant', () => {
    const gezin: Dossier = {
      ...INTAKE_KLAAR,
      historie: INTAKE_KLAAR.historie.map((regel) =>
        'formulier' in regel && regel.formulier === 'F-00'
          ? { ...regel, velden: { ...regel.velden, doelgroep: 'G' } }
          : regel,
      ),
    };
    const ids = listInvoer(draw('F-05', gezin)).map(({ id }) => id);
    expect(ids).not.toContain('zParticipatieuren');
    expect(listInvoer(draw('F-05', INTAKE_KLAAR)).map(({ id }) => id)).toContain('zParticipatieuren');
  });

  it('verbeteren kan alleen wat eerder is vastgelegd, en staat dicht tot iemand het opent', () => {
    expect(listInvoer(draw('F-05', INTAKE_KLAAR)).map(({ id }) => id)).not.toContain('correctie');
    const kaart = draw('F-07', IN_TRAJECT);
    const groep = listDelen(kaart).find(({ id }) => id === 'verbetering');
    expect(groep).toMatchObject({ isVisible: false });
    expect(getActie(kaart, 'Eerdere registratie verbeteren')).toMatchObject({ targetElements: ['verbetering'] });
  });
});

describe('een formulier dat terugkomt', () => {
  const INGEVULD = {
    ...{ dagtekening: '2026-05-09', verzenddatum: '2026-05-08', eenzijdig: 'false', leerroute: 'O', niveau: 'A2' },
    ...{
      intensiteitLeerroute: '20',
      a2ExamenWens: 'LE,SP',
      ondersteuning: 'Zie [deze link](https://voorbeeld.nl) en ${meer}',
    },
  };

  it('heeft alles wat was ingevuld nog precies op zijn plaats', () => {
    const { kaart } = submit('F-05', INTAKE_KLAAR, INGEVULD);
    const waarden = Object.fromEntries(Object.keys(INGEVULD).map((id) => [id, getWaarde(kaart, id)]));
    expect(waarden).toEqual(INGEVULD);
  });

  it.each([
    ['dagtekening', '31-02-2026'],
    ['zCursusuren', '12,5'],
    ['zCursusuren', '007'],
    ['zCursusuren', '-3'],
    ['niveau', 'C2'],
  ])('ook wat in %s geen geldige waarde is: %s', (veld, waarde) => {
    const { kaart } = submit('F-05', INTAKE_KLAAR, { [veld]: waarde });
    expect(getWaarde(kaart, veld)).toBe(waarde);
  });

  it('zet elke melding onder haar veld, met de regel en de bron in woorden', () => {
    const { kaart, meldingen } = submit('F-05', INTAKE_KLAAR, INGEVULD);
    expect(meldingen.map(({ regel }) => regel)).toEqual(
      expect.arrayContaining(['V-PIP-04', 'V-PIP-06', 'V-PIP-10', 'V-PIP-13']),
    );
    for (const { regel, veld, tekst } of meldingen) {
      if (veld === undefined) continue;
      const rij = listDelen(kaart).findLast(
        ({ items }) =>
          Array.isArray(items) && (items as { id?: unknown }[]).some(({ id }) => id === veld) && items.length > 1,
      );
      expect(listTeksten(rij).join('\n')).toContain(tekst);
      expect(listTeksten(rij).join('\n')).toContain(`regel ${regel}`);
    }
    expect(readKaart(kaart)).toContain('wet: Wet inburgering 2021, artikel');
  });

  it('zegt onder een keuzelijst niet nog eens wat de lijst al zegt', () => {
    const dubbel = listFormulieren().flatMap(({ id, velden }) =>
      velden.flatMap((veld) => {
        const hulp = veld.hulp?.toLowerCase() ?? '';
        return (veld.opties ?? [])
          .map((optie) => noemKeuze(veld, optie).toLowerCase())
          .filter((naam) => naam.length > 2 && hulp.includes(naam))
          .map((naam) => `${id} ${veld.sleutel}: ${naam}`);
      }),
    );
    expect(dubbel).toEqual([]);
  });

  it('zegt bij een afspraak dat het een afspraak is en geen wet', () => {
    const { kaart } = submit('F-01', GEKOPPELD, {
      datumTvsMelding: '2026-05-01',
      scenario: '2',
      datumKeuze: '2026-05-08',
    });
    expect(readKaart(kaart)).toContain('regel V-SCEN-05 · afspraak tussen organisaties: ');
  });

  it('zet een melding over een veld dat hier niet staat bovenaan, zodat niemand haar mist', () => {
    const melding = {
      regel: 'V-BI-08',
      ernst: 'BLOK',
      veld: 'onderwijsWerkBesproken',
      tekst: 'Bespreek dit.',
      bronnen: ['Wi 14.1'],
    } as const;
    const kaart = draw('F-03', OPGEROEPEN, { vorm: 'oproep', meldingen: [melding] });
    const blok = listDelen(kaart).find(({ style }) => style === 'attention');
    expect(listTeksten(blok)).toContain('Klopt niet: Bespreek dit.');
  });

  it('noemt in gewone taal dat er niets is vastgelegd en wat iemand kan doen', () => {
    const { kaart } = submit('F-05', INTAKE_KLAAR, INGEVULD);
    expect(readKaart(kaart)).toMatch(/Nog niet vastgelegd: \d+ punten kloppen niet\./);
    expect(readKaart(kaart)).toContain('Uw invoer staat er nog.');
    expect(getActie(kaart, 'Opnieuw beginnen')).toMatchObject({ verb: 'formulier-openen', associatedInputs: 'none' });
  });

  it('vraagt bij alleen waarschuwingen om een bevestiging, en die geldt voor wat iemand zag', () => {
    const goed = {
      ...{
        dagtekening: '2026-05-08',
        verzenddatum: '2026-05-08',
        eenzijdig: 'false',
        leerroute: 'B',
        intensiteitLeerroute: '3000',
      },
      ...{
        intensiteitPvt: '12',
        intensiteitMap: '60',
        mapPraktijk: '40',
        voortgangsgesprekken: '4',
        alfabetisering: 'NVT',
      },
      ...{ pwBeschikkingen: 'volgen later', bezwaarclausule: 'true' },
    };
    const { kaart, meldingen } = submit('F-05', INTAKE_KLAAR, goed);
    expect(meldingen.map(({ regel, ernst }) => [regel, ernst])).toEqual([['V-PIP-12', 'WAARSCHUWING']]);
    expect(getActie(kaart, 'Toch vastleggen').data).toMatchObject({
      bevestigd: true,
      gezien: 'V-PIP-12',
      versie: 7,
    });
    expect(getActie(kaart, 'Opnieuw controleren').data).toMatchObject({ bevestigd: false });
    expect(readKaart(kaart)).toContain('let op 1 punt');
  });

  it('laat bij een geweigerd formulier nooit "Toch vastleggen" zien', () => {
    expect(() => getActie(submit('F-05', INTAKE_KLAAR, INGEVULD).kaart, 'Toch vastleggen')).toThrow();
  });

  it('zegt het als een ander het dossier intussen wijzigde, met alles nog ingevuld', () => {
    const kaart = draw('F-05', INTAKE_KLAAR, { waarden: { leerroute: 'B' }, verouderd: true });
    expect(readKaart(kaart)).toContain('het dossier is intussen veranderd');
    expect(getInvoer(kaart, 'leerroute').value).toBe('B');
  });

  it('toont het bedrag dat is uitgerekend', () => {
    const kaart = draw('F-09', IN_TRAJECT, {
      fouten: [{ veld: 'bedrag', verwacht: 'een bedrag', tekst: 'Vul een bedrag in.' }],
      bedrag: 25,
    });
    expect(readKaart(kaart)).toContain('Het berekende bedrag is € 25.');
  });

  it('ja en nee zijn twee keuzes, zodat niets invullen iets anders blijft dan nee', () => {
    const veld = getInvoer(draw('F-05', INTAKE_KLAAR), 'eenzijdig');
    expect(veld).toMatchObject({ type: 'Input.ChoiceSet', style: 'expanded' });
    expect(veld).not.toHaveProperty('value');
    expect(veld.choices).toEqual([
      { title: 'Ja', value: 'true' },
      { title: 'Nee', value: 'false' },
    ]);
  });
});

describe('de koppen boven groepen velden', () => {
  it('wijzen alleen velden aan die er zijn', () => {
    const mis = Object.entries(KOPPEN).flatMap(([id, koppen]) =>
      Object.keys(koppen)
        .filter((sleutel) => !getFormulier(id as FormulierId).veld.has(sleutel))
        .map((sleutel) => `${id} ${sleutel}`),
    );
    expect(mis).toEqual([]);
  });
});
