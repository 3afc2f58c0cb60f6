import { type Config } from '../config';
import { type Inrichting, inrichtingSchema } from '../inrichting';
import { readInrichtingsbestand } from '../inrichtingsbestand';
import { standaardOpzet } from '../lokaal/plekken';

/** De inrichting uit het bestand van de gemeente, of lokaal die van de lokale Teams op `lokaalUrl`. */
export function readInrichting(config: Config, lokaalUrl: string): Inrichting {
  return config.inrichting === undefined ? localInrichting(lokaalUrl) : readInrichtingsbestand(config.inrichting);
}

function localInrichting(url: string): Inrichting {
  const { kanalen, personen, team } = standaardOpzet;
  const kanaalVan = (naam: string) => kanalen.find((kanaal) => kanaal.naam === naam)?.id ?? '';
  return inrichtingSchema.parse({
    ...{ team: team.groepId, serviceUrl: url, graphUrl: url, personen },
    caseloads: kanalen.flatMap(({ id, caseload }) => (caseload === undefined ? [] : [{ naam: caseload, kanaal: id }])),
    ...{ triage: kanaalVan('Triage'), beheer: kanaalVan('Beheer') },
  });
}
