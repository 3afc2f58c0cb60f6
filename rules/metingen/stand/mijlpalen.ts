import { type OntvangenNotificatie, type Status } from '../../dossier/staat';
import { type Datum } from '../../datum';
import { type Mijlpalen } from '../stand';
import { type Bron, vroegste } from './bron';

const PLICHT: readonly string[] = ['DUO-SS101', 'DUO-SS128', 'DUO-SS139', 'DUO-SS129', 'DUO-SS120', 'DUO-SS121'];
const OVERGEDRAGEN = ['DUO-SS122', 'COA-09'];
const VOLDAAN = 'DUO-SS106';
const BEEINDIGD = ['DUO-SS107', 'DUO-SS108', 'DUO-SS110'];
const OPGESCHORT = ['DUO-SS109', 'DUO-SS123'];
const HERVAT = ['DUO-SS129', 'DUO-SS130'];

/** Wat de meldingen over het dossier zeggen. Een ingetrokken melding zegt niets meer. */
export function foldMijlpalen({ notificaties }: Bron, certificaatOp: Datum | undefined): Mijlpalen {
  const geldend = notificaties.filter(isGeldend);
  const eerste = (...codes: readonly string[]) => geldend.find(({ code }) => codes.includes(code))?.op;
  return {
    plicht: geldend.some(({ code }) => PLICHT.includes(code)),
    koppelingOp: eerste('COA-01'),
    termijnGemeld: eerste('DUO-SS102') !== undefined,
    zRouteVoldaan: eerste('DUO-SS141') !== undefined,
    gevestigdOp: eerste('DUO-SS120', 'DUO-SS121'),
    overgenomenOp: eerste('DUO-SS121'),
    voldaanOp: vroegste(eerste(VOLDAAN), certificaatOp),
    beeindigdOp: eerste(...BEEINDIGD),
  };
}

function isGeldend({ stand }: OntvangenNotificatie): boolean {
  return stand !== 'ingetrokken';
}

/** De eerste status die past, in deze volgorde. */
export function foldStatus({ notificaties }: Bron, { voldaanOp, beeindigdOp }: Mijlpalen): Status {
  const codes = notificaties.filter(isGeldend).map(({ code }) => code);
  const laatste = (gezocht: readonly string[]) => codes.findLastIndex((code) => gezocht.includes(code));
  if (codes.includes('DUO-SS111')) return 'overleden';
  if (laatste(OVERGEDRAGEN) >= 0) return 'overgedragen';
  if (voldaanOp !== undefined) return 'voldaan';
  if (beeindigdOp !== undefined) return 'beëindigd';
  return laatste(OPGESCHORT) > laatste(HERVAT) ? 'opgeschort' : 'lopend';
}
