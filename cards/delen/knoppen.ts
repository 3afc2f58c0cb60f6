import { z } from 'zod/v4';
import { type Rol } from '../../rules/regel';

/** Een knop die een opdracht typt voor wie haar aanklikt. */
export const Opdrachtknop = z.strictObject({
  opschrift: z.string().min(1),
  typt: z.strictObject({ vraag: z.string().min(1), begrepen: z.string(), pagina: z.int() }),
});
export type Opdrachtknop = z.infer<typeof Opdrachtknop>;

export function typ(opschrift: string, opdracht: string): Opdrachtknop {
  return { opschrift, typt: { vraag: opdracht, begrepen: '', pagina: 0 } };
}

const BEGIN: Readonly<Partial<Record<Rol, readonly Opdrachtknop[]>>> = {
  klantmanager: [typ('Mijn taken', 'mijn taken')],
  teamleider: [typ('Mijn taken', 'mijn taken')],
  beheerder: [typ('Instellen', 'instellen')],
};

/** De knoppen waarmee iemand met deze rol meteen aan het werk kan; leeg als daar geen opdracht voor is. */
export function listBeginknoppen(rol: Rol): Opdrachtknop[] {
  return [...(BEGIN[rol] ?? [])];
}
