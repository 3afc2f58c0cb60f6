import { addMaanden } from '../datum';
import { isOpgelegd } from '../boete-bedrag';
import { isArtikel22, isArtikel23 } from '../formulieren/f09-boete';
import { defineRegel, type Invulling, type Regel } from '../regel';
import { computeLaatsteDag } from '../termijnen';
import { isIngevuld, leesDatum, leesGetal, leesTekst } from '../velden';
import { andereBoetes, besluitdag, eerdereStand, gaatDoor, legtOp } from './boete-vragen';

/** Zoveel maanden na de overtreding kan een boete nog (Awb 5:45). */
export const VERVAL_ARTIKEL_23_MAANDEN = 60;
export const VERVAL_ARTIKEL_22_MAANDEN = 36;

/** V-BOE-03 en V-BOE-33 zeggen hetzelfde; de tweede wijst naar artikel 27 Wi. */
const TEKST_SAMENLOOP = 'Controleer eerst met de klantmanager Participatiewet of er al een maatregel is.';

function heeftBijstand({ velden, staat }: Invulling): boolean {
  return typeof velden.bijstand === 'boolean' ? velden.bijstand : staat.gegevens.bijstandSinds !== undefined;
}

function isSamenloopOnbekend(invulling: Invulling): boolean {
  const { samenloop } = invulling.velden;
  return (
    gaatDoor(invulling) && heeftBijstand(invulling) && (samenloop === undefined || samenloop === 'niet gecontroleerd')
  );
}

/** Dezelfde overtreding opnieuw beboeten: een nieuw voorstel of ander besluit, of dezelfde dag onder een andere grondslag. */
function isAlBeboet(invulling: Invulling): boolean {
  const { velden } = invulling;
  const datum = leesDatum(velden, 'datumOvertreding');
  if (!legtOp(invulling) || datum === undefined) return false;
  const eerder = eerdereStand(invulling);
  if (eerder !== undefined && isOpgelegd(eerder)) return eerder.datumBesluit !== leesDatum(velden, 'datumBesluit');
  return andereBoetes(invulling).some(
    (boete) => boete.datumOvertreding === datum && boete.categorie === velden.categorie,
  );
}

function isVervallen(invulling: Invulling): boolean {
  const overtreding = leesDatum(invulling.velden, 'datumOvertreding');
  if (overtreding === undefined) return false;
  const maanden = isArtikel22(invulling.velden) ? VERVAL_ARTIKEL_22_MAANDEN : VERVAL_ARTIKEL_23_MAANDEN;
  return besluitdag(invulling) > addMaanden(overtreding, maanden);
}

/** Jurist of teamleider geeft akkoord door zelf te versturen; een boete die zo al is vastgelegd, blijft akkoord. */
function isUitzonderingAkkoord(invulling: Invulling): boolean {
  if (invulling.lokaal.asielBeboeten) return true;
  const akkoord = invulling.rol === 'jurist' || invulling.rol === 'teamleider';
  if (isIngevuld(invulling.velden, 'kerenUitzondering') && akkoord) return true;
  return eerdereStand(invulling)?.kerenUitzondering !== undefined;
}

function boven(invulling: Invulling): { readonly max: number; readonly rest: number } | undefined {
  const bedrag = leesGetal(invulling.velden, 'bedrag');
  const { boete } = invulling;
  if (!gaatDoor(invulling) || boete === undefined || bedrag === undefined || boete.eerder + bedrag <= boete.maximum)
    return undefined;
  return { max: boete.maximum, rest: boete.rest };
}

/** Regels voor elke boete van de gemeente. */
export const BOETE_ALGEMEEN: readonly Regel[] = [
  defineRegel({
    id: 'V-BOE-01',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    veld: 'verwijtbaarheid',
    tekst: 'Als het niet te verwijten is, legt u geen boete op.',
    bronnen: ['Awb 5:41', 'S1 §4.7'],
    faalt: (invulling) => gaatDoor(invulling) && invulling.velden.verwijtbaarheid === 'niet verwijtbaar',
  }),
  defineRegel({
    id: 'V-BOE-02',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    veld: 'samenloop',
    tekst: 'De bijstand is voor hetzelfde gedrag al verlaagd. Een boete mag dan niet.',
    bronnen: ['Wi 27', 'S1 §4.2', 'S1 §4.7'],
    faalt: (invulling) => gaatDoor(invulling) && invulling.velden.samenloop === 'ja',
  }),
  defineRegel({
    id: 'V-BOE-03',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    veld: 'samenloop',
    tekst: TEKST_SAMENLOOP,
    bronnen: ['S1 §4.2', 'S1 §4.7'],
    faalt: isSamenloopOnbekend,
  }),
  defineRegel({
    id: 'V-BOE-04',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    veld: 'datumOvertreding',
    tekst: 'Voor deze overtreding is al een boete opgelegd.',
    bronnen: ['Awb 5:43'],
    faalt: isAlBeboet,
  }),
  defineRegel({
    id: 'V-BOE-05',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    tekst: 'De persoon is overleden. Een boete is niet mogelijk.',
    bronnen: ['Awb 5:42'],
    faalt: (invulling) => legtOp(invulling) && invulling.staat.plicht.overledenOp !== undefined,
  }),
  defineRegel({
    id: 'V-BOE-06',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    veld: 'datumOvertreding',
    tekst: 'De overtreding is te lang geleden voor een boete.',
    bronnen: ['Awb 5:45'],
    faalt: (invulling) => legtOp(invulling) && isVervallen(invulling),
  }),
  defineRegel({
    id: 'V-BOE-07',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    veld: 'kerenUitzondering',
    tekst:
      'Een asielstatushouder krijgt alleen in uitzonderlijke gevallen een boete. Leg de uitzondering vast en vraag akkoord aan de jurist.',
    bronnen: ['KER', 'lokaal'],
    faalt: (invulling) => gaatDoor(invulling) && invulling.staat.doelgroep === 'A' && !isUitzonderingAkkoord(invulling),
  }),
  defineRegel({
    id: 'V-BOE-23',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    veld: 'bedrag',
    tekst: 'Met deze boete wordt het maximum van € {max} overschreden. Er is nog ruimte voor € {rest}.',
    bronnen: ['Bi 7.1.5'],
    faalt: boven,
  }),
  defineRegel({
    id: 'V-BOE-26',
    formulieren: ['F-09'],
    ernst: 'WAARSCHUWING',
    veld: 'tolk',
    tekst: 'Is een tolk nodig bij de zienswijze? Leg dit vast.',
    bronnen: ['Awb 5:49.2', 'Awb 5:50.1.b'],
    faalt: ({ velden }) => !isIngevuld(velden, 'tolk'),
  }),
  defineRegel({
    id: 'V-BOE-27',
    formulieren: ['F-09'],
    ernst: 'WAARSCHUWING',
    veld: 'datumBesluit',
    dekt: [],
    tekst: 'Het boetebesluit had uiterlijk {datum} genomen moeten zijn (13 weken na het rapport).',
    bronnen: ['Awb 5:51.1'],
    faalt: (invulling) => {
      const rapport = leesDatum(invulling.velden, 'rapportDatum');
      if (rapport === undefined) return undefined;
      const datum = computeLaatsteDag('T-24', rapport);
      return besluitdag(invulling) > datum ? { datum } : undefined;
    },
  }),
  defineRegel({
    id: 'V-BOE-31',
    formulieren: ['F-09'],
    ernst: ({ velden }) => (isArtikel23(velden) ? 'BLOK' : 'WAARSCHUWING'),
    veld: 'beslisser',
    dekt: [],
    tekst: 'Wie het rapport maakt, mag het boetebesluit niet nemen. Kies een andere medewerker.',
    bronnen: ['Awb 10:3.4'],
    faalt: ({ velden }) => {
      const rapporteur = leesTekst(velden, 'rapportDoor');
      return rapporteur !== undefined && rapporteur === leesTekst(velden, 'beslisser');
    },
  }),
  defineRegel({
    id: 'V-BOE-32',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    tekst: 'Deze persoon woont niet meer in uw gemeente.',
    bronnen: ['Wi 1'],
    faalt: (invulling) => {
      const { vertrokkenOp, koppelingVervallenOp } = invulling.staat.plicht;
      const vertrek = vertrokkenOp ?? koppelingVervallenOp;
      return legtOp(invulling) && vertrek !== undefined && vertrek <= besluitdag(invulling);
    },
  }),
  defineRegel({
    id: 'V-BOE-33',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    veld: 'samenloop',
    tekst: TEKST_SAMENLOOP,
    bronnen: ['Wi 27'],
    faalt: (invulling) => isArtikel22(invulling.velden) && isSamenloopOnbekend(invulling),
  }),
];
