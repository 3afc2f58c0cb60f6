import { randomUUID } from 'node:crypto';
import { createBotsing } from '../botsing';
import { langstePauze } from '../pauze';
import { type Store, type Uitgaand, type Wachtend, type Wens, type Zending } from '../store';
import { type Item, type Partitie } from './partitie';
import { asId, type Plaatsen } from './plaatsen';
import { change } from './wijzig';

/** Zoveel ontvangen wensen onthoudt een uitgaand item, om een wens die twee keer wordt doorgegeven te herkennen. */
const ONTHOUDEN = 20;
/** Seconden dat een verstuurd eenmalig antwoord blijft, om een herhaalde vraag te herkennen. */
const BEWAAR_ANTWOORD = 30 * 86_400;
const EERSTE_ZENDING: Zending = { getoond: 0, poging: 0, nietVoor: '' };

export interface UitgaandItem extends Item {
  readonly soort: 'uitgaand';
  readonly sleutel: string;
  readonly plek: string;
  /** JSON: zo is erin te zoeken als een dossier wordt gewist. */
  readonly inhoud?: string;
  readonly gewenst: number;
  /** Gewenst en nog niet zichtbaar; hierop zoekt de verzender. */
  readonly open: boolean;
  /** Volgorde van de eerste wens. */
  readonly sinds: string;
  readonly voorrang: boolean;
  /** Volgorde van versturen: wat voorrang heeft eerst, dan `sinds`. */
  readonly rang: string;
  readonly gehad: readonly string[];
  readonly beurt: number;
  readonly zending: Zending;
  readonly ttl?: number;
}

export type UitgaandDeel = Pick<Store, 'addWensen' | 'loadUitgaand' | 'listTeVersturen' | 'saveZending'> & {
  /** Telt deze wens één keer mee, hoe vaak zij ook wordt doorgegeven; `kenmerk` is van deze ene wens. */
  readonly deliver: (wens: Wens, kenmerk: string) => Promise<void>;
  /** Laat wat er al staat opnieuw tekenen, één keer per kenmerk. Is er niets, dan komt er niets. */
  readonly redraw: (wens: string, kenmerk: string) => Promise<void>;
};

/** De uitgaande kant: één document per zichtbaar bericht, in het vak van zijn kenmerk. */
export function createCosmosUitgaand(plaatsen: Plaatsen, volgorde: () => string): UitgaandDeel {
  const deliver = async (wens: Wens, kenmerk: string) => {
    await change<UitgaandItem>(plaatsen.uitgaand(wens.id), asId(wens.id), (huidig) =>
      huidig?.gehad.includes(kenmerk) === true ? huidig : wish(huidig, wens, kenmerk, volgorde),
    );
  };
  return {
    deliver,
    async redraw(id, kenmerk) {
      await change<UitgaandItem>(plaatsen.uitgaand(id), asId(id), (huidig) =>
        huidig === undefined || huidig.gehad.includes(kenmerk)
          ? huidig
          : wish(huidig, { id, plek: huidig.plek }, kenmerk, volgorde),
      );
    },
    async addWensen(wensen) {
      for (const wens of wensen) await deliver(wens, randomUUID());
    },
    loadUitgaand: async (id) => asUitgaand(await plaatsen.uitgaand(id).read<UitgaandItem>(asId(id))),
    listTeVersturen: (nu, hoogstens) => listAll(plaatsen, nu, hoogstens),
    saveZending: (id, zending, beurt) => save(plaatsen, id, zending, beurt),
  };
}

const EERSTE = { gewenst: 0, open: false, voorrang: false, gehad: [], beurt: 0, zending: EERSTE_ZENDING };

/** A pause that Teams asked for stays; what is wanted is what was wished last. */
function wish(huidig: UitgaandItem | undefined, wens: Wens, kenmerk: string, volgorde: () => string): UitgaandItem {
  const vorig = huidig ?? { ...EERSTE, sinds: volgorde() };
  const voorrang = wens.voorrang === true || (vorig.open && vorig.voorrang);
  return {
    ...{ id: asId(wens.id), soort: 'uitgaand', sleutel: wens.id, plek: wens.plek },
    ...(wens.inhoud === undefined ? {} : { inhoud: JSON.stringify(wens.inhoud) }),
    ...{ gewenst: vorig.gewenst + 1, open: true, sinds: vorig.sinds, voorrang },
    rang: `${voorrang ? 0 : 1}:${vorig.sinds}`,
    gehad: [...vorig.gehad, kenmerk].slice(-ONTHOUDEN),
    ...{ beurt: vorig.beurt, zending: vorig.zending },
  };
}

function asUitgaand(gelezen: { readonly item: UitgaandItem } | undefined): Uitgaand | undefined {
  if (gelezen === undefined) return undefined;
  const { sleutel: id, plek, inhoud, gewenst, beurt, zending } = gelezen.item;
  const voorrang = gelezen.item.voorrang ? { voorrang: true } : {};
  const vast = inhoud === undefined ? {} : { inhoud: JSON.parse(inhoud) as NonNullable<Wens['inhoud']> };
  return { ...zending, ...vast, ...voorrang, id, plek, gewenst, beurt };
}

async function save(plaatsen: Plaatsen, id: string, zending: Zending, beurt: number): Promise<number> {
  await change<UitgaandItem>(plaatsen.uitgaand(id), asId(id), (huidig) => {
    if (huidig?.beurt !== beurt) throw createBotsing('zending');
    return sent(huidig, zending);
  });
  return beurt + 1;
}

/** The content of a one-time answer may hold a dossier; once sent, only its id stays for a while, to recognise a repeat. */
function sent({ inhoud, ttl, ...huidig }: UitgaandItem, zending: Zending): UitgaandItem {
  const open = huidig.gewenst > zending.getoond;
  const eenmalig = inhoud !== undefined || ttl !== undefined;
  return {
    ...huidig,
    ...{ open, zending, beurt: huidig.beurt + 1 },
    ...(open && inhoud !== undefined ? { inhoud } : {}),
    ...(!open && eenmalig && zending.onzeker !== true ? { ttl: BEWAAR_ANTWOORD } : {}),
  };
}

/** Groot: bij een achterstand over veel plekken zou elke kleine bladzijde er maar een vol maken. */
const BLADZIJDE = 1_000;
const WACHTEND =
  "c.soort = 'uitgaand' AND c.open = true AND (c.zending.nietVoor <= @nu OR c.zending.nietVoor > @verdwaald) AND c.rang > @na AND NOT ARRAY_CONTAINS(@vol, c.plek) ORDER BY c.rang";

type Rij = Pick<UitgaandItem, 'sleutel' | 'plek' | 'rang'>;

async function listAll(plaatsen: Plaatsen, nu: string, hoogstens: number): Promise<Wachtend[]> {
  const perVak = await Promise.all(plaatsen.uitgaandVakken.map((vak) => listVak(vak, nu, hoogstens)));
  const rijen = perVak.flat().sort((a, b) => (a.rang < b.rang ? -1 : 1));
  return takePerPlek(rijen, new Map(), hoogstens).map(({ sleutel: id, plek }) => ({ id, plek }));
}

/** Page by page, leaving out the places that are full: a backlog of thousands costs no more than what may be sent of it. */
async function listVak(vak: Partitie, nu: string, hoogstens: number): Promise<Rij[]> {
  const gekozen: Rij[] = [];
  const perPlek = new Map<string, number>();
  let bladzijde: Rij[];
  let na = '';
  do {
    const vol = [...perPlek].filter(([, aantal]) => aantal >= hoogstens).map(([plek]) => plek);
    bladzijde = await vak.select<Rij>(`TOP ${BLADZIJDE} c.sleutel, c.plek, c.rang`, WACHTEND, {
      nu,
      verdwaald: langstePauze(nu),
      na,
      vol,
    });
    gekozen.push(...takePerPlek(bladzijde, perPlek, hoogstens));
    na = bladzijde.at(-1)?.rang ?? na;
  } while (bladzijde.length === BLADZIJDE);
  return gekozen;
}

/** Leaves `perPlek` with how many each place has then. */
function takePerPlek(rijen: readonly Rij[], perPlek: Map<string, number>, hoogstens: number): Rij[] {
  return rijen.filter(({ plek }) => {
    const aantal = perPlek.get(plek) ?? 0;
    if (aantal >= hoogstens) return false;
    perPlek.set(plek, aantal + 1);
    return true;
  });
}
