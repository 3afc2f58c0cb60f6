import { getMeting, type MetingId } from '../../../rules/metingen/catalogus';

/** Van elke meting één vraag die zeker wordt begrepen; op de puntjes komt een dossiernummer. */
const VOORBEELDEN: Readonly<Record<MetingId, string>> = {
  'lopende-dossiers': 'Hoeveel lopende dossiers hebben we?',
  'opgeschorte-dossiers': 'Welke dossiers zijn opgeschort?',
  'nieuwe-dossiers': 'Hoeveel nieuwe dossiers zijn er deze maand bijgekomen?',
  'dossier-fase': 'Wat is de status van dossier …?',
  'meldingen-ontvangen': 'Hoeveel meldingen kwamen er deze week binnen?',
  'open-meldingen': 'Welke meldingen staan nog open?',
  'meldingen-niet-opgepakt': 'Welke meldingen zijn nog niet opgepakt?',
  'koppelingen-ontvangen': 'Hoeveel koppelingen kwamen er deze maand binnen?',
  'koppelingen-niet-opgepakt': 'Welke koppelingen zijn nog niet opgepakt?',
  'scenario-nog-doorgeven': 'Van wie moeten we nog een scenario aan COA doorgeven?',
  'nog-niet-opgeroepen': 'Wie is nog niet opgeroepen voor de brede intake?',
  'intake-niet-afgerond': 'Bij wie is de brede intake nog niet afgerond?',
  'intake-afgerond': 'Hoeveel brede intakes zijn er deze maand afgerond?',
  'intake-niet-verschenen': 'Hoe vaak is er deze maand iemand niet verschenen bij de brede intake?',
  'intake-tweemaal-niet-verschenen': 'Wie is twee keer niet verschenen bij de brede intake?',
  'pip-niet-vastgesteld': 'Wie heeft nog geen PIP?',
  'pip-vastgesteld': "Hoeveel PIP's zijn er deze maand vastgesteld?",
  'pip-te-laat-vastgesteld': "Welke PIP's zijn dit jaar te laat vastgesteld?",
  'leerroute-wijkt-af-van-lbt': 'Bij wie wijkt de leerroute af van de leerbaarheidstoets?',
  'wacht-op-termijn': 'Welke dossiers wachten nog op de termijn van DUO?',
  'open-duo-registraties': "Welke PIP's moeten nog in DUO?",
  'duo-registraties-gedaan': 'Hoeveel registraties hebben we deze maand in DUO gedaan?',
  'te-late-duo-registraties': 'Hoeveel registraties zijn dit jaar te laat in DUO gedaan?',
  'geweigerde-duo-registraties': 'Welke registraties heeft DUO dit jaar geweigerd?',
  'zonder-aanbod': 'Wie heeft nog geen aanbod?',
  'aanbod-gedaan': 'Hoeveel mensen kregen deze maand een aanbod?',
  'aanbod-te-laat': 'Wie kreeg dit jaar te laat een aanbod?',
  'schakeltraject-niet-gestart': 'Wie is na zes maanden nog niet gestart met het schakeltraject?',
  'termijn-eindigt': 'Van wie loopt de inburgeringstermijn komende maand af?',
  'termijn-verstreken': 'Bij wie is de inburgeringstermijn verstreken?',
  'termijn-eindigt-pvt-map-open': 'Bij wie eindigt de termijn dit jaar terwijl PVT of MAP nog open staat?',
  'leerroutewissel-mogelijk': 'Wie kan nog van leerroute wisselen?',
  'leerroute-gewisseld': 'Wie is dit jaar van leerroute gewisseld?',
  afgeschaald: 'Hoe vaak is er dit jaar afgeschaald?',
  'afschalen-mogelijk': 'Bij wie kunnen we afschalen bespreken?',
  'pvt-open': 'Bij wie staat het PVT nog open?',
  'map-open': 'Bij wie staat de MAP nog open?',
  'pvt-afgerond': 'Hoeveel mensen hebben deze maand het PVT afgerond?',
  'map-afgerond': 'Hoeveel mensen hebben deze maand de MAP afgerond?',
  'voortgangsgesprekken-gevoerd': 'Hoeveel voortgangsgesprekken zijn er deze maand gevoerd?',
  'voortgangsgesprekken-niet-doorgegaan': 'Hoeveel voortgangsgesprekken gingen deze maand niet door?',
  'niet-gesproken': 'Wie hebben we al twee maanden niet gesproken?',
  waarschuwingen: 'Hoeveel waarschuwingen zijn er dit jaar verstuurd?',
  boetes: 'Hoeveel boetes zijn er dit jaar opgelegd?',
  'bezwaar-loopt': 'Hoeveel bezwaren tegen boetes lopen er?',
  'lopend-ontzorgen': 'Hoeveel mensen ontzorgen we nu?',
  'ontzorgen-gestart': 'Bij wie is het ontzorgen deze maand gestart?',
  'ontzorgen-eindigt': 'Bij wie eindigt het ontzorgen komende maand?',
  'vertrokken-naar-andere-gemeente': 'Wie is dit jaar naar een andere gemeente vertrokken?',
  'gevestigd-uit-andere-gemeente': 'Wie heeft zich dit jaar vanuit een andere gemeente gevestigd?',
  'overdracht-open': 'Welke warme overdrachten staan nog open?',
  voldaan: 'Wie heeft dit jaar aan de inburgeringsplicht voldaan?',
  'beeindigd-zonder-voldoen': 'Welke dossiers zijn dit jaar beëindigd zonder te voldoen?',
  'certificaten-te-overhandigen': 'Welke certificaten moeten we nog overhandigen?',
  'open-taken': 'Hoeveel open taken zijn er?',
};

/**
 * Een vraag die de bot kan voorstellen als een vraag niet is begrepen. `undefined` als zij over één dossier gaat en er geen
 * dossiernummer is dat bestaat.
 */
export function voorbeeldVan(meting: MetingId, dossiernummer: string | undefined): string | undefined {
  const voorbeeld = VOORBEELDEN[meting];
  if (!getMeting(meting).enkelDossier) return voorbeeld;
  return dossiernummer === undefined ? undefined : voorbeeld.replace('…', dossiernummer);
}
