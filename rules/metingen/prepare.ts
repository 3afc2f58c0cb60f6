import { type Datum } from '../datum';
import { foldDoelgroep, foldGegevens } from '../dossier/gegevens';
import { readHistorie } from '../dossier/historie';
import { foldNotificaties } from '../dossier/notificaties';
import { type Dossier, type HistorieRegel } from '../historie';
import { type Stand } from './stand';
import { vroegste } from './stand/bron';
import { computeStandfase } from './stand/fase';
import { foldHandhaving } from './stand/handhaving';
import { foldIntakeStand } from './stand/intake';
import { foldMeldingen } from './stand/meldingen';
import { foldMijlpalen, foldStatus } from './stand/mijlpalen';
import { foldPlanStand } from './stand/plan';
import { foldRegistratieStand } from './stand/registraties';
import { foldTermijnen } from './stand/termijnen';
import { foldTraject } from './stand/traject';

/** Hoe een dossier heet zolang niemand het heeft opgepakt. */
export const NIEMAND = 'niemand';

/**
 * Leidt af wat de metingen van een dossier willen weten, op de peildatum. Duur vergeleken met meten: doe het één keer per
 * dossier en peildatum. `bekendTot` (UTC, ISO 8601) laat weg wat later is vastgelegd, zodat een oude vraag haar oude antwoord
 * houdt. Geeft `undefined` als het dossier op de peildatum nog niet bestond. Gooit `OnbekendeRegelError` zoals de fold.
 */
export function prepareDossier(dossier: Dossier, peildatum: Datum, bekendTot?: string): Stand | undefined {
  const regels = dossier.historie.filter((regel) => bestaat(regel, peildatum, bekendTot));
  const begonnenOp = vroegste(...regels.map(({ op }) => op));
  if (begonnenOp === undefined) return undefined;
  const historie = readHistorie({ ...dossier, historie: regels }, peildatum);
  const notificaties = foldNotificaties(historie);
  const bron = { peildatum, historie, notificaties, gegevens: foldGegevens(historie) };
  const traject = foldTraject(bron);
  const plan = foldPlanStand(bron);
  const mijlpalen = foldMijlpalen(bron, traject.certificaatOp);
  const stand = {
    peildatum,
    dossiernummer: dossier.dossiernummer,
    caseload: dossier.caseload,
    klantmanager: dossier.klantmanager ?? NIEMAND,
    begonnenOp,
    doelgroep: foldDoelgroep(historie, notificaties) ?? 'onbekend',
    leerroute: plan.leerroute ?? 'geen',
    status: foldStatus(bron, mijlpalen),
    meldingen: foldMeldingen(bron),
    mijlpalen,
    intake: foldIntakeStand(bron),
    plan,
    termijnen: foldTermijnen(bron, mijlpalen, plan),
    registraties: foldRegistratieStand(bron),
    traject,
    handhaving: foldHandhaving(bron),
  } as const;
  return { ...stand, fase: computeStandfase(stand) };
}

/** Wat voor deze peildatum geldt, en toen al was vastgelegd. */
function bestaat({ op, vastgelegd }: HistorieRegel, peildatum: Datum, bekendTot: string | undefined): boolean {
  return op <= peildatum && (bekendTot === undefined || vastgelegd === undefined || vastgelegd <= bekendTot);
}
