import { type FormulierId } from '../../rules/formulier';
import { noemFormulier } from '../delen/namen';
import { type AdaptiveCard } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { type Blad } from '../verbs';
import { BladGegevens, type Bladpunt } from './schema';
import template from './template.json';

export { type Bladpunt } from './schema';

const render = createRender('blad', template, BladGegevens);

/** Wat een blad laat zien; wat niet is genoemd, staat er niet. */
export interface BladInvoer {
  readonly dossiernummer: string;
  readonly blad: Blad;
  readonly titel: string;
  /** Waar het blad over gaat, in een of twee zinnen. */
  readonly inleiding: string;
  readonly letop?: string;
  readonly delen?: readonly { readonly kop: string; readonly punten: readonly Bladpunt[] }[];
  /** Teksten om te kopiëren, in een veld dat in één keer te selecteren is. */
  readonly teksten?: readonly { readonly id: string; readonly label: string; readonly tekst: string }[];
  /** Waar dit op rust. */
  readonly voet: string;
  /** Formulieren die hierop volgen; leeg voor wie niet mag invullen. */
  readonly formulieren?: readonly { readonly formulier: FormulierId; readonly vorm?: string }[];
  readonly bladeren?: readonly { readonly titel: string; readonly pagina: number }[];
}

/** Eén onderwerp van een dossier op een eigen kaart: inleiding, punten, teksten om te kopiëren, en de weg terug. */
export function buildBlad(invoer: BladInvoer): AdaptiveCard {
  const { dossiernummer, blad, titel, inleiding, letop, delen = [], teksten = [], voet } = invoer;
  const { formulieren = [], bladeren = [] } = invoer;
  return render({
    ...{ titel, inleiding, voet, teksten: [...teksten] },
    merk: merkVan('blad', `${dossiernummer}:${blad}`),
    dossier: `Dossier ${dossiernummer}`,
    samenvatting: `${titel}, dossier ${dossiernummer}.`,
    letop: letop === undefined ? [] : [{ tekst: letop }],
    delen: delen.filter(({ punten }) => punten.length > 0).map(({ kop, punten }) => ({ kop, punten: [...punten] })),
    formulieren: formulieren.map(({ formulier, vorm = '' }) => ({
      titel: noemFormulier(formulier, 'chat', vorm),
      openen: { dossiernummer, formulier, vorm },
    })),
    bladeren: bladeren.map(({ titel: naar, pagina }) => ({ titel: naar, openen: { dossiernummer, blad, pagina } })),
    terug: { dossiernummer },
  });
}
