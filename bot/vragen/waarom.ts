import { type AdaptiveCard, buildAntwoordKaart, listChattaken, magMaatregelenZien } from '../../cards';
import { noemBronnen } from '../../cards/delen/grond';
import { formatDatum } from '../../rules/datum';
import { listTaken } from '../../rules/taken';
import { type ActieDelen } from '../acties/actie';
import { loadDossier } from '../dossiers/dossiers';
import { requireToegang } from '../dossiers/toegang';
import { type Persoon } from '../inrichting';
import { lezerVan } from '../rollen/lezer';
import { type Herkomst, type TurnUit } from '../teams/turn';
import { loadGetoond, saveGetoond } from './gesprek';
import { findTakenOp, listUitleg, readDagvraag } from './uitleg/waarom-dag';

/**
 * Antwoord op "waarom 20 mei?", alleen in de eigen chat: over het genoemde dossier, anders over het dossier dat de vrager daar het
 * laatst zag. `undefined` als de vraag iets anders is. Gooit `GEEN_TOEGANG` en `ONBEKEND_DOSSIER`.
 */
export async function answerWaarom(
  { store, clock }: ActieDelen,
  persoon: Persoon,
  van: Herkomst,
  tekst: string,
): Promise<TurnUit | undefined> {
  const vraag = van.plek === 'chat' ? readDagvraag(tekst, clock.vandaag()) : undefined;
  if (vraag === undefined) return undefined;
  const genoemd = vraag.dossiernummer ?? (await loadGetoond(store, van.persoon));
  if (genoemd === undefined) return { soort: 'kaart', kaart: buildAntwoordKaart({ antwoord: NOEM_DOSSIER }) };
  const { dossier, kapot } = await loadDossier(store, genoemd);
  requireToegang(persoon, dossier);
  if (kapot !== undefined) return undefined;
  const maatregelen = magMaatregelenZien(await lezerVan({ store, clock }, persoon, dossier), dossier.klantmanager);
  const taken = findTakenOp(listChattaken(listTaken(dossier, clock.vandaag()), maatregelen), vraag.dagen);
  const [eerste] = taken;
  if (eerste === undefined) return { soort: 'kaart', kaart: drawGeenTaak(dossier.dossiernummer) };
  await saveGetoond(store, van.persoon, dossier.dossiernummer);
  const bronnen = [...new Set(taken.flatMap((taak) => taak.bronnen))];
  const kaart = buildAntwoordKaart({
    antwoord: `Dossier ${dossier.dossiernummer}: ${taken.map(({ wat }) => wat).join(' en ')}, uiterlijk ${formatDatum(eerste.totEnMet)}.`,
    begrepen: listUitleg(taken),
    definitie: `Bron: ${noemBronnen(bronnen).join(' · ')}.`,
  });
  return { soort: 'kaart', kaart };
}

const NOEM_DOSSIER = 'Over welk dossier gaat het? Vraag bijvoorbeeld: waarom 20 mei bij 2026-0143?';

/** Zegt niets over taken die deze vrager niet mag zien. */
function drawGeenTaak(dossiernummer: string): AdaptiveCard {
  return buildAntwoordKaart({
    antwoord: `Bij dossier ${dossiernummer} zie ik voor u geen taak met die datum.`,
    suggesties: [`status ${dossiernummer}`],
  });
}
