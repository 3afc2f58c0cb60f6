import { countOf, plain } from '../format';
import { type AdaptiveCard } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { AntwoordGegevens } from './schema';
import template from './template.json';

const render = createRender('antwoord', template, AntwoordGegevens);

/** Meer nummers leest niemand; de rest staat geteld. */
export const MAX_DOSSIERS = 40;
export const MAX_GROEPEN = 20;

export interface AntwoordInvoer {
  /** De zin die de vraag beantwoordt, of zegt waarom dat niet kan. */
  readonly antwoord: string;
  readonly groepen?: readonly { readonly naam: string; readonly aantal: number }[];
  /** Dossiernummers, oplopend. */
  readonly dossiers?: readonly string[];
  /** Wat er precies is geteld, in gewone taal. */
  readonly definitie?: string;
  readonly suggesties?: readonly string[];
}

/** Antwoord op een vraag over aantallen: de zin, de groepen, de dossiernummers en wat er is geteld. */
export function buildAntwoordKaart({
  antwoord,
  groepen = [],
  dossiers = [],
  definitie = '',
  suggesties = [],
}: AntwoordInvoer): AdaptiveCard {
  const getoond = groepen
    .slice(0, MAX_GROEPEN)
    .map(({ naam, aantal }) => ({ title: plain(naam), value: String(aantal) }));
  return render({
    merk: merkVan('antwoord', 'vraag'),
    antwoord,
    groepen: getoond,
    heeftGroepen: getoond.length > 0,
    heeftDossiers: dossiers.length > 0,
    dossiers: listNummers(dossiers),
    heeftDefinitie: definitie !== '',
    definitie,
    suggesties: suggesties.slice(0, 6).map((tekst) => ({ tekst })),
    heeftSuggesties: suggesties.length > 0,
  });
}

function listNummers(dossiers: readonly string[]): string {
  const rest = dossiers.length - MAX_DOSSIERS;
  const slot = rest > 0 ? ` en nog ${countOf(rest, 'dossier', 'dossiers')}` : '';
  return `${countOf(dossiers.length, 'Dossier', 'Dossiers')}: ${dossiers.slice(0, MAX_DOSSIERS).join(', ')}${slot}`.replace(
    /^\d+ /,
    '',
  );
}
