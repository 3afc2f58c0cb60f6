import { addDagen, datum } from '../../rules/datum';
import { type FormulierId } from '../../rules/formulier';
import { checkVelden, getFormulier, listFormulieren } from '../../rules/formulieren';
import { type Velden, type VeldWaarde } from '../../rules/historie';
import { type Melding } from '../../rules/oordeel';
import { toets, type Toetsvraag } from '../../rules/toets';
import { applyUitweg, explainMelding } from '../../rules/uitleg';
import { findDichtstbij } from '../../rules/uitleg/zoek';
import { klaarVoorPlan, metPlan } from '../support/dossier';
import { describeGevallen } from '../support/gevallen';
import { createKans } from '../support/kans';

function kenmerk({ regel, veld }: Melding): string {
  return regel === 'V-VELD' ? `${regel}|${veld ?? ''}` : regel;
}

/** Geeft hoeveel meldingen een uitweg hebben; faalt bij een uitweg die niet werkt. */
function checkUitwegen(vraag: Toetsvraag): number {
  const { meldingen } = toets(vraag);
  let gevonden = 0;
  for (const melding of meldingen) {
    const uitweg = explainMelding(vraag, melding);
    if (uitweg === undefined) continue;
    gevonden += 1;
    const na = applyUitweg(vraag, uitweg);
    const regels = toets(na).meldingen;
    const nieuw = regels.filter(({ ernst }) => ernst === 'BLOK').map(kenmerk);
    const eerder = meldingen.filter(({ ernst }) => ernst === 'BLOK').map(kenmerk);
    expect({
      regel: melding.regel,
      spreekt: regels.some((ander) => kenmerk(ander) === kenmerk(melding)),
      nieuw: nieuw.filter((regel) => !eerder.includes(regel)),
      onleesbaar: checkVelden(getFormulier(vraag.formulier), na.velden).length,
      zin: /^Wel mogelijk: .+\.$/.test(uitweg.tekst),
    }).toEqual({
      regel: melding.regel,
      spreekt: false,
      nieuw: [],
      onleesbaar: 0,
      zin: true,
    });
  }
  return gevonden;
}

describeGevallen<{ readonly id: string; readonly in: Toetsvraag }>(
  'toets.jsonl',
  ({ id }) => `${id}: elke uitweg werkt`,
  ({ in: vraag }) => expect(checkUitwegen(vraag)).toBeGreaterThanOrEqual(0),
);

describe('elke uitweg werkt, ook bij een willekeurige invulling', () => {
  const VANDAAG = datum('2026-03-09');
  const DOSSIERS = [klaarVoorPlan(), metPlan(), metPlan({}, { doelgroep: 'A', bijstandSinds: '2026-01-05' })];

  test.each(listFormulieren().map(({ id }) => id))('%s', (formulier) => {
    const kans = createKans(Number(formulier.replace(/\D/g, '')) + 7);
    let gevonden = 0;
    for (let n = 0; n < 12; n += 1) {
      const dossier = (DOSSIERS[n % DOSSIERS.length] ?? klaarVoorPlan()).build();
      const velden = randomVelden(formulier, kans);
      gevonden += checkUitwegen({ vandaag: VANDAAG, dossier, formulier, velden, door: 'fatima', rol: 'klantmanager' });
    }
    expect(gevonden).toBeGreaterThan(0);
  });

  /** Ongeveer twee op de drie velden ingevuld, met waarden rond de grenzen. */
  function randomVelden(formulier: FormulierId, kans: () => number): Velden {
    const kies = <T>(lijst: readonly T[]): T | undefined => lijst[Math.floor(kans() * lijst.length)];
    const waarden = getFormulier(formulier).velden.flatMap((veld): (readonly [string, VeldWaarde])[] => {
      if (kans() < 0.35) return [];
      const dag = () => addDagen(VANDAAG, Math.floor(kans() * 120) - 90);
      const van = dag();
      const perSoort: Record<typeof veld.soort, VeldWaarde | undefined> = {
        datum: dag(),
        tekst: kies(['rustig gesprek', 'heeft diabetes', 'nummer 123456782']),
        code: '0000031150',
        'ja/nee': kans() < 0.5,
        uren: Math.floor(kans() * 700),
        aantal: Math.floor(kans() * 20),
        bedrag: Math.floor(kans() * 40000) / 100,
        keuze: kies(veld.opties ?? []),
        meerkeuze: (veld.opties ?? []).filter(() => kans() < 0.5),
        periode: { van, tot: addDagen(van, 10) },
        akkoord: { door: 'anna', op: dag() },
        gebruiker: kies(['fatima', 'lbt1']),
      };
      const waarde = perSoort[veld.soort];
      return waarde === undefined ? [] : [[veld.sleutel, waarde]];
    });
    // Wat de deur weigert, komt niet bij de regels.
    const onleesbaar = checkVelden(getFormulier(formulier), Object.fromEntries(waarden)).map(({ veld }) => veld);
    return Object.fromEntries(waarden.filter(([sleutel]) => !onleesbaar.includes(sleutel)));
  }
});

describe('zoeken naar het dichtstbijzijnde getal', () => {
  const BEREIK = { min: 0, max: 9999 };

  test.each([
    ['naar boven', 580, (getal: number) => getal >= 600, 600],
    ['naar beneden', 9999, (getal: number) => getal <= 2500, 2500],
    ['het begin zelf', 40, (getal: number) => getal >= 40, 40],
    ['de dichtstbijzijnde van twee kanten', 50, (getal: number) => getal < 40 || getal > 90, 39],
  ])('%s', (_naam, begin, past, verwacht) => {
    expect(findDichtstbij(begin, BEREIK, past)).toBe(verwacht);
  });

  test('een enkele waarde die geen sprong raakt, wordt met een baken gevonden', () => {
    const past = (getal: number) => getal === 777;
    expect(findDichtstbij(0, BEREIK, past)).toBeUndefined();
    expect(findDichtstbij(0, BEREIK, past, [777])).toBe(777);
  });

  test('buiten het bereik wordt nooit gevraagd, en het aantal vragen blijft klein', () => {
    const gevraagd: number[] = [];
    findDichtstbij(5, BEREIK, (getal) => gevraagd.push(getal) < 0, [-4, 12000]);
    expect(gevraagd.every((getal) => getal >= BEREIK.min && getal <= BEREIK.max)).toBe(true);
    expect(gevraagd.length).toBeLessThan(40);
  });
});
