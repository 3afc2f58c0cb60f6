import { Template } from 'adaptivecards-templating';
import { type z } from 'zod/v4';
import { finish } from './afwerking';
import { type AdaptiveCard } from './kaart';
import { KaartFout } from './kaart-fout';
import { withUitleg } from './woorden';

/** Tekens uit het privégebied van Unicode die `${` in gegevens vervangen zolang de sjabloon wordt uitgevouwen. */
const MERKTEKEN = '\ue000';
const ONTSNAPT = '\ue001';

/**
 * Maakt van een JSON-sjabloon en het schema van haar gegevens één functie die een hele kaart geeft, met de uitleg van moeilijke
 * woorden onderaan. De sjabloon wordt één keer gelezen. Gooit `KaartFout` als de gegevens niet kloppen of als er een plek open blijft:
 * de sjabloonbibliotheek zelf zwijgt daarover en laat `${naam}` staan.
 */
export function createRender<Schema extends z.ZodType>(
  naam: string,
  template: object,
  schema: Schema,
): (gegevens: z.infer<Schema>) => AdaptiveCard {
  // Only at the first card of this kind: reading them all would be a third of the start.
  let sjabloon: Template | undefined;
  return (gegevens) => {
    const gelezen = schema.safeParse(gegevens);
    if (!gelezen.success) throw new KaartFout(naam, gelezen.error.issues.map(describeIssue));
    sjabloon ??= new Template(template);
    const ruw: unknown = sjabloon.expand({ $root: mapStrings(gelezen.data, park) });
    const gaten: string[] = [];
    const kaart = finish({ herstel: unpark, meld: (gat) => gaten.push(gat) }, ruw);
    if (gaten.length > 0) throw new KaartFout(naam, gaten);
    return withUitleg(kaart as AdaptiveCard);
  };
}

function describeIssue(issue: z.core.$ZodIssue): string {
  return `gegeven ${issue.path.join('.')} (${issue.code})`;
}

/** Zo blijft na het uitvouwen alleen een vergeten plek van de sjabloon zelf als `${` over, nooit iets dat iemand typte. */
function park(tekst: string): string {
  if (!tekst.includes('${') && !tekst.includes(MERKTEKEN)) return tekst;
  return tekst.replaceAll(MERKTEKEN, MERKTEKEN + ONTSNAPT).replaceAll('${', `${MERKTEKEN}{`);
}

function unpark(tekst: string): string {
  if (!tekst.includes(MERKTEKEN)) return tekst;
  return tekst.replaceAll(`${MERKTEKEN}{`, '${').replaceAll(MERKTEKEN + ONTSNAPT, MERKTEKEN);
}

/** Dezelfde vorm met elke tekst vervangen. */
function mapStrings(waarde: unknown, vervang: (tekst: string) => string): unknown {
  if (typeof waarde === 'string') return vervang(waarde);
  if (Array.isArray(waarde)) return waarde.map((deel) => mapStrings(deel, vervang));
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  const vervangen: Record<string, unknown> = {};
  for (const [sleutel, deel] of Object.entries(waarde)) vervangen[sleutel] = mapStrings(deel, vervang);
  return vervangen;
}
