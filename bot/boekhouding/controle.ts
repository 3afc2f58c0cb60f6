import { type Clock } from '../clock';
import { type Store } from '../store/store';
import { checkSom, computeSom, listAlleBerichten, type Som } from './dagsom';
import { checkDossiers, type Dossiercontrole } from './dossiercontrole';
import { countKaarten } from './kaarttelling';
import { checkPostvakken, type Na } from './postvakcontrole';

/** Antwoord van `regiebot controle` (contract). Geen namen en geen persoonsnummers: alleen kenmerken, aantallen en zinnen. */
export interface Controle extends Som, Pick<Dossiercontrole, 'ketens' | 'termijnen'> {
  readonly in_orde: boolean;
  /** Gezien, nog niet gelezen. */
  readonly wachtend: number;
  /** Berichten die op een kaart staan. */
  readonly kaarten: number;
  /** Eenmalige antwoorden waarvan niet vaststaat of zij zijn aangekomen. */
  readonly onzeker: number;
  readonly bevindingen: readonly string[];
}

export interface ControleDelen {
  readonly store: Store;
  readonly clock: Clock;
  /** Berichten die in de postvakken liggen. */
  readonly inPostvak: number;
  /** De postvakken waarvan wordt nagegaan of de opslag alles kent wat er is behandeld. */
  readonly postvakken?: readonly Na[];
  /** Of deze klantmanager nog in de inrichting staat. */
  readonly isBekend: (klantmanager: string) => boolean;
}

/** Controleert de hele opslag: telt langs twee wegen, kijkt in de postvakken, zoekt van elk bericht de kaart en gaat elke keten na. */
export async function runControle(delen: ControleDelen): Promise<Controle> {
  const { store, clock, inPostvak, isBekend, postvakken = [] } = delen;
  const berichten = await listAlleBerichten(store);
  const som = computeSom(berichten);
  const kaarttelling = await countKaarten(store, berichten);
  const dossiers = await checkDossiers(store, clock.vandaag(), isBekend);
  const { onzeker, vast } = await store.count();
  const bevindingen = [
    ...(await checkSom(store, berichten, clock.now())),
    ...(await checkPostvakken(store, postvakken)),
    ...kaarttelling.bevindingen,
    ...checkKaarten(som, kaarttelling.kaarten),
    ...dossiers.bevindingen,
    ...(vast === 0 ? [] : [`Teams neemt ${vast === 1 ? 'een kaart' : `${vast} kaarten`} niet aan.`]),
  ];
  return {
    ...{ in_orde: bevindingen.length === 0, ...som, wachtend: Math.max(inPostvak, berichten.length - som.gelezen) },
    ...{ kaarten: kaarttelling.kaarten, ketens: dossiers.ketens, termijnen: dossiers.termijnen, onzeker, bevindingen },
  };
}

function checkKaarten({ herkend, onbekend, dubbel }: Som, kaarten: number): string[] {
  const verwacht = herkend + onbekend - dubbel;
  if (kaarten === verwacht) return [];
  return [`Er horen ${verwacht} berichten op een kaart te staan, maar het zijn er ${kaarten}.`];
}
