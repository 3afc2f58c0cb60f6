import { type MetingId } from '../../../rules/metingen/catalogus';

/** Zinnen die naar een meting vragen, en zinnen die erop lijken en geen antwoord mogen krijgen. */
export type Zinnen = Partial<
  Readonly<Record<MetingId, { readonly goed: readonly string[]; readonly niet: readonly string[] }>>
>;
