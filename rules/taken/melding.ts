import { type DossierStaat } from '../dossier/staat';
import { getNotificatie, oppaktermijn } from '../notificaties';
import { type Taak } from '../taak';
import { berekenTermijn } from '../termijn';
import { fromTermijn, type Takenconfiguratie } from './taak';

/** T-46: elke melding die nog niemand heeft opgepakt, met de oppaktermijn van haar soort. */
export function listMeldingen(staat: DossierStaat, { oppaktermijnen }: Takenconfiguratie): readonly Taak[] {
  return staat.notificaties
    .filter(({ stand }) => stand === 'nieuw')
    .map(({ code, op, id }) => {
      const lengte = { aantal: oppaktermijn(code, oppaktermijnen), eenheid: 'werkdagen' } as const;
      const wat = `Melding oppakken: ${getNotificatie(code)?.titel ?? 'onbekende melding'} (${code})`;
      return fromTermijn(
        staat,
        'T-46',
        berekenTermijn(op, { lengte, vrijeLaatsteDag: 'blijft staan' }, staat.kalender),
        {
          ...{ wat, over: id === undefined ? code : `${code} ${id}` },
          formulier: 'F-20a',
        },
      );
    });
}
