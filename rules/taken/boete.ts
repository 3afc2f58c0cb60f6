import { type Boete, type DossierStaat } from '../dossier/staat';
import { type Taak } from '../taak';
import { createTaak } from './taak';

/** T-24: besluiten binnen dertien weken na het rapport. */
export function listBesluiten(staat: DossierStaat): readonly Taak[] {
  return staat.boetes.flatMap(({ sleutel, rapportDatum, datumBesluit, status }) => {
    if (rapportDatum === undefined || datumBesluit !== undefined || BESLOTEN.includes(status)) return [];
    return [
      createTaak(staat, 'T-24', rapportDatum, { wat: 'Besluiten over de boete', over: sleutel, formulier: 'F-09' }),
    ];
  });
}

/** T-27 en T-28: bezwaar en betaling, zes weken na de bekendmaking. */
export function listNaBesluit(staat: DossierStaat): readonly Taak[] {
  return staat.boetes.flatMap((boete) => [...listBezwaar(staat, boete), ...listBetaling(staat, boete)]);
}

function listBezwaar(
  staat: DossierStaat,
  { sleutel, datumBekendmaking, onherroepelijkOp, status }: Boete,
): readonly Taak[] {
  const klaar = onherroepelijkOp !== undefined && onherroepelijkOp <= staat.vandaag;
  if (datumBekendmaking === undefined || klaar || status === 'herroepen') return [];
  return [
    createTaak(staat, 'T-27', datumBekendmaking, {
      wat: 'Nagaan of er bezwaar is gemaakt',
      over: sleutel,
      formulier: 'F-09',
    }),
  ];
}

const NIET_TE_BETALEN: readonly string[] = ['betaald', 'herroepen', 'kwijtgescholden'];
const BESLOTEN: readonly string[] = ['opgelegd', ...NIET_TE_BETALEN];

function listBetaling(staat: DossierStaat, { sleutel, datumBekendmaking, status }: Boete): readonly Taak[] {
  if (datumBekendmaking === undefined || NIET_TE_BETALEN.includes(status)) return [];
  return [
    createTaak(staat, 'T-28', datumBekendmaking, {
      wat: 'Nagaan of de boete is betaald',
      over: sleutel,
      formulier: 'F-09',
    }),
  ];
}
