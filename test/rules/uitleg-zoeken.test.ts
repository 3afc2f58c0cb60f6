import { datum } from '../../rules/datum';
import { type FormulierId, type Veld } from '../../rules/formulier';
import { getFormulier } from '../../rules/formulieren';
import { type Velden, type VeldWaarde } from '../../rules/historie';
import { findDatum, findPeriode } from '../../rules/uitleg/dagvelden';
import { findInvulling } from '../../rules/uitleg/invullen';
import { findGetal, findJaNee, findKeuze, findKeuzes } from '../../rules/uitleg/keuzes';
import { noemVondst } from '../../rules/uitleg/tekst';
import { createProef } from '../../rules/uitleg/proef';
import { type Verandering } from '../../rules/uitleg/uitweg';
import { type Zoektocht } from '../../rules/uitleg/vondst';
import { findVoorstel } from '../../rules/uitleg/voorstellen';
import { findDichtstbij } from '../../rules/uitleg/zoek';
import { toets } from '../../rules/toets';
import { klaarVoorPlan } from '../support/dossier';
import { pipVelden } from '../support/formulieren';

type Past = (voorstel: VeldWaarde, ook: readonly Verandering[]) => boolean;

function veldVan(formulier: FormulierId, sleutel: string): Veld {
  const veld = getFormulier(formulier).veld.get(sleutel);
  if (veld === undefined) throw new Error(`${formulier} heeft geen ${sleutel}`);
  return veld;
}

/** Zoeken op één veld, met een bedachte regel: `past` zegt welke waarde zij goed vindt. */
function zoektocht(formulier: FormulierId, sleutel: string, velden: Velden, past: Past): Zoektocht {
  const vandaag = datum('2026-03-02');
  return {
    vraag: { vandaag, dossier: klaarVoorPlan().build(), formulier, velden, door: 'fatima', rol: 'klantmanager' },
    veld: veldVan(formulier, sleutel),
    past: (voorstel, ook = []) => past(voorstel, ook),
    zwijgt: (voorstel) => past(voorstel, []),
  };
}

function alsTekst(waarde: VeldWaarde): string {
  return typeof waarde === 'string' ? waarde : '';
}

/** De zin bij een vondst op dit veld. */
function zin({ vraag, veld }: Zoektocht, vondst: ReturnType<typeof findKeuze>): string | undefined {
  const noem = (_veld: Veld, optie: string) => optie;
  return vondst === undefined ? undefined : noemVondst(getFormulier(vraag.formulier), veld, vondst, true, noem);
}

describe('het dichtstbijzijnde getal', () => {
  const bereik = { min: 0, max: 1000 };

  test.each([
    ['het begin zelf', 40, 40, (getal: number) => getal >= 40],
    ['omhoog tot de grens', 12, 37, (getal: number) => getal >= 37],
    ['omlaag tot de grens', 900, 611, (getal: number) => getal <= 611],
    ['aan de rand van het bereik', 500, 1000, (getal: number) => getal === 1000],
    ['aan de andere rand', 500, 0, (getal: number) => getal === 0],
    ['de kant die het dichtstbij is', 100, 90, (getal: number) => getal <= 90 || getal >= 130],
    ['een venster boven het begin, tot zijn eerste waarde', 500, 560, (getal: number) => getal >= 560 && getal <= 570],
    ['een venster onder het begin, tot zijn laatste waarde', 500, 440, (getal: number) => getal >= 430 && getal <= 440],
    ['een venster naast de onderkant van het bereik', 2, 60, (getal: number) => getal >= 60 && getal <= 70],
    ['een venster naast de bovenkant van het bereik', 998, 940, (getal: number) => getal >= 930 && getal <= 940],
    [
      'van twee vensters het venster dat het dichtstbij is',
      500,
      564,
      (getal: number) => getal === 564 || getal === 372,
    ],
  ])('%s', (_naam, begin, gevonden, past) => {
    expect(findDichtstbij(begin, bereik, past)).toBe(gevonden);
  });

  test('buiten het bereik wordt niet gezocht', () => {
    const gevraagd: number[] = [];
    const past = (getal: number) => gevraagd.push(getal) < 0;
    expect(findDichtstbij(10, bereik, past, [-5, 2000, 77])).toBeUndefined();
    expect(gevraagd.filter((getal) => getal < 0 || getal > 1000)).toEqual([]);
    expect(gevraagd).toContain(77);
  });

  test('één waarde die klopt wordt alleen bij een baken gevonden', () => {
    const past = (getal: number) => getal === 333;
    expect(findDichtstbij(10, bereik, past)).toBeUndefined();
    expect(findDichtstbij(10, bereik, past, [333])).toBe(333);
  });

  test('het zoeken vraagt een paar keer, niet elke waarde', () => {
    let keren = 0;
    expect(findDichtstbij(0, { min: 0, max: 9999 }, (getal) => ((keren += 1), getal >= 7001))).toBe(7001);
    expect(keren).toBeLessThan(40);
  });
});

describe('een ander getal', () => {
  test('een bedrag wordt in centen gezocht, uren in hele uren', () => {
    const bedrag = zoektocht('F-09', 'bedrag', { bedrag: 300 }, (voorstel) => Number(voorstel) <= 37.5);
    expect(findGetal(bedrag)).toEqual({ soort: 'getal', voorstel: 37.5, nu: 300, grens: 'hoogstens' });
    const uren = zoektocht('F-05', 'mapPraktijk', { mapPraktijk: 12 }, (voorstel) => Number(voorstel) >= 37.5);
    expect(findGetal(uren)).toEqual({ soort: 'getal', voorstel: 38, nu: 12, grens: 'minstens' });
  });

  test('een getal elders op het formulier is een baken', () => {
    const velden = { urenTotaal: 611, praktijkuren: 3 };
    const gelijk = zoektocht('F-11', 'praktijkuren', velden, (voorstel) => voorstel === 611);
    expect(findGetal(gelijk)).toMatchObject({ voorstel: 611, grens: 'bij' });
    expect(findGetal({ ...gelijk, past: () => false })).toBeUndefined();
  });
});

describe('een andere keuze', () => {
  test('de andere opties die kunnen, niet die er al staat', () => {
    const velden = { leerroute: 'B' };
    const route = zoektocht('F-05', 'leerroute', velden, () => true);
    expect(findKeuze(route)).toEqual({ soort: 'keuze', voorstel: 'O', alle: ['O', 'Z'] });
    expect(findKeuze({ ...route, past: () => false })).toBeUndefined();
  });

  const lasten = (nu: readonly string[], past: (lijst: readonly string[]) => boolean) =>
    zoektocht('F-14', 'vasteLasten', { vasteLasten: nu }, (voorstel) => past(voorstel as readonly string[]));

  test('eerst één optie erbij', () => {
    const erbij = lasten(['huur'], (lijst) => lijst.includes('huur') && lijst.includes('water'));
    expect(findKeuzes(erbij)).toEqual({ soort: 'erbij', voorstel: ['huur', 'water'], opties: ['water'] });
    expect(zin(erbij, findKeuzes(erbij))).toBe("Wel mogelijk: kies bij 'Vaste lasten' ook water.");
  });

  test('dan één optie eraf, maar nooit de laatste', () => {
    const eraf = lasten(['huur', 'gas'], (lijst) => lijst.join() === 'gas');
    expect(findKeuzes(eraf)).toEqual({ soort: 'eraf', voorstel: ['gas'], opties: ['huur'] });
    expect(zin(eraf, findKeuzes(eraf))).toBe("Wel mogelijk: haal bij 'Vaste lasten' weg: huur.");
    expect(findKeuzes(lasten(['huur'], (lijst) => lijst.length === 0))).toBeUndefined();
  });

  test('dan alles wat nog ontbreekt', () => {
    const alles = lasten(['huur', 'gas'], (lijst) => lijst.length === 5);
    expect(findKeuzes(alles)).toMatchObject({ soort: 'erbij', opties: ['water', 'stroom', 'zorgverzekering'] });
    expect(findKeuzes(lasten(['huur', 'gas'], () => false))).toBeUndefined();
    const bijnaAlles = lasten(['huur', 'gas', 'water', 'stroom'], (lijst) => lijst[0] === 'water');
    expect(findKeuzes(bijnaAlles)).toBeUndefined();
  });

  test('ja wordt nee en nee wordt ja, als dat past', () => {
    const bij = (eenzijdig: boolean, past: Past) => zoektocht('F-05', 'eenzijdig', { eenzijdig }, past);
    expect(findJaNee(bij(true, (voorstel) => voorstel === false))).toEqual({ soort: 'ja/nee', voorstel: false });
    expect(findJaNee(bij(false, (voorstel) => voorstel === true))).toEqual({ soort: 'ja/nee', voorstel: true });
    expect(findJaNee(bij(true, () => false))).toBeUndefined();
    const nee = bij(true, (voorstel) => voorstel === false);
    expect(zin(nee, findJaNee(nee))).toBe("Wel mogelijk: kies bij 'Eenzijdig vastgesteld' nee.");
  });
});

describe('een andere dag', () => {
  const plan = (velden: Velden, past: Past) => zoektocht('F-05', 'dagtekening', velden, past);

  test('alleen deze dag als dat kan', () => {
    const tocht = plan(
      { dagtekening: '2026-02-20', verzenddatum: '2026-02-20' },
      (dag) => alsTekst(dag) >= '2026-02-25',
    );
    expect(findDatum(tocht)).toMatchObject({ voorstel: '2026-02-25', gevonden: { richting: 'vanaf' }, ook: [] });
  });

  test('anders schuiven de velden mee die dezelfde dag hebben, en alleen die', () => {
    const velden = { dagtekening: '2026-02-20', verzenddatum: '2026-02-20', datumOntvangst: '2026-02-18' };
    const tocht = plan(velden, (dag, ook) => alsTekst(dag) <= '2026-02-17' && ook.length > 0);
    const vondst = findDatum(tocht);
    expect(vondst).toEqual({
      soort: 'dag',
      voorstel: '2026-02-17',
      gevonden: { dag: '2026-02-17', richting: 'tot en met' },
      ook: [{ veld: 'verzenddatum', voorstel: '2026-02-17' }],
    });
    expect(zin(tocht, vondst)).toBe("Wel mogelijk: tot en met 17 februari 2026; ook 'Verzonden of uitgereikt op'.");
  });

  test('een enkele dag heet op die dag', () => {
    const tocht = plan({ dagtekening: '2026-02-20' }, (dag) => dag === '2026-03-02');
    expect(findDatum(tocht)).toMatchObject({ gevonden: { dag: '2026-03-02', richting: 'op' } });
    expect(findDatum(plan({ dagtekening: '2026-02-20' }, () => false))).toBeUndefined();
  });

  test('de dagen van het dossier zijn bakens, met de dag ernaast', () => {
    // Op 3 februari 2026 was de leerbaarheidstoets.
    for (const baken of ['2026-02-02', '2026-02-03', '2026-02-04'])
      expect(findDatum(plan({ dagtekening: '2027-01-15' }, (dag) => dag === baken))).toMatchObject({ voorstel: baken });
  });

  test('van een periode verschuift eerst het einde, dan het begin', () => {
    const [van, tot] = ['2026-01-01', '2026-03-31'];
    const periode = (past: (deel: { van: string; tot: string }) => boolean) =>
      findPeriode(
        zoektocht('F-13', 'periode', { periode: { van, tot } }, (deel) => past(deel as { van: string; tot: string })),
      );
    expect(periode((deel) => deel.tot <= '2026-03-02')).toMatchObject({ voorstel: { van, tot: '2026-03-02' } });
    expect(periode((deel) => deel.van >= '2026-01-05')).toMatchObject({ voorstel: { van: '2026-01-05', tot } });
    expect(periode(() => false)).toBeUndefined();
  });
});

describe('een leeg veld', () => {
  test('helpt maar één antwoord, dan staat dat er; helpt elk antwoord, dan moet er alleen iets staan', () => {
    const leeg = (past: Past) => zoektocht('F-05', 'eenzijdig', {}, past);
    for (const antwoord of [true, false])
      expect(findInvulling(leeg((voorstel) => voorstel === antwoord))).toEqual({ soort: 'ja/nee', voorstel: antwoord });
    expect(findInvulling(leeg(() => true))).toEqual({ soort: 'invullen', voorstel: true, ook: [] });
    expect(findInvulling(leeg(() => false))).toBeUndefined();
  });

  test('idem bij een keuze en bij meer keuzes', () => {
    const route = (past: Past) => zoektocht('F-05', 'leerroute', {}, past);
    expect(findInvulling(route((voorstel) => voorstel === 'Z'))).toMatchObject({ soort: 'keuze', alle: ['Z'] });
    expect(findInvulling(route(() => true))).toEqual({ soort: 'invullen', voorstel: 'B', ook: [] });
    expect(findInvulling(route(() => false))).toBeUndefined();
    const lasten = (past: Past) => zoektocht('F-14', 'vasteLasten', {}, past);
    expect(findInvulling(lasten((voorstel) => Array.isArray(voorstel) && voorstel.join() === 'gas'))).toMatchObject({
      opties: ['gas'],
    });
    const elkeLast = lasten((voorstel) => Array.isArray(voorstel) && voorstel.length === 1);
    expect(findInvulling(elkeLast)).toEqual({ soort: 'invullen', voorstel: ['huur'], ook: [] });
  });

  test('bij een getal staat er het minste dat kan, en zonder ondergrens alleen dat het gevuld moet worden', () => {
    const vanaf = zoektocht('F-09', 'bedrag', {}, (voorstel) => Number(voorstel) >= 25);
    expect(findInvulling(vanaf)).toEqual({ soort: 'minstens', voorstel: 25 });
    expect(zin(vanaf, findInvulling(vanaf))).toBe('Wel mogelijk: vul € 25 of meer in.');
    const elders = noemVondst(
      getFormulier('F-09'),
      vanaf.veld,
      { soort: 'minstens', voorstel: 25 },
      false,
      (_veld, optie) => optie,
    );
    expect(elders).toBe(`Wel mogelijk: vul bij '${vanaf.veld.label}' € 25 of meer in.`);
    const precies = zoektocht('F-09', 'bedrag', { berekendBedrag: 25 }, (voorstel) => voorstel === 25);
    expect(findInvulling(precies)).toEqual({ soort: 'invullen', voorstel: 25, ook: [] });
    const elk = zoektocht('F-11', 'praktijkuren', {}, () => true);
    expect(findInvulling(elk)).toEqual({ soort: 'invullen', voorstel: 0, ook: [] });
    expect(findInvulling({ ...vanaf, past: () => false })).toBeUndefined();
  });

  test('bij een dag en een tekst staat er alleen dat het veld gevuld moet worden', () => {
    const dag = zoektocht('F-05', 'dagtekening', {}, (voorstel) => alsTekst(voorstel) >= '2026-03-02');
    expect(findInvulling(dag)).toEqual({ soort: 'invullen', voorstel: '2026-03-02', ook: [] });
    const tekst = zoektocht('F-08', 'toelichting', {}, () => true);
    expect(findInvulling(tekst)).toMatchObject({ soort: 'invullen' });
    for (const tocht of [dag, tekst]) expect(findInvulling({ ...tocht, past: () => false })).toBeUndefined();
  });
});

describe('de proef op een verandering', () => {
  /** Een plan met te weinig praktijkuren (V-PIP-16) en de andere velden die een toets erbij zet. */
  function proefOp(regel: string, velden: Velden) {
    const { vraag } = zoektocht('F-05', 'mapPraktijk', pipVelden({ mapPraktijk: 12, ...velden }), () => true);
    const gevraagd = { ...vraag, vandaag: datum('2026-02-09') };
    const melding = toets(gevraagd).meldingen.find((kandidaat) => kandidaat.regel === regel);
    if (melding === undefined) throw new Error(`${regel} spreekt niet`);
    return createProef(gevraagd, melding);
  }

  test('goed is zonder de melding en zonder nieuwe weigering; stil is met een andere weigering erbij', () => {
    const proef = proefOp('V-PIP-16', {});
    expect(proef({ veld: 'mapPraktijk', voorstel: 40 })).toBe('goed');
    expect(proef({ veld: 'mapPraktijk', voorstel: 39 })).toBe('helpt niet');
    const ook = [{ veld: 'niveau', voorstel: 'A2' }];
    expect(proef({ veld: 'mapPraktijk', voorstel: 40, ook })).toBe('stil');
  });

  test('een waarschuwing erbij houdt niemand tegen', () => {
    const ook = [{ veld: 'bezwaarclausule', voorstel: false }];
    expect(proefOp('V-PIP-16', {})({ veld: 'mapPraktijk', voorstel: 40, ook })).toBe('goed');
  });

  test('een weigering die er al was, telt niet als nieuw', () => {
    const proef = proefOp('V-PIP-16', { niveau: 'A2' });
    expect(proef({ veld: 'mapPraktijk', voorstel: 40 })).toBe('goed');
  });

  test('een waarde die de deur niet door mag, helpt niet, ook als de regel dan zwijgt', () => {
    expect(proefOp('V-PIP-16', {})({ veld: 'mapPraktijk', voorstel: 40.5 })).toBe('helpt niet');
  });

  test('bij een leeg verplicht veld telt alleen dat veld', () => {
    const { vraag } = zoektocht('F-08', 'datumVerzonden', { fase: 'PIP' }, () => true);
    const leeg = toets(vraag).meldingen.filter(({ regel }) => regel === 'V-VELD');
    expect(leeg.map(({ veld }) => veld)).toEqual(expect.arrayContaining(['datumGebeurtenis', 'datumVerzonden']));
    const melding = leeg.find(({ veld }) => veld === 'datumVerzonden');
    if (melding === undefined) throw new Error('datumVerzonden is niet leeg');
    const proef = createProef(vraag, melding);
    expect(proef({ veld: 'datumVerzonden', voorstel: '2026-03-02' })).not.toBe('helpt niet');
    expect(proef({ veld: 'datumGebeurtenis', voorstel: '2026-03-02' })).toBe('helpt niet');
  });
});

describe('een ander antwoord', () => {
  const ander = (leerroute: string) => {
    const { vraag, veld } = zoektocht('F-05', 'leerroute', { leerroute }, () => true);
    return findVoorstel(vraag, veld, ({ voorstel }) => (voorstel === leerroute ? 'helpt niet' : 'goed'));
  };

  test('naast een keuze uit de lijst staan de andere keuzes', () => {
    expect(ander('B')).toEqual({ soort: 'keuze', voorstel: 'O', alle: ['O', 'Z'] });
  });

  test('wat niet in de lijst staat, is geen keuze geweest: er moet nog gekozen worden', () => {
    expect(ander('X')).toEqual({ soort: 'invullen', voorstel: 'B', ook: [] });
  });

  test('ook dan worden alleen keuzes genoemd, als niet elke keuze helpt', () => {
    const { vraag, veld } = zoektocht('F-05', 'leerroute', { leerroute: 'X' }, () => true);
    const vondst = findVoorstel(vraag, veld, ({ voorstel }) => (voorstel === 'Z' ? 'goed' : 'helpt niet'));
    expect(vondst).toEqual({ soort: 'keuze', voorstel: 'Z', alle: ['Z'] });
  });

  test('vier keuzes passen in een zin, vijf niet meer', () => {
    const item = zoektocht('F-20b', 'item', {}, () => true);
    const keuze = (...alle: readonly string[]) => ({ soort: 'keuze', voorstel: alle[0] ?? '', alle }) as const;
    expect(zin(item, keuze('PIP', 'aanbod', 'MAP', 'PVT'))).toMatch(/ PIP, aanbod, MAP of PVT\.$/);
    expect(zin(item, keuze('PIP', 'aanbod', 'MAP', 'PVT', 'TST'))).toMatch(/een andere keuze\.$/);
  });
});
