import { type VeldFout } from '../../rules/formulieren';
import { type Melding } from '../../rules/oordeel';
import { meldingSleutel } from '../../rules/uitleg';
import {
  describeMelding,
  describeVeldfout,
  type Gelijke,
  groupGelijke,
  type Meldingregel,
} from '../delen/meldingregel';

/** Meldingen per veld; wat over het hele formulier gaat staat onder `''`. */
export type Veldmeldingen = ReadonlyMap<string, readonly Meldingregel[]>;

/** Zet fouten en meldingen bij hun veld, eerst wat niet te lezen was. */
export function groupMeldingen(
  meldingen: readonly Melding[],
  fouten: readonly VeldFout[],
  uitwegen: ReadonlyMap<string, string>,
): Veldmeldingen {
  const regels: (readonly [string, Meldingregel])[] = [
    ...fouten.map(({ veld, tekst }) => [veld, describeVeldfout(tekst)] as const),
    ...groupGelijke(meldingen).map(
      (gelijke) => [gelijke[0].veld ?? '', describeMelding(gelijke, findUitweg(gelijke, uitwegen))] as const,
    ),
  ];
  const groepen = new Map<string, Meldingregel[]>();
  for (const [veld, regel] of regels) groepen.set(veld, [...(groepen.get(veld) ?? []), regel]);
  return groepen;
}

function findUitweg(gelijke: Gelijke, uitwegen: ReadonlyMap<string, string>): string | undefined {
  return gelijke.flatMap((melding) => uitwegen.get(meldingSleutel(melding)) ?? [])[0];
}

/** Wat bovenaan komt: meldingen over het hele formulier, of over een veld dat niet op deze kaart staat. */
export function listAlgemeen(meldingen: Veldmeldingen, sleutels: ReadonlySet<string>): Meldingregel[] {
  return [...meldingen].filter(([sleutel]) => !sleutels.has(sleutel)).flatMap(([, regels]) => regels);
}

/** De bevestiging geldt voor de waarschuwingen die iemand hier zag, niet voor wat er na een wijziging bij komt. */
export function listGezien(meldingen: readonly Melding[]): string {
  return [...new Set(meldingen.filter(({ ernst }) => ernst === 'WAARSCHUWING').map(({ regel }) => regel))].join(',');
}
