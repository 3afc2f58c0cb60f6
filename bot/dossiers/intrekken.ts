import { foldDossier } from '../../rules/dossier';
import { findVervangenRegel, type Verbetering } from '../../rules/dossier/historie';
import { intrekkingVan } from '../../rules/dossier/intrekking';
import { type RegistratieItem } from '../../rules/dossier/staat';
import { type Datum } from '../../rules/datum';
import { type Dossier, type FormulierRegel, isNotificatieRegel, type Velden } from '../../rules/historie';

/** Wat er met een vastgelegde regel nog kan. `reden` komt in de historie. */
export interface Terugweg {
  readonly regel: FormulierRegel;
  /** Staat al in DUO: daar is het te verbeteren, hier niet meer ongedaan te maken. */
  readonly inDuo?: RegistratieItem;
  /** De velden van een intrekking; ontbreekt als intrekken bij dit formulier niet kan, of als er een latere regel voor geldt. */
  readonly intrekking?: (reden: string) => Velden;
}

/** Zoekt hoe een vastgelegd formulier terug kan; `undefined` als deze regel er niet is of geen formulier is. */
export function findTerugweg(dossier: Dossier, vandaag: Datum, kenmerk: string): Terugweg | undefined {
  const regel = dossier.historie.find(({ id }) => id === kenmerk);
  if (regel === undefined || isNotificatieRegel(regel)) return undefined;
  const proef = intrekkingVan(regel, '');
  const geldend = proef === undefined ? undefined : findVervangenRegel(dossier, vandaag, { ...regel, velden: proef });
  const inDuo = findInDuo(dossier, vandaag, regel);
  if (inDuo !== undefined) return { regel, inDuo };
  if (geldend?.regel.id !== kenmerk) return { regel };
  return { regel, intrekking: (reden) => ({ ...proef, redenCorrectie: reden }) };
}

/** Wat van de regel die deze verbetering vervangt al in DUO staat; `undefined`: niets. */
export function findInDuo(dossier: Dossier, vandaag: Datum, verbetering: Verbetering): RegistratieItem | undefined {
  const vervangen = findVervangenRegel(dossier, vandaag, verbetering);
  if (vervangen === undefined) return undefined;
  const { registraties } = foldDossier(dossier, vandaag);
  return registraties.find(({ index, gedaanOp }) => index === vervangen.index && gedaanOp !== undefined)?.item;
}
