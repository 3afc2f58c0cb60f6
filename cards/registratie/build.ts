import { addDagen, type Datum, formatDatum } from '../../rules/datum';
import { foldHistorie } from '../../rules/dossier';
import { readHistorie } from '../../rules/dossier/historie';
import { type DossierStaat, type Registratie } from '../../rules/dossier/staat';
import { type Dossier, type HistorieRegel, isNotificatieRegel, type Velden } from '../../rules/historie';
import { type Taak } from '../../rules/taak';
import { listTakenVan } from '../../rules/taken';
import { noemBronnen } from '../delen/grond';
import { describeTaak, formatTot } from '../delen/taakregel';
import { upperFirst } from '../format';
import { type AdaptiveCard } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { listPortaalvelden } from './portaalvelden';
import { RegistratieGegevens } from './schema';
import template from './template.json';

const render = createRender('registratie', template, RegistratieGegevens);

export interface RegistratieInvoer {
  readonly dossier: Dossier;
  /** Versie van het dossier die deze kaart laat zien. */
  readonly versie: number;
  readonly vandaag: Datum;
  /** Wat iemand wil registreren; ontbreekt of is het er niet, dan wat het eerst in DUO moet. */
  readonly item?: string;
}

/** Een open registratie met haar taak en wat er is vastgelegd. */
interface Open {
  readonly registratie: Registratie;
  readonly taak: Taak;
  readonly velden: Velden;
}

/**
 * De kaart om iets in DUO te registreren: de velden van het portaal in die volgorde, elke waarde los op te nemen, de laatste dag, en
 * met één klik dat het is gedaan. `undefined` als er niets te registreren is. Alleen voor iemand met toegang, nooit in een kanaal.
 */
export function buildRegistratieKaart({ dossier, versie, vandaag, item }: RegistratieInvoer): AdaptiveCard | undefined {
  const historie = readHistorie(dossier, vandaag);
  const staat = foldHistorie(dossier, historie, vandaag);
  const open = listOpen(staat, historie.regels);
  const gekozen = open.find(({ registratie }) => registratie.item === item) ?? open[0];
  if (gekozen === undefined) return undefined;
  const { registratie, taak, velden } = gekozen;
  const { dossiernummer } = dossier;
  const { stand, kleur } = describeTaak(taak, vandaag);
  const kenmerken = { dossiernummer, formulier: 'F-20b', versie, bevestigd: false, item: registratie.item };
  const meer = open.filter(({ registratie: ander }) => ander.item !== registratie.item);
  return render({
    merk: merkVan('formulier', `${dossiernummer}:F-20b`),
    waar: `Dossier ${dossiernummer}`,
    titel: taak.wat,
    samenvatting: `Dossier ${dossiernummer}: ${taak.wat}.`,
    ...{
      termijn: upperFirst(formatTot(taak)),
      stand,
      kleur,
      grond: noemBronnen(taak.bronnen).join(' · '),
    },
    weigeringen: registratie.geweigerd.map(({ op, fouttekst = 'geen reden genoteerd' }) => ({
      tekst: `DUO weigerde op ${formatDatum(op)}: ${fouttekst}`,
    })),
    velden: listPortaalvelden(registratie.item, velden, staat).map((veld) => ({
      ...veld,
      heeftWaarde: veld.waarde !== '',
    })),
    snel: listSnel(registratie, vandaag).map(({ datum, ...knop }) => ({ ...knop, gegevens: { ...kenmerken, datum } })),
    anders: kenmerken,
    geweigerd: { ...kenmerken, datum: vandaag, geweigerd: true },
    meer: meer.map(({ registratie: ander, taak: { wat } }) => ({
      titel: wat,
      gegevens: { dossiernummer, formulier: 'F-20b', vorm: ander.item },
    })),
    heeftMeer: meer.length > 0,
    eersteDag: registratie.gebeurtenis,
    dossiernummer,
  });
}

/** Wat nog in DUO moet, het dringendste eerst; van hetzelfde item alleen de oudste, want die sluit eerst. */
function listOpen(staat: DossierStaat, regels: readonly HistorieRegel[]): Open[] {
  const taken = listTakenVan(staat);
  const gezien = new Set<string>();
  const open: Open[] = [];
  for (const registratie of staat.registraties) {
    const { item, gebeurtenis, index, gedaanOp } = registratie;
    const regel = regels[index];
    if (gedaanOp !== undefined || gezien.has(item) || regel === undefined || isNotificatieRegel(regel)) continue;
    gezien.add(item);
    const taak = taken.find(({ over, start }) => over === item && start === gebeurtenis);
    if (taak !== undefined) open.push({ registratie, taak, velden: regel.velden });
  }
  return open.sort((een, ander) => (een.taak.totEnMet < ander.taak.totEnMet ? -1 : 1));
}

/** De dagen waarop het net is gedaan; een dag vóór de gebeurtenis kan niet. */
function listSnel({ gebeurtenis }: Registratie, vandaag: Datum) {
  const gisteren = addDagen(vandaag, -1);
  return [
    { titel: 'Geregistreerd: vandaag', stijl: 'positive' as const, datum: vandaag },
    ...(gisteren < gebeurtenis ? [] : [{ titel: 'Geregistreerd: gisteren', stijl: '' as const, datum: gisteren }]),
  ];
}
