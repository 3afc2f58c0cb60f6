import { z } from 'zod/v4';
import { type Datum, formatDatum } from '../../rules/datum';
import { type Afronding, type DossierStaat, type RegistratieItem } from '../../rules/dossier/staat';
import { listVoortgang, type Spoornaam, type Voortgang } from '../../rules/voortgang';

/** Een spoor met een balk. De balk zegt niets dat er niet ook in `tekst` staat: niet elke Teams tekent haar. */
export const Spoorbalk = z.strictObject({
  tekst: z.string().min(1),
  gedaan: z.number().min(0),
  doel: z.number().positive(),
  kleur: z.enum(['Accent', 'Good']),
});
export type Spoorbalk = z.infer<typeof Spoorbalk>;

const NAAM: Readonly<Record<Spoornaam, string>> = {
  taal: 'Taal en KNM',
  participatie: 'Participatie',
  PVT: 'PVT',
  MAP: 'MAP',
  ontzorgen: 'Ontzorgen',
};

/** Elk spoor waarvan het dossier weet hoe ver het is: `Taal en KNM: 320 van 600 uur`. */
export function listSpoorbalken(staat: DossierStaat): Spoorbalk[] {
  return listVoortgang(staat).map((voortgang) => {
    const { spoor, gedaan, doel } = voortgang;
    const af = gedaan >= doel;
    // More hours than were asked for fill the bar; they do not run out of it.
    return {
      tekst: `${NAAM[spoor]}: ${describe(voortgang, staat)}`,
      ...{ gedaan: Math.min(gedaan, doel), doel, kleur: af ? 'Good' : 'Accent' },
    };
  });
}

function describe({ spoor, gedaan, doel, eenheid, totEnMet }: Voortgang, staat: DossierStaat): string {
  if (eenheid === 'uur') return `${gedaan} van ${doel} uur`;
  if (spoor === 'PVT') return noemAfronding(staat, 'PVT', staat.pvt);
  if (spoor === 'MAP') return noemAfronding(staat, 'MAP', staat.map);
  return noemPeriode(staat.vandaag, staat.ontzorgen?.startdatum, totEnMet) ?? '';
}

function noemAfronding(
  { registraties }: DossierStaat,
  item: Extract<RegistratieItem, 'PVT' | 'MAP'>,
  afronding: Afronding | undefined,
): string {
  if (afronding?.datum === undefined) return afronding === undefined ? 'nog niet afgerond' : 'niet voltooid';
  const open = registraties.some((registratie) => registratie.item === item && registratie.gedaanOp === undefined);
  return `afgerond op ${formatDatum(afronding.datum)}${open ? ', nog niet in DUO' : ', in DUO'}`;
}

/** `sinds`, `loopt tot en met` of `geëindigd op`; `undefined` als het niet is begonnen. */
export function noemPeriode(vandaag: Datum, start: Datum | undefined, einde: Datum | undefined): string | undefined {
  if (start === undefined) return undefined;
  if (einde === undefined) return `sinds ${formatDatum(start)}`;
  return einde < vandaag ? `geëindigd op ${formatDatum(einde)}` : `loopt tot en met ${formatDatum(einde)}`;
}
