import { buildFormulierKaart, type FormulierInvoer, noemKeuze, parseInvoer } from '../../cards';
import { type Formulier } from '../../rules/formulier';
import { getFormulier } from '../../rules/formulieren';
import { type Oordeel } from '../../rules/oordeel';
import { type Toetsvraag } from '../../rules/toets';
import { listUitwegen } from '../../rules/uitleg';
import { loadDossier } from '../dossiers/dossiers';
import { submit } from '../dossiers/indienen';
import { drawKanaalKaart } from '../dossiers/kaarten';
import { requireSchrijven, requireToegang } from '../dossiers/toegang';
import { BotError } from '../errors';
import { naamVan, type Persoon } from '../inrichting';
import { type BewaardDossier } from '../store/store';
import { type TurnUit } from '../teams/turn';
import { type ActieDelen, type Behandelaar, fout, type Klik } from './actie';
import { drawChatKaart } from './openen';

const ALLEEN_IN_CHAT = 'Vul dit formulier in uw eigen chat met Regiebot in.';

/** Een leeg formulier, in de plaats van de dossierkaart in de chat. */
export const openFormulier: Behandelaar<'formulier-openen'> = async (delen, { persoon, van, data }) => {
  if (van.plek === 'kanaal') return fout(400, ALLEEN_IN_CHAT);
  requireSchrijven(persoon);
  const formulier = findFormulier(data.formulier);
  const bewaard = await loadDossier(delen.store, data.dossiernummer);
  requireToegang(persoon, bewaard.dossier);
  return drawFormulier(delen, bewaard, persoon, formulier, { vorm: data.vorm ?? '' });
};

/** Een ingevuld formulier. Wat niet mag, komt terug met alles wat was ingevuld en elke melding bij haar veld. */
export const submitFormulier: Behandelaar<'formulier'> = async (delen, klik) => {
  const { persoon, data, van } = klik;
  const formulier = findFormulier(data.formulier);
  if (van.plek === 'kanaal' && formulier.id !== 'F-20b') return fout(400, ALLEEN_IN_CHAT);
  const vorm = data.vorm ?? '';
  const { velden, fouten, ruw: waarden } = parseInvoer(formulier, klik.ruw);
  const poging = { vorm, waarden };
  if (fouten.length > 0) {
    const bewaard = await loadDossier(delen.store, data.dossiernummer);
    requireToegang(persoon, bewaard.dossier);
    return drawFormulier(delen, bewaard, persoon, formulier, { ...poging, fouten });
  }
  const { dossiernummer, versie } = data;
  const bevestigd = data.bevestigd ? data.gezien : [];
  const indiening = await submit(delen.store, delen.clock, {
    dossiernummer,
    formulier,
    velden,
    persoon,
    versie,
    bevestigd,
  });
  switch (indiening.soort) {
    case 'vastgelegd':
      return showRecorded(delen, klik, formulier, indiening.bewaard);
    case 'verouderd':
      return drawFormulier(delen, indiening.bewaard, persoon, formulier, { ...poging, verouderd: true });
    case 'oordeel':
      return drawFormulier(delen, indiening.bewaard, persoon, formulier, {
        ...poging,
        ...describeOordeel(indiening.oordeel, indiening.vraag),
      });
    default:
      return indiening satisfies never;
  }
};

/** Met bij elke melding wat wel zou kunnen. */
function describeOordeel(
  { meldingen, uitkomst }: Oordeel,
  vraag: Toetsvraag,
): Pick<FormulierInvoer, 'meldingen' | 'uitwegen' | 'bevestigen'> {
  const uitwegen = listUitwegen(vraag, meldingen, noemKeuze);
  return { meldingen, uitwegen, bevestigen: uitkomst === 'bevestigen' };
}

function findFormulier(id: string): Formulier {
  const formulier = getFormulier(id);
  if (formulier === undefined) throw new BotError('ONGELDIGE_INVOER', `Formulier ${id} bestaat niet.`);
  return formulier;
}

type Poging = Pick<
  FormulierInvoer,
  'vorm' | 'waarden' | 'fouten' | 'meldingen' | 'uitwegen' | 'bevestigen' | 'verouderd'
>;

function drawFormulier(
  delen: ActieDelen,
  bewaard: BewaardDossier,
  persoon: Persoon,
  formulier: Formulier,
  poging: Poging,
): TurnUit {
  const { dossier, versie } = bewaard;
  const { personen, caseloads } = delen.inrichting;
  const kaart = buildFormulierKaart({
    ...{ formulier, dossier, versie, door: persoon.id, vandaag: delen.clock.vandaag(), ...poging },
    lijsten: { medewerkers: personen, caseloads: caseloads.map(({ naam }) => naam) },
  });
  return { soort: 'kaart', kaart };
}

/** The clicker sees the result at once; in a chat the message itself is replaced too, so that a reload does not bring the form back. */
async function showRecorded(
  delen: ActieDelen,
  { persoon, van }: Klik<'formulier'>,
  formulier: Formulier,
  bewaard: BewaardDossier,
): Promise<TurnUit> {
  const kaart =
    van.plek === 'kanaal'
      ? drawKanaalKaart(delen, bewaard)
      : drawChatKaart(
          delen,
          bewaard,
          persoon,
          `${formulier.titel} is vastgelegd door ${naamVan(delen.inrichting, persoon.id)}.`,
        );
  if (van.plek === 'chat') {
    const id = `antwoord:${van.gesprek}:${van.activityId}:${bewaard.versie}`;
    await delen.store.addWensen([{ id, plek: `gesprek:${van.gesprek}`, inhoud: { kaart, vervangt: van.activityId } }]);
  }
  delen.wake();
  return { soort: 'kaart', kaart };
}
