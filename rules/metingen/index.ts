export { getMeting, isMetingId, listMetingen, type MetingId } from './catalogus';
export { checkVraag, OngeldigeVraagError, type Vraagfout } from './check';
export { type Feit, type Hoofdtaak } from './feit';
export { explainNietGeteld, type Groep, measure, type Uitkomst } from './measure';
export { type Datumsoort, type FilterId, type Groepering, type Meting, type Telwoord } from './meting';
export { createPeiling, type Peiling, prepareDossiers } from './peiling';
export { NIEMAND, prepareDossier } from './prepare';
export { type Stand } from './stand';
export { asGesteld, findToegangsweigering, inKanaal, type Toegangsweigering, type Vrager } from './toegang';
export {
  type Duur,
  FILTER_IDS,
  type Filters,
  type Keuze,
  type MeldingAfzender,
  type Periode,
  type Vraag,
} from './vraag';
