import { z } from 'zod/v4';
import { type Ernst, type Melding } from '../../rules/oordeel';
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

/** Een melding van `toets`, met het kenmerk van de regel en de bronnen in woorden. `uitweg` is de zin die zegt wat wel kan. */
export function describeMelding({ regel, ernst, tekst, bronnen }: Melding, uitweg = ''): Meldingregel {
  const bron = [`regel ${regel}`, ...noemBronnen(bronnen)].join(' · ');
  return { ...VORM[ernst], tekst, heeftBron: true, bron, heeftUitweg: uitweg !== '', uitweg };
}

/** Een waarde die niet te lezen was: zelfde plaats en kleur, maar zonder regel, want zij is nog niet getoetst. */
export function describeVeldfout(tekst: string): Meldingregel {
  return { ...VORM.BLOK, tekst, heeftBron: false, bron: '', heeftUitweg: false, uitweg: '' };
}
