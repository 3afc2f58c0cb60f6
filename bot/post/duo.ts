import { getNotificatie, isNotificatieId, listNotificaties, type NotificatieId } from '../../rules/notificaties';
import { normaliseer } from './normaliseer';

interface Titel {
  readonly id: NotificatieId;
  readonly tekst: string;
}

/** Officiële titels, genormaliseerd. DUO voegt bij SS110 de reden tussen haakjes toe; die hoort niet bij de titel. */
const TITELS: readonly Titel[] = listNotificaties()
  .filter((id) => id.startsWith('DUO-SS'))
  .map((id) => {
    const tekst = normaliseer(getNotificatie(id).titel);
    return { id, tekst: id === 'DUO-SS110' ? tekst.replace(/ \(.*$/, '') : tekst };
  });

/** De gebeurteniscodes in genormaliseerde tekst, als `DUO-SSnnn`, ook codes die DUO niet kent. */
export function findDuoCodes(plat: string): string[] {
  return [...new Set([...plat.matchAll(/\bss[ -]?([0-9]{3})\b/g)].map(([, nummer = '']) => `DUO-SS${nummer}`))];
}

/** Of de code in de lijst van gebeurtenissen en attentiesignalen van DUO staat. */
export function isBekendeCode(id: string): boolean {
  return isNotificatieId(id);
}

/**
 * Of de tekst de titel van een andere gebeurtenis noemt dan `id`. Een titel die binnen een langere gevonden titel ligt, telt
 * niet: "Persoon is inburgeringsplichtig" is ook het begin van twee andere.
 */
export function hasAndereTitel(plat: string, id: string): boolean {
  const vondsten = TITELS.flatMap((titel) => listPlaatsen(plat, titel.tekst).map((begin) => ({ titel, begin })));
  return vondsten.some(
    ({ titel, begin }) =>
      titel.id !== id &&
      !vondsten.some(
        (langer) =>
          langer.titel.tekst.length > titel.tekst.length &&
          langer.begin <= begin &&
          begin + titel.tekst.length <= langer.begin + langer.titel.tekst.length,
      ),
  );
}

/** Meer vondsten van één titel dan dit zeggen niets nieuws en maken het vergelijken traag. */
const MAX_VONDSTEN = 50;

function listPlaatsen(tekst: string, zoek: string): number[] {
  const plaatsen: number[] = [];
  for (
    let plaats = tekst.indexOf(zoek);
    plaats >= 0 && plaatsen.length < MAX_VONDSTEN;
    plaats = tekst.indexOf(zoek, plaats + 1)
  ) {
    plaatsen.push(plaats);
  }
  return plaatsen;
}
