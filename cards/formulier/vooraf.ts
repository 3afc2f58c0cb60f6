import { type DossierStaat, type Oproep } from '../../rules/dossier/staat';
import { type FormulierId } from '../../rules/formulier';

type Waarden = Readonly<Record<string, string>>;
type Bron = (staat: DossierStaat, vorm: string, door: string) => Readonly<Record<string, string | undefined>>;

/**
 * Wat het dossier al weet, hoeft niemand over te typen. Alleen feiten: een datum die iemand moet vaststellen of een oordeel
 * staat nooit vooraf ingevuld.
 */
const BRONNEN: Readonly<Partial<Record<FormulierId, Bron>>> = {
  'F-01': (staat) => ({ datumTvsMelding: findMelding(staat, 'COA-01') ?? findMelding(staat, 'COA-07') }),
  'F-03': (staat, vorm) => voorIntake(staat, vorm),
  'F-05': (staat) => ({ leerroute: staat.gegevens.eerdereLeerroute }),
  'F-06': (staat) => ({ leerrouteOud: staat.plan.leerroute }),
  'F-09': (staat, _vorm, door) => ({ bijstand: String(staat.gegevens.bijstandSinds !== undefined), rapportDoor: door }),
  'F-14': (staat) => ({ startdatum: staat.ontzorgen?.startdatum ?? staat.gegevens.bijstandSinds }),
  'F-15': (staat) => ({
    van: staat.doelgroep,
    datumSignaal: findMelding(staat, 'DUO-SS125') ?? findMelding(staat, 'DUO-SS124'),
    eerderGekozen: String(staat.doelgroepkeuzes.length > 0),
  }),
  'F-17': (staat, vorm) => ({ datumBrp: vorm === 'vestiging' ? staat.gegevens.brpDatum : undefined }),
  'F-20b': (staat) => ({ item: enigeRegistratie(staat) }),
  'F-20e': (staat) => ({ van: staat.klantmanager }),
};

/** Waarden op id van het invoerveld voor een nieuw formulier. */
export function prefill(formulier: FormulierId, vorm: string, staat: DossierStaat, door: string): Waarden {
  const bekend = BRONNEN[formulier]?.(staat, vorm, door) ?? {};
  return Object.fromEntries(
    Object.entries(bekend).flatMap(([sleutel, waarde]) => (waarde === undefined ? [] : [[sleutel, waarde]])),
  );
}

/** Dag van de laatste melding met deze code. */
function findMelding({ notificaties }: DossierStaat, code: string): string | undefined {
  return notificaties.findLast((melding) => melding.code === code)?.op;
}

/** Een nieuwe oproep krijgt het volgende nummer; een verslag gaat over de laatste oproep zonder uitslag. */
function voorIntake({ intake }: DossierStaat, vorm: string): Readonly<Record<string, string | undefined>> {
  if (vorm === 'oproep') return { oproepNummer: String(Math.min(3, intake.oproepen.length + 1)) };
  if (vorm === 'uitkomst') return { datumGesprek: intake.datumGesprek };
  const open: Oproep | undefined = intake.oproepen.findLast(({ verschenen }) => verschenen === undefined);
  return { oproepNummer: open?.nummer, datumOproep: open?.datumOproep, termijn: open?.termijn };
}

function enigeRegistratie({ registraties }: DossierStaat): string | undefined {
  const open = new Set(registraties.filter(({ gedaanOp }) => gedaanOp === undefined).map(({ item }) => item));
  return open.size === 1 ? [...open][0] : undefined;
}
