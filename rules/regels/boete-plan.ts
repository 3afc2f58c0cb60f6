import { BOETE_PLAN_HOOGST, isBinnenJaar } from '../boete-bedrag';
import { boeteSleutel } from '../dossier/historie';
import { type Boete } from '../dossier/staat';
import { CATEGORIEEN_PLAN, isArtikel23 } from '../formulieren/f09-boete';
import { defineRegel, type Invulling, type Regel } from '../regel';
import { isIngevuld, leesDatum, leesGetal, leesTekst } from '../velden';
import { gaatDoor } from './boete-vragen';

const MATEN: readonly string[] = ['opzet', 'grove schuld', 'geen van beide', 'verminderd', 'niet verwijtbaar'];
/** Bedragen zijn gelijk als zij minder dan een halve cent verschillen. */
const HALVE_CENT = 0.005;

/** Maakt van een vraag over artikel 23 een regel die bij andere boetes zwijgt. */
function bijArtikel23(vraag: (invulling: Invulling) => boolean): (invulling: Invulling) => boolean {
  return (invulling) => isArtikel23(invulling.velden) && vraag(invulling);
}

function wasErEenPlan({ velden, staat }: Invulling): boolean {
  const overtreding = leesDatum(velden, 'datumOvertreding');
  return overtreding === undefined || staat.plan.pips.some(({ dagtekening }) => dagtekening <= overtreding);
}

function isConstateringOnjuist({ velden, vandaag }: Invulling): boolean {
  const vastgesteld = leesDatum(velden, 'datumConstatering');
  const overtreding = leesDatum(velden, 'datumOvertreding');
  if (vastgesteld === undefined || vastgesteld > vandaag) return true;
  return overtreding !== undefined && vastgesteld < overtreding;
}

/** Eerdere overtredingen van het plan, ook als de boete nog een voorstel is; een herroepen boete telt niet. */
function eerdereBoetes({ velden, staat }: Invulling): readonly Boete[] {
  const vastgesteld = leesDatum(velden, 'datumConstatering');
  if (vastgesteld === undefined) return [];
  const sleutel = boeteSleutel(velden);
  return staat.boetes.filter(
    (boete) =>
      boete.sleutel !== sleutel &&
      boete.grondslag === 'art. 23' &&
      boete.status !== 'herroepen' &&
      boete.datumConstatering !== undefined &&
      boete.datumConstatering < vastgesteld,
  );
}

/** Verhoogd zonder eerdere onherroepelijke boete binnen twaalf maanden. */
function isOnterechtVerhoogd({ velden, boete }: Invulling): boolean {
  return velden.recidive === true && boete?.vorige === undefined;
}

function heeftBoeteBinnenJaar(invulling: Invulling): boolean {
  const vastgesteld = leesDatum(invulling.velden, 'datumConstatering');
  return vastgesteld !== undefined && eerdereBoetes(invulling).some((boete) => isBinnenJaar(boete, vastgesteld));
}

/** Regels voor een boete over het plan (artikel 23 Wi). */
export const BOETE_PLAN_REGELS: readonly Regel[] = [
  defineRegel({
    id: 'V-BOE-14',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    veld: 'datumOvertreding',
    dekt: [],
    tekst: 'Op de datum van de overtreding was er geen plan van uw gemeente.',
    bronnen: ['Wi 23.1'],
    faalt: bijArtikel23((invulling) => !wasErEenPlan(invulling)),
  }),
  defineRegel({
    id: 'V-BOE-15',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    veld: 'categorie',
    tekst: 'Kies welke afspraak uit het plan is geschonden.',
    bronnen: ['Wi 23.1'],
    faalt: bijArtikel23(({ velden }) => !CATEGORIEEN_PLAN.some((categorie) => categorie === velden.categorie)),
  }),
  defineRegel({
    id: 'V-BOE-16',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    veld: 'categorie',
    tekst: 'Voor gezins- en overige migranten kan de gemeente geen boete opleggen over de taallessen.',
    bronnen: ['Wi 15.2', 'Wi 23.1', 'S1 §4.7'],
    faalt: bijArtikel23(({ velden, staat }) => velden.categorie === 'leerroute' && staat.doelgroep === 'G'),
  }),
  defineRegel({
    id: 'V-BOE-17',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    veld: 'categorie',
    tekst: 'Bij de onderwijsroute is de MAP niet verplicht.',
    bronnen: ['Wi 8.3'],
    faalt: bijArtikel23(({ velden, staat }) => velden.categorie === 'MAP' && staat.plan.leerroute === 'O'),
  }),
  defineRegel({
    id: 'V-BOE-19',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    veld: 'datumConstatering',
    tekst: 'Vul de datum in waarop u de overtreding heeft vastgesteld.',
    bronnen: ['Bi 7.1.3'],
    faalt: bijArtikel23(isConstateringOnjuist),
  }),
  defineRegel({
    id: 'V-BOE-20',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    veld: 'verwijtbaarheid',
    tekst: 'Kies de mate van verwijtbaarheid.',
    bronnen: ['Bi 7.1.4'],
    faalt: ({ velden }) => {
      const mate = leesTekst(velden, 'verwijtbaarheid');
      // Bij artikel 22 is het een gewoon verplicht veld; een onbekende waarde kan nergens.
      return mate === undefined ? isArtikel23(velden) : !MATEN.includes(mate);
    },
  }),
  defineRegel({
    id: 'V-BOE-21',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    veld: 'bedrag',
    tekst: 'Het berekende bedrag is € {bedrag}. Motiveer een ander bedrag.',
    bronnen: ['Bi 7.1.2', 'Bi 7.1.3', 'Bi 7.1.4'],
    faalt: (invulling) => {
      const { velden, boete } = invulling;
      const bedrag = leesGetal(velden, 'bedrag');
      if (!isArtikel23(velden) || !gaatDoor(invulling) || boete === undefined || bedrag === undefined) return undefined;
      const afwijkend = Math.abs(bedrag - boete.bedrag) >= HALVE_CENT && !isIngevuld(velden, 'motiveringBedrag');
      return afwijkend ? { bedrag: boete.bedrag } : undefined;
    },
  }),
  defineRegel({
    id: 'V-BOE-22',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    veld: 'bedrag',
    tekst: 'Een boete over het plan is hoogstens € 800.',
    bronnen: ['Wi 26.1.c', 'Bi 7.1.3'],
    faalt: bijArtikel23(({ velden }) => (leesGetal(velden, 'bedrag') ?? 0) > BOETE_PLAN_HOOGST),
  }),
  defineRegel({
    id: 'V-BOE-24',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    veld: 'rapportDatum',
    dekt: ['rapportDatum', 'rapportDoor'],
    tekst: 'Voor deze boete is een gedagtekend rapport nodig.',
    bronnen: ['Awb 5:53.2', 'Awb 5:48.2'],
    faalt: bijArtikel23(({ velden }) => !isIngevuld(velden, 'rapportDatum')),
  }),
  defineRegel({
    id: 'V-BOE-25',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    veld: 'zienswijze',
    tekst: 'Geef de inburgeraar eerst gelegenheid voor een zienswijze en stuur het rapport mee.',
    bronnen: ['Awb 5:53.3', 'Awb 5:50.1.a'],
    faalt: bijArtikel23(({ velden }) => !isIngevuld(velden, 'zienswijze')),
  }),
  defineRegel({
    id: 'V-BOE-28',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    veld: 'recidive',
    tekst: 'De eerdere boete is nog niet onherroepelijk. Verhogen mag nog niet.',
    bronnen: ['Bi 7.1.3'],
    faalt: bijArtikel23((invulling) => isOnterechtVerhoogd(invulling) && heeftBoeteBinnenJaar(invulling)),
  }),
  defineRegel({
    id: 'V-BOE-29',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    veld: 'recidive',
    tekst: 'De vorige overtreding is 12 maanden of langer geleden. De boete begint weer bij € 50.',
    bronnen: ['Bi 7.1.3', 'S1 §4.7'],
    faalt: bijArtikel23(
      (invulling) =>
        isOnterechtVerhoogd(invulling) && eerdereBoetes(invulling).length > 0 && !heeftBoeteBinnenJaar(invulling),
    ),
  }),
  defineRegel({
    id: 'V-BOE-30',
    formulieren: ['F-09'],
    ernst: 'WAARSCHUWING',
    veld: 'waarschuwing',
    tekst: 'Er is nog geen waarschuwing gegeven. Volgens het lokale beleid gaat die vooraf.',
    bronnen: ['S1 §4.7', 'lokaal'],
    faalt: bijArtikel23(
      ({ staat, lokaal }) =>
        lokaal.waarschuwingVoorPipBoete && !staat.waarschuwingen.some(({ fase }) => fase === 'PIP'),
    ),
  }),
];
