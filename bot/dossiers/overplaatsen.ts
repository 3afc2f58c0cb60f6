import { z } from 'zod/v4';
import { BotError, isBotError, isOpslagFout } from '../errors';
import { naamVan, ROLLEN } from '../inrichting';
import { type Store, type Wens } from '../store/store';
import { type OverdrachtDelen, transferDossier } from './overdracht';

const BEGIN = 'overplaatsing:';

const besluitSchema = z.object({
  keer: z.string(),
  van: z.string(),
  naar: z.string(),
  reden: z.string(),
  door: z.object({ id: z.string(), rol: z.enum(ROLLEN) }),
  /** Dossiernummer en nieuwe klantmanager. */
  dossiers: z.array(z.tuple([z.string(), z.string()])),
});

/** Dossiers gaan van de ene caseload naar de andere; `keer` is het kenmerk van dit besluit. */
export type Overplaatsing = z.infer<typeof besluitSchema>;

/** Legt het besluit vast; wat er daarna ook gebeurt, het wordt afgemaakt. Gooit `BOTSING` als iemand anders dit kenmerk had. */
export async function decideOverplaatsing(store: Store, besluit: Overplaatsing): Promise<Overplaatsing> {
  const eerste = parse(await store.claim(BEGIN + besluit.keer, JSON.stringify(besluit)));
  if (eerste.door.id !== besluit.door.id || eerste.van !== besluit.van || eerste.naar !== besluit.naar)
    throw new BotError('BOTSING', 'Iemand anders was net eerder. Begin opnieuw met "overplaatsen".');
  return eerste;
}

/**
 * Maakt een besluit af: elk dossier dat nog in de oude caseload staat, gaat over. Elke stap is herhaalbaar; na een onderbreking gaat de
 * volgende keer verder. Geeft de dossiers die niet konden. Wie besloot en wie er dossiers bij kreeg, hoort het in de chat.
 */
export async function finishOverplaatsing(delen: OverdrachtDelen, besluit: Overplaatsing): Promise<readonly string[]> {
  const { keer, van, naar: naarCaseload, reden, door } = besluit;
  const bleven: string[] = [];
  for (const [dossiernummer, naar] of besluit.dossiers) {
    const overdracht = { dossiernummer, naar, naarCaseload, reden, door, besluit: keer, stil: true } as const;
    try {
      await transferDossier(delen, overdracht, ({ caseload }) => caseload === van);
    } catch (fout) {
      // One dossier that cannot go must not hold up the others; the message names it.
      if (!isBotError(fout) || isOpslagFout(fout)) throw fout;
      bleven.push(dossiernummer);
    }
  }
  await addOnce(delen.store, tellIedereen(delen, besluit, bleven));
  // What happened stands in the histories; a click that comes again finds nothing left to move.
  await delen.store.dropClaim(BEGIN + keer);
  return bleven;
}

/** Maakt af wat bij een onderbreking bleef liggen. */
export async function finishOverplaatsingen(delen: OverdrachtDelen): Promise<void> {
  for (const { waarde } of await delen.store.listClaims(BEGIN)) await finishOverplaatsing(delen, parse(waarde));
}

function parse(waarde: string): Overplaatsing {
  return besluitSchema.parse(JSON.parse(waarde));
}

/** A message that is repeated would be read as a second transfer. */
async function addOnce(store: Store, wensen: readonly Wens[]): Promise<void> {
  for (const wens of wensen) if ((await store.loadUitgaand(wens.id)) === undefined) await store.addWensen([wens]);
}

function tellIedereen({ inrichting }: OverdrachtDelen, besluit: Overplaatsing, bleven: readonly string[]): Wens[] {
  const { keer, van, naar, reden, door } = besluit;
  const gegaan = besluit.dossiers.filter(([nummer]) => !bleven.includes(nummer));
  const wens = (wie: string, tekst: string): Wens => ({
    ...{ id: `${BEGIN}${keer}:${wie}`, plek: `chat:${wie}`, inhoud: { tekst } },
  });
  const niet = bleven.length === 0 ? '' : ` Niet gelukt: ${bleven.join(', ')}.`;
  const klaar = `Overgeplaatst van caseload ${van} naar ${naar}: ${gegaan.length} van ${besluit.dossiers.length}.${niet}`;
  const ontvangers = [...new Set(gegaan.map(([, persoon]) => persoon))].filter((persoon) => persoon !== door.id);
  const kreeg = (persoon: string) => {
    const nummers = gegaan.filter(([, aan]) => aan === persoon).map(([nummer]) => nummer);
    return `${naamVan(inrichting, door.id)} heeft dossiers van caseload ${van} aan u overgedragen (${nummers.length}): ${nummers.join(', ')}. Reden: ${reden}`;
  };
  return [wens(door.id, klaar), ...ontvangers.map((persoon) => wens(persoon, kreeg(persoon)))];
}
