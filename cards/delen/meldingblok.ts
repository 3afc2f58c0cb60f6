import { z } from 'zod/v4';
import { type Datum, formatDatum } from '../../rules/datum';
import { type DossierStaat, type OntvangenNotificatie } from '../../rules/dossier/staat';
import { type Dossier, type FormulierRegel, isNotificatieRegel } from '../../rules/historie';
import { oppaktermijn } from '../../rules/notificaties';
import { addWerkdagen } from '../../rules/werkdagen';
import { formatMoment, plain } from '../format';
import { type NaamVan, type Plek } from '../kaart';
import { type Stap } from '../verbs';
import { noemMelding, noemOpdracht } from './namen';

const Knop = z.strictObject({ dossiernummer: z.string(), bericht: z.string(), stappen: z.int(), stap: z.string() });

/** Een openstaande melding op een kaart, met de knoppen die bij haar stand horen. */
export const Meldingblok = z.strictObject({
  titel: z.string().min(1),
  stand: z.string().min(1),
  kleur: z.enum(['Accent', 'Default', 'Attention']),
  herkomst: z.string().min(1),
  opdracht: z.string().min(1),
  nieuw: z.boolean(),
  opgepakt: z.boolean(),
  oppakken: Knop.omit({ stap: true }),
  afhandelen: Knop,
  nietVoorOns: Knop,
  dubbel: Knop,
  teruggeven: Knop,
});
export type Meldingblok = z.infer<typeof Meldingblok>;

export interface Meldingcontext {
  readonly dossier: Dossier;
  readonly plek: Plek;
  readonly naamVan: NaamVan;
}

/** De meldingen zonder eindstand: eerst wat nog niemand oppakte, daarbinnen wat het eerst opgepakt moet zijn. */
export function listMeldingblokken(staat: DossierStaat, context: Meldingcontext): Meldingblok[] {
  return staat.notificaties
    .filter(({ stand }) => stand === 'nieuw' || stand === 'opgepakt')
    .map((melding) => ({ melding, uiterlijk: uiterlijkOppakken(melding) }))
    .sort(
      (a, b) =>
        rang(a.melding) - rang(b.melding) || (a.uiterlijk < b.uiterlijk ? -1 : a.uiterlijk > b.uiterlijk ? 1 : 0),
    )
    .map(({ melding, uiterlijk }) => toBlok(melding, uiterlijk, staat.vandaag, context));
}

function rang({ stand }: OntvangenNotificatie): number {
  return stand === 'nieuw' ? 0 : 1;
}

/** T-46: zoveel werkdagen na ontvangst. */
function uiterlijkOppakken({ code, op }: OntvangenNotificatie): Datum {
  return addWerkdagen(op, oppaktermijn(code));
}

function toBlok(melding: OntvangenNotificatie, uiterlijk: Datum, vandaag: Datum, context: Meldingcontext): Meldingblok {
  const nieuw = melding.stand === 'nieuw';
  const bericht = berichtVan(melding);
  const { dossiernummer } = context.dossier;
  const oppakken = { dossiernummer, bericht, stappen: countStappen(context.dossier, bericht) };
  const knop = (stap: Stap) => ({ ...oppakken, stap });
  return {
    titel: noemMelding(melding.code, context.plek),
    ...(nieuw ? nieuweStand(uiterlijk, vandaag) : { stand: noemOpgepakt(melding, context), kleur: 'Default' as const }),
    herkomst: `${melding.code} · ontvangen ${formatDatum(melding.op)}`,
    opdracht: noemOpdracht(melding.code, context.plek),
    nieuw,
    opgepakt: !nieuw,
    oppakken,
    afhandelen: knop('afhandelen'),
    nietVoorOns: knop('niet voor ons'),
    dubbel: knop('dubbel'),
    teruggeven: knop('teruggeven'),
  };
}

function nieuweStand(uiterlijk: Datum, vandaag: Datum): Pick<Meldingblok, 'stand' | 'kleur'> {
  const teLaat = uiterlijk < vandaag;
  const stand = teLaat
    ? `Nog niet opgepakt; dat had uiterlijk ${formatDatum(uiterlijk)} gemoeten`
    : `Nieuw, oppakken uiterlijk ${formatDatum(uiterlijk)}`;
  return { stand, kleur: teLaat ? 'Attention' : 'Accent' };
}

/**
 * Hoe vaak iemand iets met deze melding deed. Een knop noemt het aantal dat de kaart zag: een klik die later nog eens wordt bezorgd, is
 * zo te herkennen aan wat er intussen is gebeurd.
 */
export function countStappen({ historie }: Dossier, bericht: string): number {
  return historie.filter(
    (regel) => !isNotificatieRegel(regel) && regel.formulier === 'F-20a' && regel.velden.bericht === bericht,
  ).length;
}

/** Kenmerk van het bericht; een ingevoerde melding zonder kenmerk is te vinden aan haar code (de jongste die nog openstaat). */
export function berichtVan({ id, code }: OntvangenNotificatie): string {
  return id ?? code;
}

/** `Opgepakt door Fatima op vr 8 mei 2026 om 09:41`. */
function noemOpgepakt(melding: OntvangenNotificatie, { dossier, naamVan }: Meldingcontext): string {
  const regel = findOppakken(dossier, melding);
  const door = regel?.door ?? melding.door;
  const wie = door === undefined ? '' : ` door ${plain(naamVan(door))}`;
  return regel === undefined ? `Opgepakt${wie}` : `Opgepakt${wie} op ${formatMoment(regel.op, regel.vastgelegd)}`;
}

/** De laatste keer dat deze melding is opgepakt. */
function findOppakken({ historie }: Dossier, melding: OntvangenNotificatie): FormulierRegel | undefined {
  return historie.findLast(
    (regel): regel is FormulierRegel => !isNotificatieRegel(regel) && isOppakken(regel, melding),
  );
}

function isOppakken({ formulier, velden }: FormulierRegel, { id, code }: OntvangenNotificatie): boolean {
  if (formulier !== 'F-20a' || velden.stap !== 'oppakken' || velden.notificatie !== code) return false;
  return velden.bericht === undefined || velden.bericht === id;
}
