import { type Datum } from './datum';
import { foldDoelgroep, foldGegevens } from './dossier/gegevens';
import { foldBoetes, foldWaarschuwingen } from './dossier/handhaving';
import { type Historie, readHistorie } from './dossier/historie';
import { foldDriegesprekken, foldIntake, foldScenarios, foldToetsen } from './dossier/intake';
import { foldNotificaties, geldendeMeldingen } from './dossier/notificaties';
import { foldPlan, foldTermijn } from './dossier/plan';
import { foldPlicht } from './dossier/plicht';
import { foldRegistraties, isVoorDuo } from './dossier/registraties';
import {
  type DossierStaat,
  type LeerrouteAfronding,
  type OntvangenNotificatie,
  type Plicht,
  type Status,
} from './dossier/staat';
import {
  foldAanbod,
  foldAfronding,
  foldBegeleiding,
  foldDoelgroepkeuzes,
  foldGesprekken,
  foldLeerrouteAfronding,
  foldOntheffingen,
  foldOntzorgen,
  foldUren,
  foldVerhuizingen,
} from './dossier/traject';
import { type Kalender, KALENDER } from './feestdagen';
import { type Dossier } from './historie';

export { OnbekendeRegelError } from './dossier/historie';
export { type DossierStaat } from './dossier/staat';

/**
 * Leest uit de historie wat het dossier op `vandaag` weet. Regels met een latere `op` bestaan niet.
 * Weigert nooit een inhoud, ook geen onmogelijke: daarover oordeelt `toets` bij het invullen.
 * Gooit `OnbekendeRegelError` bij een formulier of melding die niemand kent.
 */
export function foldDossier(dossier: Dossier, vandaag: Datum, kalender: Kalender = KALENDER): DossierStaat {
  return foldHistorie(dossier, readHistorie(dossier, vandaag), vandaag, kalender);
}

/** Als `foldDossier`, voor een historie die al is gelezen. */
export function foldHistorie(
  dossier: Dossier,
  historie: Historie,
  vandaag: Datum,
  kalender: Kalender = KALENDER,
): DossierStaat {
  const { dossiernummer, caseload, klantmanager } = dossier;
  const notificaties = foldNotificaties(historie);
  const gegevens = foldGegevens(historie);
  const plicht = foldPlicht(historie, notificaties, gegevens);
  const plan = foldPlan(historie);
  const doelgroep = foldDoelgroep(historie, notificaties);
  const leerrouteAfronding = foldLeerrouteAfronding(historie);
  return {
    vandaag,
    kalender,
    dossiernummer,
    caseload,
    klantmanager,
    notificaties,
    gegevens,
    doelgroep,
    plicht,
    status: statusVan(notificaties, plicht, leerrouteAfronding, vandaag),
    scenarios: foldScenarios(historie),
    driegesprekken: foldDriegesprekken(historie),
    intake: foldIntake(historie, vandaag),
    toetsen: foldToetsen(historie),
    plan,
    termijn: foldTermijn(historie, notificaties, gegevens, plan),
    aanbod: foldAanbod(historie),
    waarschuwingen: foldWaarschuwingen(historie),
    boetes: foldBoetes(historie),
    pvt: foldAfronding(historie, 'F-10'),
    map: foldAfronding(historie, 'F-11'),
    leerrouteAfronding,
    uren: foldUren(historie),
    ontzorgen: foldOntzorgen(historie),
    begeleiding: foldBegeleiding(historie),
    verhuizingen: foldVerhuizingen(historie),
    doelgroepkeuzes: foldDoelgroepkeuzes(historie),
    ontheffingen: foldOntheffingen(historie),
    gesprekken: foldGesprekken(historie),
    registraties: foldRegistraties(historie).filter(({ item }) => isVoorDuo(item, doelgroep)),
  };
}

/** De eerste die past, in deze volgorde (begrip Status van de metingen). */
function statusVan(
  meldingen: readonly OntvangenNotificatie[],
  { overledenOp }: Plicht,
  { certificaatOverhandigd }: LeerrouteAfronding,
  vandaag: Datum,
): Status {
  const heeft = (...codes: readonly string[]) => geldendeMeldingen(meldingen, ...codes).length > 0;
  if (overledenOp !== undefined) return 'overleden';
  if (heeft('DUO-SS122', 'COA-09')) return 'overgedragen';
  const metCertificaat = certificaatOverhandigd !== undefined && certificaatOverhandigd <= vandaag;
  if (metCertificaat || heeft('DUO-SS106')) return 'voldaan';
  if (heeft('DUO-SS107', 'DUO-SS108', 'DUO-SS110')) return 'beëindigd';
  const laatste = geldendeMeldingen(meldingen, 'DUO-SS109', 'DUO-SS123', 'DUO-SS129', 'DUO-SS130').at(-1)?.code;
  return laatste === 'DUO-SS109' || laatste === 'DUO-SS123' ? 'opgeschort' : 'lopend';
}
