import { getFormulier } from '../../rules/formulieren';
import { getNotificatie } from '../../rules/notificaties';
import { lowerFirst } from '../format';
import { type Plek } from '../kaart';

/**
 * Titels die in een kanaal iets zouden verraden over niveau, gezondheid, verzuim of een maatregel. Daar staat een neutrale
 * naam met de code; wie toegang heeft, leest de titel in de eigen chat.
 */
const NEUTRAAL: Readonly<Record<string, string>> = {
  'DUO-SS108': 'Besluit van DUO over de plicht',
  'DUO-SS118': 'Besluit van DUO op een verzoek',
  'DUO-SS119': 'Besluit van DUO op een verzoek',
  'DUO-SS133': 'Signaal van DUO over het opleidingscontract',
  'DUO-SS135': 'Signaal van DUO over het opleidingscontract',
  'DUO-SS140': 'DUO vraagt advies',
  'EXT-01': 'Bericht van de aanbieder',
  'EXT-04': 'Bericht van de aanbieder',
  'EXT-06': 'De inburgeraar vraagt advies',
  'EXT-08': 'DUO vraagt gegevens',
  'EXT-09': 'Bericht van een collega',
};

const NEUTRALE_FORMULIEREN: Readonly<Record<string, string>> = {
  'F-13': 'Taaluren',
  'F-14': 'Afspraken vastgelegd',
  'F-18': 'Besluit van DUO vastgelegd',
};

/** Woorden over niveau, gezondheid, verzuim of een maatregel; ook een algemene opdracht noemt ze niet in een kanaal (P-03). */
export const GEVOELIG =
  /boete|waarschuw|maatregel|verzuim|belemmer|niveau|\b[AB][0-2]\b|ontheffing|medisch|gezondheid|bezwaar|niet verschenen/i;

const NEUTRALE_OPDRACHT = 'Open het dossier om te zien wat er nodig is.';

/** Titel van een melding zoals zij op deze plek mag staan. Een onbekende code is zichzelf. */
export function noemMelding(code: string, plek: Plek): string {
  if (plek === 'kanaal' && NEUTRAAL[code] !== undefined) return NEUTRAAL[code];
  return getNotificatie(code)?.titel ?? code;
}

/** Wat de melding vraagt, in een of twee zinnen; in een kanaal zonder details als titel of opdracht te veel zeggen. */
export function noemOpdracht(code: string, plek: Plek): string {
  const opdracht = getNotificatie(code)?.watTeDoen ?? 'Deze code kennen wij niet. Kijk in het portaal.';
  const teVeel = NEUTRAAL[code] !== undefined || GEVOELIG.test(opdracht);
  return plek === 'kanaal' && teVeel ? NEUTRALE_OPDRACHT : opdracht;
}

/** Korte naam op knoppen en in de geschiedenis, waar de titel van het formulier een hele opsomming is. */
const KORT: Readonly<Record<string, string>> = { 'F-03': 'Brede intake', 'F-09': 'Boete' };

/** Een vorm die als zin beter klinkt dan als opsomming van formulier en vorm. */
const MET_VORM: Readonly<Record<string, string>> = {
  'F-10 afgerond': 'PVT afronden',
  'F-10 niet voltooid': 'PVT niet voltooid',
  'F-11 afgerond': 'MAP afronden',
  'F-11 niet voltooid': 'MAP niet voltooid',
};

/**
 * Naam van een formulier zoals zij op deze plek mag staan, met de vorm erbij als die bekend is: `Brede intake: uitkomst`. In een
 * kanaal zonder vorm, want die kan verraden dat iemand niet verscheen. Een onbekend formulier is zijn kenmerk.
 */
export function noemFormulier(id: string, plek: Plek, vorm = ''): string {
  const formulier = getFormulier(id);
  if (formulier === undefined) return id;
  if (plek === 'kanaal') return NEUTRALE_FORMULIEREN[id] ?? KORT[id] ?? formulier.titel;
  const metVorm = MET_VORM[`${id} ${vorm}`];
  if (metVorm !== undefined) return metVorm;
  const label = formulier.vormen.find((gedaante) => gedaante.id === vorm)?.label;
  const naam = (label === undefined ? undefined : KORT[id]) ?? formulier.titel;
  return label === undefined ? naam : `${naam}: ${lowerFirst(label)}`;
}
