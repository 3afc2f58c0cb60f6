import { type AdaptiveCard } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { SamenvoegenGegevens } from './schema';
import template from './template.json';

const render = createRender('samenvoegen', template, SamenvoegenGegevens);

/** Vraagt bij welk dossier dit dossier hoort; het andere blijft. */
export function buildSamenvoegenKaart({ dossiernummer }: { readonly dossiernummer: string }): AdaptiveCard {
  const uitleg = 'Heeft deze persoon twee dossiers? Dan komt alles van dit dossier bij het andere.';
  return drawSamenvoegen(dossiernummer, {
    ...{ titel: 'Samenvoegen met een ander dossier', regels: [uitleg], letOp: [], terug: 'Terug naar het dossier' },
  });
}

/** Wat op het blad staat; met `bevestig` vraagt het niets meer en is de knop een besluit. */
export interface Samenvoegblad {
  readonly titel: string;
  readonly regels: readonly string[];
  readonly letOp: readonly string[];
  readonly terug: string;
  /** Het dossier dat blijft, en de versies van allebei die op het blad staan. */
  readonly bevestig?: Omit<SamenvoegenGegevens['bevestig'], 'dossiernummer'>;
}

/** Tekent een stap van het samenvoegen. */
export function drawSamenvoegen(dossiernummer: string, blad: Samenvoegblad): AdaptiveCard {
  const { titel, regels, letOp, terug, bevestig } = blad;
  return render({
    ...{ merk: merkVan('blad', `${dossiernummer}:samenvoegen`), dossiernummer, titel, terug },
    ...{ regels: regels.map((tekst) => ({ tekst })), letOp: letOp.map((tekst) => ({ tekst })) },
    ...{ vraagtNummer: bevestig === undefined, bevestigt: bevestig !== undefined },
    bevestig: { naar: '', versie: 0, versieNaar: 0, ...bevestig, dossiernummer },
  });
}
