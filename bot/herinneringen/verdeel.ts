import { type Agenda } from './agenda';
import { findOntvangers, type OntvangerDelen } from './ontvangers';
import { type Punt } from './sleutels';

/** Wat er in deze ronde bij wie komt. */
export interface Verdeling {
  readonly perPersoon: ReadonlyMap<string, readonly Punt[]>;
  /** Wat een heel team aangaat, met het dossier erbij. */
  readonly team: readonly { readonly punt: Punt; readonly caseload: string }[];
  /** Treden die hier niemand aangaan: er is geen vervanger aan het werk. */
  readonly overgeslagen: readonly Punt[];
  /** Dossiers waarvoor er niemand is. */
  readonly niemand: readonly string[];
}

/** Verdeelt alles wat aan de beurt is over wie het nu aangaat. */
export async function verdeel(delen: OntvangerDelen, agendas: readonly Agenda[]): Promise<Verdeling> {
  const perPersoon = new Map<string, Punt[]>();
  const team: { punt: Punt; caseload: string }[] = [];
  const overgeslagen: Punt[] = [];
  const niemand = new Set<string>();
  for (const agenda of agendas) {
    for (const punt of agenda.nu) {
      const ontvangers = await findOntvangers(delen, punt.waarom, agenda);
      if (ontvangers === 'team') team.push({ punt, caseload: agenda.caseload });
      else if (ontvangers === 'niemand') overgeslagen.push(punt);
      else if (ontvangers.length === 0) niemand.add(agenda.dossiernummer);
      else for (const persoon of ontvangers) perPersoon.set(persoon, [...(perPersoon.get(persoon) ?? []), punt]);
    }
  }
  return { perPersoon, team, overgeslagen, niemand: [...niemand] };
}
