import { heeftStappen, resolveVorm, toWaarden } from '../../cards';
import { type Formulier } from '../../rules/formulier';
import { type FormulierRegel, isNotificatieRegel, type Velden } from '../../rules/historie';
import { type Concept, type Concepten, type Conceptplaats } from '../concepten/concepten';
import { loadDossier } from '../dossiers/dossiers';
import { requireMandaat } from '../dossiers/mandaat';
import { requireSchrijven, requireToegang } from '../dossiers/toegang';
import { type BewaardDossier } from '../store/store';
import { type Behandelaar, fout } from './actie';
import { ALLEEN_IN_CHAT, drawFormulier, findFormulier, plaatsVan, type Poging } from './formulier-tekenen';
import { drawRegistratie } from './registratie';

/**
 * Een formulier, in de plaats van de dossierkaart in de chat: het concept waar iemand mee bezig was, een eerdere registratie om te
 * verbeteren, of een nieuw. Wat in DUO moet, krijgt zijn eigen kaart.
 */
export const openFormulier: Behandelaar<'formulier-openen'> = async (delen, { persoon, van, data }) => {
  if (van.plek === 'kanaal') return fout(400, ALLEEN_IN_CHAT);
  requireSchrijven(persoon);
  const formulier = findFormulier(data.formulier);
  const bewaard = await loadDossier(delen.store, data.dossiernummer);
  requireToegang(persoon, bewaard.dossier);
  const registratie = formulier.id === 'F-20b' ? drawRegistratie(delen, bewaard, data.vorm) : undefined;
  if (registratie !== undefined) return registratie;
  const regel = findRegel(bewaard, formulier, data.verbetert);
  const vorm = resolveVorm(formulier, regel === undefined ? data.vorm : formulier.vormVan(regel.velden));
  if (vorm === 'besluit' && !heeftBesluit(bewaard))
    requireMandaat({ persoon, formulier, velden: BESLUIT }, bewaard.dossier);
  const plaats = plaatsVan(bewaard, persoon, formulier, vorm);
  if (data.opnieuw) await delen.concepten.drop(plaats);
  const inhoud = await startInhoud(delen.concepten, plaats, { regel, inStappen: heeftStappen(formulier, vorm) });
  return drawFormulier(delen, bewaard, persoon, formulier, { vorm, ...inhoud });
};

/** Wie niet mag besluiten, hoort dat voordat hij een heel formulier invult. */
const BESLUIT: Velden = { status: 'opgelegd' };

/** Ligt er al een besluit, dan kan iedereen vastleggen wat daarna gebeurde: dat er is betaald. */
function heeftBesluit({ dossier: { historie } }: BewaardDossier): boolean {
  return historie.some(
    (regel) => !isNotificatieRegel(regel) && regel.formulier === 'F-09' && regel.velden.status === BESLUIT.status,
  );
}

interface Begin {
  /** De regel die iemand wil verbeteren. */
  readonly regel: FormulierRegel | undefined;
  readonly inStappen: boolean;
}

/** Wat er al staat als het formulier opengaat. Een verbetering waaraan iemand al begon, gaat voor op de regel zelf. */
async function startInhoud(concepten: Concepten, plaats: Conceptplaats, { regel, inStappen }: Begin): Promise<Poging> {
  const eerder = await concepten.load(plaats);
  if (eerder !== undefined && (regel === undefined || eerder.waarden.correctie === 'true')) {
    const { waarden, bewaardOp, stap } = eerder;
    return { waarden, bewaardOp, stap };
  }
  const waarden = regel === undefined ? undefined : { ...toWaarden(regel.velden), correctie: 'true' };
  if (!inStappen) return waarden === undefined ? {} : { waarden };
  if (waarden === undefined) return { stap: 0 };
  // The later steps are not on the first card: what they show must already be kept.
  const concept: Concept = { waarden, stap: 0, getoetst: false };
  await concepten.save(plaats, concept);
  return { waarden, stap: 0 };
}

function findRegel({ dossier }: BewaardDossier, { id }: Formulier, verbetert?: string): FormulierRegel | undefined {
  if (verbetert === undefined) return undefined;
  return dossier.historie.find(
    (regel): regel is FormulierRegel => !isNotificatieRegel(regel) && regel.id === verbetert && regel.formulier === id,
  );
}
