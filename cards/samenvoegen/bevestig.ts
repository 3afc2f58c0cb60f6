import { type Datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { type DossierStaat } from '../../rules/dossier/staat';
import { computeFaseVan } from '../../rules/fase';
import { type Dossier } from '../../rules/historie';
import { countOf, plain } from '../format';
import { type AdaptiveCard, type NaamVan } from '../kaart';
import { drawSamenvoegen } from './build';

interface Getoond {
  readonly dossier: Dossier;
  readonly versie: number;
}

export interface SamenvoegBevestigInvoer {
  /** Gaat op in het andere. */
  readonly oud: Getoond;
  readonly blijft: Getoond;
  readonly vandaag: Datum;
  readonly naamVan: NaamVan;
  /** Waar als iemand bevestigde wat intussen anders is. */
  readonly achterhaald: boolean;
}

/** De laatste blik voordat twee dossiers er één worden. Mag in een kanaal staan: geen woord over wat daar niet hoort. */
export function buildSamenvoegBevestigKaart(invoer: SamenvoegBevestigInvoer): AdaptiveCard {
  const { oud, blijft, vandaag, naamVan, achterhaald } = invoer;
  const [staatOud, staat] = [foldDossier(oud.dossier, vandaag), foldDossier(blijft.dossier, vandaag)];
  const anders = achterhaald ? ['Er is intussen iets veranderd. Kijk alles nog een keer na.'] : [];
  return drawSamenvoegen(oud.dossier.dossiernummer, {
    titel: 'Gaat dit over één persoon?',
    regels: [
      describeBlijft(blijft.dossier, staat, naamVan),
      `Alles van ${oud.dossier.dossiernummer} (${countRegels(oud.dossier)}) komt daarbij.`,
    ],
    letOp: [...anders, ...listVerschillen(staatOud, staat)],
    terug: 'Toch niet',
    bevestig: { naar: blijft.dossier.dossiernummer, versie: oud.versie, versieNaar: blijft.versie },
  });
}

function describeBlijft(dossier: Dossier, staat: DossierStaat, naamVan: NaamVan): string {
  const { dossiernummer, caseload, klantmanager } = dossier;
  const wie = klantmanager === undefined ? 'nog geen klantmanager' : `klantmanager ${plain(naamVan(klantmanager))}`;
  const fase = `fase ${computeFaseVan(staat)}`;
  return `Dossier ${dossiernummer}: caseload ${plain(caseload)}, ${wie}, ${fase}, ${countRegels(dossier)}.`;
}

function countRegels({ historie }: Dossier): string {
  return countOf(historie.length, 'regel', 'regels');
}

/** Wat zelden bij één persoon past. */
function listVerschillen(oud: DossierStaat, blijft: DossierStaat): string[] {
  const verschillen: string[] = [];
  if (oud.plan.pips.length > 0 && blijft.plan.pips.length > 0)
    verschillen.push('Let op: in allebei de dossiers is een PIP vastgesteld.');
  if (oud.doelgroep !== undefined && blijft.doelgroep !== undefined && oud.doelgroep !== blijft.doelgroep)
    verschillen.push('Let op: de doelgroep is niet dezelfde.');
  if (oud.caseload !== blijft.caseload)
    verschillen.push(
      `Let op: dossier ${oud.dossiernummer} staat in caseload ${plain(oud.caseload)}, niet in ${plain(blijft.caseload)}.`,
    );
  return verschillen;
}
