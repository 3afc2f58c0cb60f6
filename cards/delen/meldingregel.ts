import { z } from 'zod/v4';
import { type Ernst, type Melding } from '../../rules/oordeel';
import { somOp } from '../../rules/woorden';
import { noemBronnen } from './grond';

/** Een oordeel zoals het bij een veld staat: hoe erg, wat er niet klopt, en waar dat staat. */
export const Meldingregel = z.strictObject({
  woord: z.string().min(1),
  kleur: z.enum(['Attention', 'Warning', 'Accent']),
  tekst: z.string().min(1),
  heeftBron: z.boolean(),
  bron: z.string(),
  heeftUitweg: z.boolean(),
  uitweg: z.string(),
});
export type Meldingregel = z.infer<typeof Meldingregel>;

const VORM: Readonly<Record<Ernst, Pick<Meldingregel, 'woord' | 'kleur'>>> = {
  BLOK: { woord: 'Klopt niet', kleur: 'Attention' },
  WAARSCHUWING: { woord: 'Let op', kleur: 'Warning' },
  INFO: { woord: 'Ter informatie', kleur: 'Accent' },
};

/** Meldingen van `toets` die hetzelfde zeggen over hetzelfde veld. */
export type Gelijke = readonly [Melding, ...Melding[]];

/** Zet meldingen met dezelfde tekst over hetzelfde veld bij elkaar; de volgorde blijft die van de eerste. */
export function groupGelijke(meldingen: readonly Melding[]): readonly Gelijke[] {
  const groepen = new Map<string, Gelijke>();
  for (const melding of meldingen) {
    const sleutel = [melding.ernst, melding.veld ?? '', melding.tekst].join('|');
    const eerder = groepen.get(sleutel);
    groepen.set(sleutel, eerder === undefined ? [melding] : [...eerder, melding]);
  }
  return [...groepen.values()];
}

/**
 * Wat een of meer regels van `toets` hetzelfde zeggen, met de kenmerken van de regels en hun bronnen in woorden. `uitweg` is de zin
 * die zegt wat wel kan.
 */
export function describeMelding(gelijke: Gelijke, uitweg = ''): Meldingregel {
  const [{ ernst, tekst }] = gelijke;
  const regels = gelijke.map(({ regel }) => regel);
  const bronnen = new Set(gelijke.flatMap((melding) => melding.bronnen));
  const bron = [`${regels.length > 1 ? 'regels' : 'regel'} ${somOp(regels, 'en')}`, ...noemBronnen([...bronnen])].join(
    ' · ',
  );
  return { ...VORM[ernst], tekst, heeftBron: true, bron, heeftUitweg: uitweg !== '', uitweg };
}

/** Een waarde die niet te lezen was: zelfde plaats en kleur, maar zonder regel, want zij is nog niet getoetst. */
export function describeVeldfout(tekst: string): Meldingregel {
  return { ...VORM.BLOK, tekst, heeftBron: false, bron: '', heeftUitweg: false, uitweg: '' };
}
