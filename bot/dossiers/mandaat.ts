import { type Formulier } from '../../rules/formulier';
import { isArtikel23 } from '../../rules/formulieren/f09-boete';
import { type Dossier, type FormulierRegel, isNotificatieRegel, type Velden } from '../../rules/historie';
import { BotError } from '../errors';
import { type Persoon, type Rol } from '../inrichting';

/** Wie een besluit over een boete mag vastleggen; de anderen bereiden voor (domein, rollen: functionaris met boetemandaat). */
const BOETEMANDAAT: readonly Rol[] = ['teamleider', 'jurist'];
/** Standen van F-09 die een besluit zijn; `voorstel` bereidt voor en `betaald` stelt vast. */
const BESLUITEN: readonly unknown[] = ['opgelegd', 'herroepen', 'kwijtgescholden'];

interface Besluit {
  readonly persoon: Persoon;
  readonly formulier: Formulier;
  readonly velden: Velden;
}

/**
 * Vier ogen bij een boete: een besluit legt iemand met mandaat vast, en bij artikel 23 nooit de maker van het rapport (Awb 10:3 lid 4), ook
 * niet als het formulier nu een ander noemt. V-BOE-31 oordeelt over wat er is ingevuld; dit over wie het instuurt. Gooit `GEEN_TOEGANG`.
 */
export function requireMandaat({ persoon, formulier, velden }: Besluit, dossier: Dossier): void {
  if (formulier.id !== 'F-09' || !BESLUITEN.includes(velden.status)) return;
  if (!BOETEMANDAAT.includes(persoon.rol))
    throw new BotError(
      'GEEN_TOEGANG',
      'Een besluit over een boete legt de teamleider of de jurist vast. U kunt wel het voorstel maken.',
    );
  if (isArtikel23(velden) && listRapporteurs(velden, dossier).includes(persoon.id))
    throw new BotError('GEEN_TOEGANG', 'Wie het rapport maakt, mag het boetebesluit niet nemen. Vraag een collega.');
}

/** Ook wie in een eerdere regel over dezelfde overtreding als maker van het rapport staat. */
function listRapporteurs(velden: Velden, { historie }: Dossier): readonly unknown[] {
  const eerder = historie.filter(
    (regel): regel is FormulierRegel =>
      !isNotificatieRegel(regel) && regel.formulier === 'F-09' && isZelfdeBoete(regel.velden, velden),
  );
  return [velden, ...eerder.map((regel) => regel.velden)].map(({ rapportDoor }) => rapportDoor);
}

function isZelfdeBoete(een: Velden, ander: Velden): boolean {
  return (['grondslag', 'categorie', 'datumOvertreding'] as const).every((sleutel) => een[sleutel] === ander[sleutel]);
}
