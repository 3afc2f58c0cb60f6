import { type Datum } from '../datum';
import { getMeting } from './catalogus';
import { type Feit } from './feit';
import { listDossierfilters, listFeitfilters } from './filter';
import { type Inperking, valtBinnen } from './inperking';
import { type Meting } from './meting';
import { type Stand } from './stand';
import { voldoet } from './voorwaarden';
import { type Vraag } from './vraag';

/** Een vraag, klaar om dossier voor dossier te stellen. Tellen en uitleggen lezen dezelfde eisen. */
export interface Zeef {
  readonly meting: Meting;
  readonly dossierfilters: readonly Inperking<Stand>[];
  readonly feitfilters: readonly Inperking<Feit>[];
}

/** Zet de filters, periode en duur van de vraag om in eisen. */
export function createZeef(vraag: Vraag, peildatum: Datum): Zeef {
  return {
    meting: getMeting(vraag.meting),
    dossierfilters: listDossierfilters(vraag),
    feitfilters: listFeitfilters(vraag, peildatum),
  };
}

/** Geeft `doe` elk feit van een dossier dat meetelt. */
export function forEachGeteld(
  { meting, dossierfilters, feitfilters }: Zeef,
  stand: Stand,
  doe: (stand: Stand, feit: Feit) => void,
): void {
  if (!valtBinnen(dossierfilters, stand) || !voldoet(meting.voorwaarden, stand)) return;
  // No list of what counts: for every dossier at every question that would be one to clear away.
  for (const feit of meting.feiten(stand)) if (valtBinnen(feitfilters, feit)) doe(stand, feit);
}

/** De eerste eis waar het dossier niet aan voldoet, als hele zin; `undefined` als het meetelt. */
export function findReden({ meting, dossierfilters, feitfilters }: Zeef, stand: Stand): string | undefined {
  const filter = dossierfilters.find(({ past }) => !past(stand));
  if (filter !== undefined) return filter.anders(stand);
  const voorwaarde = meting.voorwaarden.find(({ geldt }) => !geldt(stand));
  if (voorwaarde !== undefined) return voorwaarde.anders;
  const feiten = meting.feiten(stand);
  return feiten.length === 0 ? meting.zonderFeit : findFeitreden(feiten, feitfilters);
}

/** Van het feit dat het verst komt: dat is het feit waar de vrager aan denkt. */
function findFeitreden(feiten: readonly Feit[], filters: readonly Inperking<Feit>[]): string | undefined {
  let verst = -1;
  let reden: string | undefined;
  for (const feit of feiten) {
    const plaats = filters.findIndex(({ past }) => !past(feit));
    const filter = filters[plaats];
    if (filter === undefined) return undefined;
    if (plaats > verst) [verst, reden] = [plaats, filter.anders(feit)];
  }
  return reden;
}
