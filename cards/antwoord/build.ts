import { plain } from '../format';
import { type AdaptiveCard } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { AntwoordGegevens } from './schema';
import template from './template.json';

const render = createRender('antwoord', template, AntwoordGegevens);

/** Zoveel dossiernummers tegelijk; de rest komt met een knop. */
export const MAX_DOSSIERS = 40;
export const MAX_GROEPEN = 20;
const MAX_SUGGESTIES = 6;

export interface AntwoordInvoer {
  /** De zin die de vraag beantwoordt, of zegt waarom dat niet kan. */
  readonly antwoord: string;
  /** De filters en de periode zoals begrepen, elk één regel. */
  readonly begrepen?: readonly string[];
  readonly groepen?: readonly { readonly naam: string; readonly aantal: number }[];
  /** Alle dossiernummers van het antwoord, oplopend. */
  readonly dossiers?: readonly string[];
  /** Welke bladzijde van de dossiernummers; de eerste is 0. */
  readonly pagina?: number;
  /** Het antwoord zoals het is gegeven, om later hetzelfde te tonen en voor de volgende bladzijde; zonder zijn er geen knoppen. */
  readonly vraag?: string;
  /** Wat er precies is geteld, in gewone taal. */
  readonly definitie?: string;
  readonly suggesties?: readonly string[];
  /** Wat de knoppen Ja en Nee meekrijgen, als er eerst een ja nodig is; zonder zijn die er niet. */
  readonly bevestig?: { readonly ja: string; readonly nee: string };
}

/** Antwoord op een vraag over aantallen: de zin, hoe zij is begrepen, de groepen, de dossiernummers en wat er is geteld. */
export function buildAntwoordKaart({
  antwoord,
  begrepen = [],
  groepen = [],
  dossiers = [],
  pagina = 0,
  vraag = '',
  definitie = '',
  suggesties = [],
  bevestig,
}: AntwoordInvoer): AdaptiveCard {
  const getoond = groepen.slice(0, MAX_GROEPEN).map(({ naam, aantal }) => ({ naam: plain(naam), aantal }));
  const meer = (pagina + 1) * MAX_DOSSIERS < dossiers.length;
  return render({
    merk: merkVan('antwoord', 'vraag'),
    antwoord,
    begrepen: begrepen.map((tekst) => ({ tekst })),
    heeftBegrepen: begrepen.length > 0,
    groepen: getoond.map(({ naam, aantal }) => ({ title: naam, value: String(aantal) })),
    balken: getoond.map(({ naam, aantal }) => ({ x: naam, y: aantal })),
    heeftGroepen: getoond.length > 0,
    heeftDossiers: dossiers.length > 0,
    ...listNummers(dossiers, pagina),
    heeftVolgende: meer && vraag !== '',
    volgende: { vraag: '', begrepen: vraag, pagina: pagina + 1 },
    heeftOpnieuw: vraag !== '',
    opnieuw: { vraag: '', begrepen: vraag, pagina: 0 },
    heeftDefinitie: definitie !== '',
    definitie,
    suggesties: suggesties
      .slice(0, MAX_SUGGESTIES)
      .map((tekst) => ({ tekst, knop: { vraag: tekst, begrepen: '', pagina: 0 } })),
    heeftSuggesties: suggesties.length > 0,
    heeftBevestig: bevestig !== undefined,
    ja: { vraag: '', begrepen: bevestig?.ja ?? '', pagina: 0 },
    nee: { vraag: '', begrepen: bevestig?.nee ?? '', pagina: 0 },
  });
}

/** Zo veel nummers passen naast elkaar op een telefoon. Elk staat op een eigen regel: een nummer breekt nooit in tweeën. */
const KOLOMMEN = 3;

function listNummers(dossiers: readonly string[], pagina: number) {
  const begin = pagina * MAX_DOSSIERS;
  const nummers = dossiers.slice(begin, begin + MAX_DOSSIERS);
  const hoogte = Math.ceil(nummers.length / KOLOMMEN);
  return {
    dossierkop: noemNummers(begin, nummers.length, dossiers.length),
    kolommen: Array.from({ length: hoogte === 0 ? 0 : Math.ceil(nummers.length / hoogte) }, (_, kolom) => ({
      nummers: nummers.slice(kolom * hoogte, (kolom + 1) * hoogte).map((nummer) => ({ nummer })),
    })),
  };
}

function noemNummers(begin: number, getoond: number, totaal: number): string {
  if (totaal <= MAX_DOSSIERS) return totaal === 1 ? 'Dossier' : 'Dossiers';
  return `Dossiers ${begin + 1} tot en met ${begin + getoond} van ${totaal}`;
}
