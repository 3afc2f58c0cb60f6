import { datum } from '../../rules/datum';
import { type FormulierId } from '../../rules/formulier';
import { checkVelden, getFormulier, listFormulieren } from '../../rules/formulieren';
import { type Velden } from '../../rules/historie';
import { toets, type Toetsvraag } from '../../rules/toets';
import { applyUitweg, explainMelding, listUitwegen, type Uitweg } from '../../rules/uitleg';
import { findAlles } from '../../rules/uitleg/invullen';
import { createProef, MAX_PROEVEN } from '../../rules/uitleg/proef';
import { aDossier, type DossierBouwer, klaarVoorPlan, metPlan } from '../support/dossier';
import {
  aanbodVelden,
  boeteVelden,
  mapVelden,
  pipVelden,
  pvtVelden,
  wisselVelden,
  zonder,
  afschaalVelden,
} from '../support/formulieren';

function vraag(dossier: DossierBouwer, vandaag: string, formulier: FormulierId, velden: Velden): Toetsvraag {
  return { vandaag: datum(vandaag), dossier: dossier.build(), formulier, velden, door: 'fatima', rol: 'klantmanager' };
}

/** De uitweg bij de melding van deze regel; faalt als de regel niet spreekt. */
function uitwegBij(regel: string, gevraagd: Toetsvraag): Uitweg | undefined {
  const melding = toets(gevraagd).meldingen.find((kandidaat) => kandidaat.regel === regel);
  if (melding === undefined) throw new Error(`${regel} spreekt niet`);
  return explainMelding(gevraagd, melding);
}

const plan = (velden: Velden, vandaag = '2026-02-09') => vraag(klaarVoorPlan(), vandaag, 'F-05', pipVelden(velden));
const OP_TIJD = { dagtekening: '2026-02-09', verzenddatum: '2026-02-09' };

describe('de kleinste verandering: getallen', () => {
  test('te weinig uren: het eerste aantal dat wel kan, met wat er nu staat', () => {
    expect(uitwegBij('V-PIP-16', plan({ ...OP_TIJD, mapPraktijk: 12 }))).toEqual({
      veld: 'mapPraktijk',
      voorstel: 40,
      tekst: 'Wel mogelijk: minstens 40 uur; nu 12 uur.',
    });
  });

  test('een aantal is geen aantal uren', () => {
    const uitweg = uitwegBij('V-PIP-13', plan({ ...OP_TIJD, voortgangsgesprekken: 0 }));
    expect(uitweg?.tekst).toBe('Wel mogelijk: minstens 1; nu 0.');
  });
});

describe('een grens heet alleen zo als zij aan beide kanten is geprobeerd', () => {
  const zwijgt = (regel: string, velden: Velden) =>
    toets(plan({ ...OP_TIJD, ...velden })).meldingen.every((melding) => melding.regel !== regel);

  test('te veel uren: hoogstens 2500 kan, en een uur meer niet', () => {
    const uitweg = uitwegBij('V-PIP-12', plan({ ...OP_TIJD, intensiteitLeerroute: 3000 }));
    expect(uitweg?.tekst).toBe('Wel mogelijk: hoogstens 2500 uur; nu 3000 uur.');
    const uren = [2499, 2500, 2501].map((intensiteitLeerroute) => zwijgt('V-PIP-12', { intensiteitLeerroute }));
    expect(uren).toEqual([true, true, false]);
  });

  test('te weinig uren: minstens 100 kan, en een uur minder niet', () => {
    const uitweg = uitwegBij('V-PIP-12', plan({ ...OP_TIJD, intensiteitLeerroute: 20 }));
    expect(uitweg?.tekst).toBe('Wel mogelijk: minstens 100 uur; nu 20 uur.');
    const uren = [99, 100, 101].map((intensiteitLeerroute) => zwijgt('V-PIP-12', { intensiteitLeerroute }));
    expect(uren).toEqual([false, true, true]);
  });

  test('nog geen uren voor het PVT: het minste dat de regel aanneemt', () => {
    const leeg = vraag(klaarVoorPlan(), '2026-02-09', 'F-05', zonder(pipVelden(OP_TIJD), 'intensiteitPvt'));
    expect(uitwegBij('V-PIP-14', leeg)).toMatchObject({ voorstel: 12, tekst: 'Wel mogelijk: vul 12 of meer in.' });
    const uren = [11, 12, 13].map((intensiteitPvt) => zwijgt('V-PIP-14', { intensiteitPvt }));
    expect(uren).toEqual([false, true, true]);
  });

  test('uren uit de intake tellen mee: dan is het minste minder', () => {
    const dossier = klaarVoorPlan().metIntake('2026-02-02', { urenParticipatieIntake: 4 });
    const leeg = vraag(dossier, '2026-02-09', 'F-05', zonder(pipVelden(OP_TIJD), 'intensiteitPvt'));
    expect(uitwegBij('V-PIP-14', leeg)?.tekst).toBe('Wel mogelijk: vul 8 of meer in.');
  });
});

test('een ander bedrag dan berekend: het berekende bedrag', () => {
  const boete = {
    grondslag: 'art. 23',
    categorie: 'PVT',
    datumOvertreding: '2026-03-02',
    datumConstatering: '2026-03-02',
    verwijtbaarheid: 'geen van beide',
    rapportDatum: '2026-03-05',
    rapportDoor: 'rapporteur1',
    bijstand: false,
    zienswijze: 'ontvangen',
    tolk: false,
    bedrag: 300,
    bezwaar: 'geen',
    status: 'voorstel',
  };
  const gevraagd = vraag(metPlan(), '2026-03-09', 'F-09', boete);
  expect(uitwegBij('V-BOE-21', gevraagd)?.tekst).toBe('Wel mogelijk: bij € 25; nu € 300.');
  expect(toets(gevraagd).bedrag).toBe(25);
});

describe('de kleinste verandering: datums', () => {
  test('te vroeg: vanaf de eerste dag die kan; het verzenden op dezelfde dag schuift mee als dat moet', () => {
    const uitweg = uitwegBij('V-PIP-20', plan({ dagtekening: '2026-01-30', verzenddatum: '2026-01-30' }));
    expect(uitweg).toMatchObject({ veld: 'dagtekening', voorstel: '2026-02-02' });
    expect(uitweg?.tekst).toMatch(/^Wel mogelijk: 'Dagtekening.*' vanaf 2 februari 2026(; ook .*)?\.$/);
  });

  test('in de toekomst: tot en met vandaag', () => {
    const gevraagd = vraag(klaarVoorPlan(), '2026-02-09', 'F-05', pipVelden({ ...OP_TIJD, dagtekening: '2026-02-20' }));
    expect(uitwegBij('V-PIP-04', gevraagd)?.tekst).toBe('Wel mogelijk: tot en met 9 februari 2026.');
  });

  test('na het einde van de plicht: tot en met de laatste dag van de plicht', () => {
    const dossier = metPlan().metFormulier('F-00', '2026-09-20', { plichtEinde: '2026-09-14' });
    const gesprek = { datum: '2026-09-18', verschenen: 'ja', onderwerpen: ['leerroute'] };
    const uitweg = uitwegBij('V-ALG-10', vraag(dossier, '2026-09-21', 'F-19', gesprek));
    expect(uitweg?.tekst).toBe("Wel mogelijk: 'Datum' tot en met 14 september 2026.");
    expect(uitweg?.voorstel).toBe('2026-09-14');
  });
});

describe('de kleinste verandering: keuzes', () => {
  test('een niveau dat niet kan: het niveau dat wel kan', () => {
    const uitweg = uitwegBij('V-PIP-08', plan({ ...OP_TIJD, leerroute: 'B', niveau: 'A2' }));
    expect(uitweg).toEqual({ veld: 'niveau', voorstel: 'B1', tekst: "Wel mogelijk: kies bij 'Niveau' B1." });
  });

  test('een keuze die er niet bij staat is een leeg veld: wij kiezen geen mate van verwijtbaarheid', () => {
    const boete = {
      grondslag: 'art. 23',
      categorie: 'PVT',
      datumOvertreding: '2026-03-02',
      verwijtbaarheid: 'zwaar',
      status: 'voorstel',
    };
    const { tekst } = uitwegBij('V-BOE-20', vraag(metPlan(), '2026-03-09', 'F-09', boete)) ?? {};
    expect(tekst).toMatch(/^Wel mogelijk: vul '.+' in\.$/);
  });

  test('meer keuzes dan in een zin passen, worden niet opgesomd', () => {
    const open = metPlan()
      .metFormulier('F-06', '2026-03-02', { soort: 'intensiteit leerroute', dagtekening: '2026-03-02' })
      .metFormulier('F-07', '2026-03-02', aanbodVelden())
      .metFormulier('F-10', '2026-06-01', pvtVelden())
      .metFormulier('F-11', '2026-06-01', mapVelden());
    const tekst = (dossier: DossierBouwer) =>
      uitwegBij('V-REG-01', vraag(dossier, '2026-06-02', 'F-20b', { item: 'TST' }))?.tekst;
    expect(tekst(metPlan())).toMatch(/kies bij '.+' PIP\.$/);
    expect(tekst(open)).toMatch(/^Wel mogelijk: maak bij '.+' een andere keuze\.$/);
  });
});

describe('de kleinste verandering: leeg en vol', () => {
  test('een leeg veld: vul het in', () => {
    expect(uitwegBij('V-ALG-14', plan({ ...OP_TIJD, correctie: true }))?.tekst).toBe(
      "Wel mogelijk: vul 'Reden van de verbetering' in.",
    );
  });

  test('vraagt een regel om meer lege velden, dan moeten die samen', () => {
    const wachten = { ...OP_TIJD, redenOverschrijding: 'wachten op derde' };
    expect(uitwegBij('V-PIP-28', plan(wachten))).toEqual({
      veld: 'derdePartij',
      voorstel: '…',
      ook: [
        { veld: 'informatie', voorstel: '…' },
        { veld: 'datumOntvangst', voorstel: '2026-02-09' },
      ],
      tekst: "Wel mogelijk: vul 'Gewacht op', 'Welke informatie' en 'Informatie ontvangen op' in.",
    });
  });

  test('één leeg veld heeft geen andere nodig', () => {
    const leeg = vraag(klaarVoorPlan(), '2026-02-09', 'F-05', {});
    expect(findAlles(leeg, getFormulier('F-05').velden.slice(0, 1), () => 'goed')).toBeUndefined();
    expect(findAlles(leeg, [], () => 'goed')).toBeUndefined();
  });

  test('een leeg verplicht veld heeft een uitweg, maar niet op de kaart: die melding zegt het zelf al', () => {
    const gevraagd = vraag(klaarVoorPlan(), '2026-02-09', 'F-05', zonder(pipVelden(OP_TIJD), 'verzenddatum'));
    expect(uitwegBij('V-VELD', gevraagd)?.veld).toBe('verzenddatum');
    expect(listUitwegen(gevraagd, toets(gevraagd).meldingen).size).toBe(0);
  });

  test('een weigering om haar eigen lege veld zegt het zelf al: daar komt geen uitweg bij', () => {
    const gevraagd = vraag(klaarVoorPlan(), '2026-02-09', 'F-05', pipVelden({ ...OP_TIJD, correctie: true }));
    const { meldingen } = toets(gevraagd);
    expect(meldingen.map(({ regel, veld }) => [regel, veld])).toContainEqual(['V-ALG-14', 'redenCorrectie']);
    expect([...listUitwegen(gevraagd, meldingen).keys()]).not.toContain('V-ALG-14|redenCorrectie');
    expect(uitwegBij('V-ALG-14', gevraagd)).toMatchObject({ veld: 'redenCorrectie', zegtZelf: true });
  });

  test('wat eerst bij een collega moet worden nagegaan, wordt op de kaart niet voorgezegd', () => {
    const dossier = metPlan();
    const velden = boeteVelden({ bijstand: true, samenloop: 'niet gecontroleerd' });
    const gevraagd = vraag(dossier, '2026-06-02', 'F-09', velden);
    const { meldingen } = toets(gevraagd);
    expect(meldingen.map(({ regel }) => regel)).toEqual(expect.arrayContaining(['V-BOE-03']));
    expect([...listUitwegen(gevraagd, meldingen).keys()].filter((sleutel) => /V-BOE-(03|33)/.test(sleutel))).toEqual(
      [],
    );
  });

  test('elke andere weigering met een uitweg krijgt haar zin, bij haar regel en veld', () => {
    const gevraagd = plan({ ...OP_TIJD, mapPraktijk: 12 });
    expect([...listUitwegen(gevraagd, toets(gevraagd).meldingen)]).toEqual([
      ['V-PIP-16|mapPraktijk', 'Wel mogelijk: minstens 40 uur; nu 12 uur.'],
    ]);
    const hulpeloos = vraag(metPlan(), '2026-03-02', 'F-16', { indicatie: true, startdatum: '2026-03-02' });
    const sleutels = [...listUitwegen(hulpeloos, toets(hulpeloos).meldingen).keys()];
    expect(sleutels.filter((sleutel) => sleutel.startsWith('V-MB-01'))).toEqual([]);
  });

  test('een weigering over het hele formulier staat er zonder veld', () => {
    const dossier = metPlan().metFormulier('F-00', '2026-09-20', { plichtEinde: '2026-09-14' });
    const gesprek = { datum: '2026-09-18', verschenen: 'ja', onderwerpen: ['leerroute'] };
    const gevraagd = vraag(dossier, '2026-09-21', 'F-19', gesprek);
    expect(listUitwegen(gevraagd, toets(gevraagd).meldingen).get('V-ALG-10|')).toMatch(/14 september 2026/);
  });

  test.each(listFormulieren().map(({ id, velden }) => [id, velden] as const))(
    'een voorbeeld in een leeg veld van %s is altijd een waarde die gelezen kan worden',
    (id, velden) => {
      const [eerste] = velden;
      const leeg = vraag(klaarVoorPlan(), '2026-02-09', id, {});
      const vondst = findAlles(leeg, velden, () => 'goed');
      if (eerste === undefined || vondst?.soort !== 'invullen') throw new Error('geen voorbeelden');
      const { voorstel, ook } = vondst;
      const gevuld = applyUitweg(leeg, { veld: eerste.sleutel, voorstel, ook });
      expect(checkVelden(getFormulier(id), gevuld.velden)).toEqual([]);
      expect(Object.keys(gevuld.velden)).toHaveLength(velden.length);
    },
  );

  test('helpt alles tegelijk invullen niet, dan is het geen uitweg', () => {
    const leeg = vraag(klaarVoorPlan(), '2026-02-09', 'F-05', {});
    for (const gevolg of ['stil', 'helpt niet'] as const)
      expect(findAlles(leeg, getFormulier('F-05').velden, () => gevolg)).toBeUndefined();
  });

  test('een nummer in vrije tekst: laat het veld leeg', () => {
    const velden = { fase: 'PIP', reden: 'PVT', datumGebeurtenis: '2026-03-02', toelichting: '123456782' };
    expect(uitwegBij('V-ALG-04', vraag(metPlan(), '2026-03-02', 'F-08', velden))).toMatchObject({
      veld: 'toelichting',
      tekst: "Wel mogelijk: laat 'Toelichting' leeg.",
    });
  });
});

describe('wachten', () => {
  test('een waarschuwing over een oproep die nog loopt kan de dag na haar termijn; de dag van vandaag schuift mee', () => {
    const dossier = aDossier().metPlicht('2026-01-05').metOproep('1', '2026-02-02', '2026-02-16');
    const velden = {
      fase: 'brede intake',
      reden: 'niet verschenen intake',
      datumGebeurtenis: '2026-02-16',
      datumConstatering: '2026-02-16',
      schriftelijk: true,
      datumVerzonden: '2026-02-16',
      nieuweTermijn: '2026-03-16',
    };
    const gevraagd = vraag(dossier, '2026-02-16', 'F-08', velden);
    const uitweg = uitwegBij('V-WAA-03', gevraagd);
    expect(uitweg).toEqual({
      vanaf: '2026-02-17',
      tekst: 'Wel mogelijk: als u dit vastlegt vanaf 17 februari 2026.',
    });
    expect(applyUitweg(gevraagd, { vanaf: datum('2026-02-17') }).velden.datumVerzonden).toBe('2026-02-17');
  });
});

describe('wat niets helpt', () => {
  test('een regel over de persoon heeft geen uitweg in het formulier', () => {
    const gevraagd = vraag(metPlan(), '2026-03-02', 'F-16', { indicatie: true, startdatum: '2026-03-02' });
    expect(uitwegBij('V-MB-01', gevraagd)).toBeUndefined();
  });

  test('een waarschuwing zonder veld wordt bevestigd; een andere dag is geen uitweg', () => {
    const late = plan(OP_TIJD, '2026-03-20');
    expect(uitwegBij('V-ALG-20', late)).toBeUndefined();
  });

  test('een akkoord zonder motivering: het akkoord anders dateren of weglaten helpt niet', () => {
    const laat = { dagtekening: '2028-06-01', datumGesprek: '2028-05-29', uitzondering: 'bijzonder geval' };
    const akkoordTeamleider = { door: 'ingrid', op: '2028-05-30' };
    const velden = zonder(wisselVelden({ ...laat, akkoordTeamleider }), 'motivering');
    expect(uitwegBij('V-WIJ-06', vraag(metPlan(), '2028-06-01', 'F-06', velden))).toBeUndefined();
  });

  test('het zoeken eindigt: na het grootste aantal proeven helpt niets meer', () => {
    const gevraagd = plan({ ...OP_TIJD, mapPraktijk: 12 });
    const melding = toets(gevraagd).meldingen.find(({ regel }) => regel === 'V-PIP-16');
    if (melding === undefined) throw new Error('V-PIP-16 spreekt niet');
    const proef = createProef(gevraagd, melding);
    const gevolgen = Array.from({ length: MAX_PROEVEN + 1 }, () => proef({ veld: 'mapPraktijk', voorstel: 40 }));
    expect(gevolgen.slice(-2)).toEqual(['goed', 'helpt niet']);
  });

  test('een melding ter informatie vraagt niets', () => {
    const melding = { regel: 'V-PIP-20', ernst: 'INFO', tekst: 'Ter informatie.', bronnen: [] } as const;
    expect(explainMelding(plan(OP_TIJD), melding)).toBeUndefined();
  });
});

test('een optie krijgt de naam die de kaart haar geeft', () => {
  const gevraagd = plan({ ...OP_TIJD, leerroute: 'B', niveau: 'A2' });
  const melding = toets(gevraagd).meldingen.find(({ regel }) => regel === 'V-PIP-08');
  if (melding === undefined) throw new Error('V-PIP-08 spreekt niet');
  expect(explainMelding(gevraagd, melding, (_veld, optie) => `niveau ${optie}`)?.tekst).toContain('niveau B1');
});

describe('wat iemand moet doen', () => {
  const uitwegen = (gevraagd: Toetsvraag) => listUitwegen(gevraagd, toets(gevraagd).meldingen);
  const regels = (gevraagd: Toetsvraag) => toets(gevraagd).meldingen.map(({ regel }) => regel);

  test('bij een driegesprek ontbreken alleen de mensen die erbij horen, geen tolk', () => {
    const gevraagd = vraag(aDossier().metKoppeling('2026-01-05'), '2026-02-09', 'F-02', { datum: '2026-02-09' });
    expect(uitwegen(gevraagd).get('V-DRIE-02|aanwezig')).toBe(
      "Wel mogelijk: kies bij 'Aanwezig' ook inburgeraar, casemanager COA en klantmanager.",
    );
  });

  test.each([
    [
      'V-AFS-03',
      'raadt niemand aan minder uren KNM in te vullen',
      metPlan(),
      'F-06',
      afschaalVelden({ gevolgdeUrenNt2: 590 }),
    ],
    [
      'V-BI-03',
      'wijst geen derde oproep aan als de tweede nog niet mag',
      aDossier().metPlicht('2026-01-05').metOproep('1', '2026-01-06', '2026-01-20'),
      'F-03',
      { oproepNummer: '2', datumOproep: '2026-06-01', termijn: '2026-06-15' },
    ],
    [
      'V-WIJ-11',
      'raadt geen wissel naar dezelfde leerroute aan',
      metPlan(),
      'F-06',
      zonder(wisselVelden(), 'oordeelNietHaalbaar'),
    ],
    ['V-MAP-13', 'noemt de acht thema’s geen twee keer', metPlan(), 'F-11', mapVelden({ themas: ['werkcultuur'] })],
  ] as const)('%s %s', (regel, _zin, dossier, formulier, velden) => {
    const gevraagd = vraag(dossier, '2026-06-01', formulier, velden);
    expect(regels(gevraagd)).toContain(regel);
    expect([...uitwegen(gevraagd).keys()].filter((sleutel) => sleutel.startsWith(regel))).toEqual([]);
  });
});
