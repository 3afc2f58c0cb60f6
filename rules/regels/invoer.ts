import { type Veld } from '../formulier';
import { perFormulier } from '../formulieren/per-soort';
import { defineRegel, type Invulling, type Regel } from '../regel';
import { leesTekst } from '../velden';
import { bevatBsn, bevatWoord } from '../vrije-tekst';
import { inDeToekomst, voorDeWet } from './gebeurtenissen';

const tekstveldenVan = perFormulier('tekst');

/** Het eerste veld met vrije tekst waar dit voor geldt. */
function findTekst({ formulier, velden }: Invulling, geldt: (tekst: string) => boolean): string | undefined {
  const gevonden = tekstveldenVan(formulier).find(({ sleutel }) => {
    const tekst = leesTekst(velden, sleutel);
    return tekst !== undefined && geldt(tekst);
  });
  return gevonden?.sleutel;
}

function metBsn(invulling: Invulling): string | undefined {
  return findTekst(invulling, bevatBsn);
}

function metGevoeligWoord(invulling: Invulling): string | undefined {
  const { woordenGezondheid, woordenGeloof } = invulling.lokaal;
  return findTekst(invulling, (tekst) => bevatWoord(tekst, woordenGezondheid) || bevatWoord(tekst, woordenGeloof));
}

function noemVelden(velden: readonly Veld[]): { readonly veld: string } | undefined {
  return velden.length === 0 ? undefined : { veld: velden.map(({ label }) => `'${label}'`).join(' en ') };
}

/** Deel c.1: vrije tekst en datums, op elk formulier. */
export const INVOER: readonly Regel[] = [
  defineRegel({
    id: 'V-ALG-04',
    formulieren: 'alle',
    ernst: 'BLOK',
    veld: metBsn,
    tekst: 'Zet geen burgerservicenummer in dit tekstveld. Gebruik het dossiernummer.',
    bronnen: ['Wi 36', 'S1 §5', 'lokaal'],
    faalt: (invulling) => metBsn(invulling) !== undefined,
  }),
  defineRegel({
    id: 'V-ALG-05',
    formulieren: 'alle',
    ernst: 'WAARSCHUWING',
    veld: metGevoeligWoord,
    tekst:
      'Leg gezondheids- of geloofsgegevens alleen vast in het dossier, niet in Teams. Weet u zeker dat deze tekst nodig is?',
    bronnen: ['Wi 37', 'Bi 9.11'],
    faalt: (invulling) => metGevoeligWoord(invulling) !== undefined,
  }),
  defineRegel({
    id: 'V-ALG-06',
    formulieren: 'alle',
    ernst: 'BLOK',
    veld: (invulling) => inDeToekomst(invulling)[0]?.sleutel,
    tekst: 'De datum {veld} ligt in de toekomst. Vul een datum in tot en met vandaag.',
    // DUO zegt dit alleen van MAP en PVT; voor de rest is het onze keuze.
    bronnen: ['DUO-R', 'lokaal'],
    faalt: (invulling) => noemVelden(inDeToekomst(invulling)),
  }),
  defineRegel({
    id: 'V-ALG-07',
    formulieren: 'alle',
    ernst: 'BLOK',
    veld: (invulling) => voorDeWet(invulling)[0]?.sleutel,
    tekst: 'De datum {veld} ligt vóór 1 januari 2022. Dan geldt de Wet inburgering 2021 niet.',
    bronnen: ['Wi 54', 'S1 §1'],
    faalt: (invulling) => noemVelden(voorDeWet(invulling)),
  }),
];
