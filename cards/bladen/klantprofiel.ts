import { type Datum, formatDatum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { type Dossier } from '../../rules/historie';
import { listProfielmomenten, type Profielmoment } from '../../rules/klantprofiel';
import { type Bladpunt, buildBlad } from '../blad/build';
import { noemBronnen } from '../delen/grond';
import { type AdaptiveCard } from '../kaart';

export interface KlantprofielInvoer {
  readonly dossier: Dossier;
  readonly vandaag: Datum;
}

/** Wanneer COA het klantprofiel deelt, wat er dan op te halen is, en wat er al was. De inhoud zelf blijft in TVS. */
export function buildKlantprofielKaart({ dossier, vandaag }: KlantprofielInvoer): AdaptiveCard {
  const momenten = listProfielmomenten(foldDossier(dossier, vandaag));
  return buildBlad({
    ...{ dossiernummer: dossier.dossiernummer, blad: 'klantprofiel' },
    titel: 'Klantprofiel',
    inleiding:
      momenten.length === 0
        ? 'Een klantprofiel van COA is er alleen voor asielstatushouders.'
        : 'COA deelt het klantprofiel in TVS en meldt elke nieuwe versie. Haal het daar op en zet het in uw eigen dossier.',
    letop: 'Zet het klantprofiel niet in Teams. Velden kunnen leeg zijn: vraag het dan aan de casemanager.',
    delen: [{ kop: 'Momenten', punten: momenten.map(toPunt) }],
    voet: `Bron: ${noemBronnen(['S1 §3.2', 'S3 Bijlage I']).join('; ')}.`,
  });
}

function toPunt({ wanneer, ophalen, gemeldOp, verwerkt }: Profielmoment): Bladpunt {
  const tekst = `${wanneer}: ${ophalen.charAt(0).toLowerCase()}${ophalen.slice(1)}`;
  if (gemeldOp === undefined) return { tekst, stand: 'Nog geen melding van COA', kleur: 'Default', bij: '' };
  const bij = ` · gemeld op ${formatDatum(gemeldOp)}`;
  return verwerkt
    ? { tekst, stand: 'Opgehaald', kleur: 'Good', bij }
    : { tekst, stand: 'Nog ophalen', kleur: 'Accent', bij };
}
