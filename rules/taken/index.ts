import { type Datum } from '../datum';
import { foldDossier } from '../dossier';
import { type DossierStaat } from '../dossier/staat';
import { type Kalender } from '../feestdagen';
import { geldtOp } from '../geldigheid';
import { type Dossier } from '../historie';
import { type Taak } from '../taak';
import { getTermijnregel } from '../termijnen';
import { listBesluiten, listNaBesluit } from './boete';
import { listBewaartermijn } from './einde';
import { listScenario, listVestiging } from './koppeling';
import { listMeldingen } from './melding';
import { listOproepen, listPlan } from './plan';
import { listRegistraties } from './registratie';
import { type Takenconfiguratie, type Takenfamilie } from './taak';
import { listAanbod, listInburgeringstermijn, listOntzorgen, listTaalschakel } from './traject';

export { type Takenconfiguratie } from './taak';

/** Waar een dossier staat, voor zover dat bepaalt welke taken nog zin hebben. */
type Toestand = 'lopend' | 'rust' | 'voldaan' | 'beëindigd' | 'gestopt';

const FAMILIES: Readonly<Record<Toestand, readonly Takenfamilie[]>> = {
  lopend: [
    listScenario,
    listVestiging,
    listPlan,
    listOproepen,
    listRegistraties,
    listAanbod,
    listTaalschakel,
    listInburgeringstermijn,
    listOntzorgen,
    listBesluiten,
    listNaBesluit,
    listMeldingen,
  ],
  // Opgeschort of vertrokken: alleen wat nog in DUO moet (gebeurtenis 24 en 25 van de levensloop).
  rust: [listRegistraties],
  // Een boete of een melding blijft ook na het diploma staan; de rest is klaar.
  voldaan: [listRegistraties, listNaBesluit, listMeldingen, listBewaartermijn],
  beëindigd: [listRegistraties, listBewaartermijn],
  // Overleden, of gekoppeld aan een andere gemeente: alle herinneringen stoppen.
  gestopt: [],
};

/**
 * Wat er op `vandaag` openstaat voor een dossier, op volgorde van laatste dag, termijn en opdracht. Gooit alleen als de
 * historie een onbekende regel heeft (zie `foldDossier`). Elke taak draagt haar bronnen, soort en berekening.
 */
export function listTaken(
  dossier: Dossier,
  vandaag: Datum,
  configuratie: Takenconfiguratie & { readonly kalender?: Kalender } = {},
): readonly Taak[] {
  return listTakenVan(foldDossier(dossier, vandaag, configuratie.kalender), configuratie);
}

/** Als `listTaken`, voor wie de stand van het dossier al heeft. */
export function listTakenVan(staat: DossierStaat, configuratie: Takenconfiguratie = {}): readonly Taak[] {
  return FAMILIES[toestandVan(staat)]
    .flatMap((familie) => familie(staat, configuratie))
    .filter((taak) => isGeldig(taak, configuratie))
    .sort(byUiterste);
}

/** Een termijn die op de dag van haar gebeurtenis niet gold, is er niet. Een eerdere versie geldt ook. */
function isGeldig({ termijn, start }: Taak, { geldigheid }: Takenconfiguratie): boolean {
  const anders = geldigheid?.[termijn];
  if (anders !== undefined) return geldtOp(anders, start);
  const regel = getTermijnregel(termijn);
  return [regel, ...(regel.eerder ?? [])].some((versie) => geldtOp(versie, start));
}

function toestandVan(staat: DossierStaat): Toestand {
  const { plicht, vandaag } = staat;
  if (plicht.overledenOp !== undefined || plicht.koppelingVervallenOp !== undefined) return 'gestopt';
  const einde = eindeVan(staat);
  if (einde !== undefined) return einde;
  if (plicht.vertrokkenOp !== undefined) return 'rust';
  const opgeschort = plicht.opschortingen.some(
    ({ vanaf, tot }) => vanaf <= vandaag && (tot === undefined || vandaag < tot),
  );
  return opgeschort ? 'rust' : 'lopend';
}

/** Een einde dat DUO al heeft gemeld telt meteen; een datum in de toekomst zonder melding nog niet. */
function eindeVan({ plicht: { einde }, status, vandaag }: DossierStaat): 'voldaan' | 'beëindigd' | undefined {
  if (einde === undefined) return undefined;
  const gemeld = status === 'voldaan' || status === 'beëindigd';
  if (!gemeld && einde.vanaf > vandaag) return undefined;
  return einde.reden === 'voldaan' ? 'voldaan' : 'beëindigd';
}

function byUiterste(een: Taak, ander: Taak): number {
  return (
    vergelijk(een.totEnMet, ander.totEnMet) || vergelijk(een.termijn, ander.termijn) || vergelijk(een.wat, ander.wat)
  );
}

function vergelijk(een: string, ander: string): number {
  if (een === ander) return 0;
  return een < ander ? -1 : 1;
}
