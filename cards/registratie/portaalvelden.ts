import { parseDatum } from '../../rules/datum';
import { type DossierStaat, type RegistratieItem } from '../../rules/dossier/staat';
import { type Velden, type VeldWaarde } from '../../rules/historie';
import { LEERROUTE } from '../delen/route';
import { upperFirst } from '../format';

/** Een veld van het DUO-portaal met wat daar moet komen; een lege waarde blijft daar leeg. */
export interface Portaalveld {
  readonly label: string;
  readonly waarde: string;
}

const ALFABETISERING: Readonly<Record<string, string>> = {
  A: 'Onderwijs voor analfabeet',
  AA: 'Onderwijs voor anders-gealfabetiseerde',
  NVT: 'Niet van toepassing',
};

type Paar = readonly [label: string, waarde: VeldWaarde | undefined];

/** Per registratie de velden in de volgorde van DUO (deel f van de domeinlijst). */
const VELDEN: Readonly<Record<RegistratieItem, (velden: Velden, staat: DossierStaat) => readonly Paar[]>> = {
  PIP: (velden, staat) => [
    ['Dagtekening PIP', velden.dagtekening],
    ['Leerroute', noem(LEERROUTE, velden.leerroute)],
    ['Niveau', velden.niveau],
    ...intensiteit(velden.leerroute, velden.intensiteitLeerroute, staat),
    ['Mag opleiding afmaken', jaNee(velden.magOpleidingAfmaken)],
    ['Alfabetiseringsonderwijs', noem(ALFABETISERING, velden.alfabetisering)],
  ],
  'PIP-wijziging': (velden, staat) => {
    const leerroute = velden.leerrouteNieuw ?? staat.plan.leerroute;
    return [
      ['Dagtekening PIP', velden.dagtekening],
      ['Leerroute', noem(LEERROUTE, leerroute)],
      ['Niveau', staat.plan.niveau],
      ...intensiteit(leerroute, velden.nieuweIntensiteit, staat),
    ];
  },
  aanbod: (velden) => [
    ['Instelling (nummer)', velden.instelling],
    ['Datum inburgeringsaanbod', velden.datumAanbod],
    ['Verwachte startdatum opleiding', velden.startOpleiding],
    ['Verwachte einddatum opleiding', velden.eindeOpleiding],
    ['Alfabetiseringsonderwijs', noem(ALFABETISERING, velden.alfabetisering)],
  ],
  MAP: (velden) => [
    ['Datum eindgesprek MAP', velden.datumEindgesprek],
    ['Verwijtbaar', velden.verwijtbaar],
  ],
  PVT: (velden) => [
    ['Datum ondertekening PVT', velden.datumOndertekening],
    ['Verwijtbaar', velden.verwijtbaar],
  ],
  'Z-route': (velden, { doelgroep }) => [
    ['Datum afronding Z-route', velden.datumAfrondingZ],
    ['Gevolgde cursusuren', velden.cursusuren],
    ...(doelgroep === 'A' ? [['Participatie-uren', velden.participatieuren] as const] : []),
  ],
  'uren intake': (velden) => [
    ['Uren taalles en KNM in de brede intake', velden.urenTaalKnmIntake],
    ['Uren participatie in de brede intake', velden.urenParticipatieIntake],
  ],
  doelgroepkeuze: (velden) => [
    ['Keuze van de inburgeraar', velden.keuze],
    ['Datum van het gesprek', velden.datumGesprek],
  ],
  TST: (velden) => [['Datum afronding taalschakeltraject', velden.tstAfgerond]],
};

/** De velden van het portaal voor deze registratie, klaar om over te nemen: datums als `01-05-2026`, keuzes in woorden. */
export function listPortaalvelden(item: RegistratieItem, velden: Velden, staat: DossierStaat): Portaalveld[] {
  return VELDEN[item](velden, staat).map(([label, waarde]) => ({ label, waarde: toPortaal(waarde) }));
}

/** DUO neemt de intensiteit alleen aan bij de B1-route van een asielstatushouder. */
function intensiteit(leerroute: VeldWaarde | undefined, uren: VeldWaarde | undefined, staat: DossierStaat): Paar[] {
  return leerroute === 'B' && staat.doelgroep === 'A' ? [['Geschatte intensiteit B1-route (uren)', uren]] : [];
}

function noem(namen: Readonly<Record<string, string>>, waarde: VeldWaarde | undefined): string | undefined {
  const naam = typeof waarde === 'string' ? namen[waarde] : undefined;
  return naam === undefined ? undefined : upperFirst(naam);
}

function jaNee(waarde: VeldWaarde | undefined): string | undefined {
  if (typeof waarde !== 'boolean') return undefined;
  return waarde ? 'Ja' : 'Nee';
}

function toPortaal(waarde: VeldWaarde | undefined): string {
  const dag = parseDatum(waarde);
  if (dag !== undefined) return dag.split('-').reverse().join('-');
  return typeof waarde === 'string' || typeof waarde === 'number' ? String(waarde) : '';
}
