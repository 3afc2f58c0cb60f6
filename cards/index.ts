export { buildAntwoordKaart, type AntwoordInvoer } from './antwoord/build';
export { type AlarmInvoer, buildAlarmKaart, buildDagKaart } from './beheer/build';
export { type TriageBericht } from './bericht/bericht';
export { buildBerichtKaart, type BerichtInvoer } from './bericht/build';
export { listChattaken, listKanaaltaken } from './delen/kanaaltaken';
export { buildGeschiedenisKaart } from './bladen/geschiedenis';
export { buildKlantprofielKaart } from './bladen/klantprofiel';
export { buildOverdrachtKaart } from './bladen/overdracht';
export { buildScenarioKaart } from './bladen/scenario';
export { buildTijdlijnKaart } from './bladen/tijdlijn';
export { KOPPELZIN } from './delen/koppelzin';
export { countStappen } from './delen/meldingblok';
export { noemFormulier } from './delen/namen';
export { type Vermeldbaar } from './delen/teams';
export { buildDossierChatKaart, type DossierChatInvoer } from './dossier-chat/build';
export { type Vervolg } from './dossier-chat/schema';
export { buildDossierKanaalKaart, type DossierKanaalInvoer } from './dossier-kanaal/build';
export {
  type Afspraakfouten,
  buildDriegesprekKaart,
  type Gemaakt,
  type Gespreksplaats,
  PLAATSEN,
} from './driegesprek/build';
export { buildFormulierKaart, type FormulierInvoer } from './formulier/build';
export { type Formulierstand, listStapmeldingen, readStap } from './formulier/indeling';
export { type Invoer, parseInvoer } from './formulier/invoer';
export { type EigenLijsten, noemKeuze } from './formulier/keuzes';
export { heeftStappen } from './formulier/stappen';
export { toWaarden } from './formulier/vooraf';
export { resolveVorm } from './formulier/vorm';
export { buildFoutKaart, type FoutInvoer } from './fout/build';
export { upperFirst } from './format';
export { buildGemistKaart, type Gemist } from './gemist/build';
export {
  buildHerinneringKaart,
  type Aanleiding,
  type Dagstand,
  type Herinnerpunt,
  MAX_REGELS as MAX_HERINNERINGEN,
  type Regelstand,
} from './herinnering/build';
export { buildHulpKaart } from './hulp/build';
export { buildGeenEigenTakenKaart } from './hulp/geen-eigen-taken';
export {
  type AdaptiveCard,
  type Lezer,
  magMaatregelenZien,
  magVastleggen,
  MAX_KAART_TEKENS,
  type NaamVan,
  type Plek,
} from './kaart';
export { buildInstellenKaart, type GetoondeWijziging } from './instellen/build';
export { KaartFout } from './kaart-fout';
export {
  buildGewistKaart,
  buildKapotKaart,
  buildVerhuisdKaart,
  type GewistInvoer,
  type KapotInvoer,
} from './mededeling/build';
export { merkVan, type MerkSoort, readMerk } from './merk';
export { buildOchtendKaart, MAX_REGELS_TEAM, type Teamregel } from './ochtend/build';
export { buildMijnTakenKaart, type Dossiertaak } from './mijn-taken/build';
export { buildOngedaanKaart, type OngedaanInvoer } from './ongedaan/build';
export { buildQuarantaineKaart } from './quarantaine/build';
export { buildRegistratieKaart, type RegistratieInvoer } from './registratie/build';
export { buildSamengevoegdKaart } from './samengevoegd/build';
export { buildSamenvoegBevestigKaart } from './samenvoegen/bevestig';
export { buildSamenvoegenKaart } from './samenvoegen/build';
export { buildSignaalKaart, noemSignaal } from './signaal/build';
export {
  buildAfwezigKaart,
  buildOverdraagKaart,
  buildOverplaatsBevestigKaart,
  buildOverplaatsKaart,
  buildTeruggeefKaart,
  type OverdraagInvoer,
  type OverplaatsInvoer,
  VERDELEN,
} from './samenwerken/build';
export { buildStatusKaart, type StatusInvoer } from './status/build';
export {
  type Blad,
  DOSSIERNUMMER_PATROON,
  isVerb,
  parseVerb,
  type Stap,
  STAPPEN,
  type Verb,
  type VerbData,
  VERB_SCHEMAS,
  VERBS,
} from './verbs';
export { listVoorbeelden, type Voorbeeld } from './voorbeelden';
export { buildVondst, type DossierVondst } from './vondst/build';
export { buildWelkomKaart } from './welkom/build';
export { buildZendingKaart, type ZendingStand } from './zending/build';
