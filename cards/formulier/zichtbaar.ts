import { type DossierStaat } from '../../rules/dossier/staat';
import { aanbodtermijn, pipTermijn, wisseltermijn } from '../../rules/dossier/uiterste-dagen';
import { type FormulierId } from '../../rules/formulier';
import { isArtikel22, isArtikel23 } from '../../rules/formulieren/f09-boete';
import { isLateWissel } from '../../rules/formulieren/f06-wijziging';
import { type Velden } from '../../rules/historie';
import { wijktAfVanToets } from '../../rules/regels/pip-route';

type Voorwaarde<Waarover> = (over: Waarover, staat: DossierStaat) => boolean;
type Voorwaarden<Waarover> = Readonly<Partial<Record<FormulierId, Readonly<Record<string, Voorwaarde<Waarover>>>>>>;

const nooit = () => false;
const isA = ({ doelgroep }: DossierStaat) => doelgroep !== 'G';
const heeftBijstand = (staat: DossierStaat) => isA(staat) && staat.gegevens.bijstandSinds !== undefined;
const heeftOntzorgen = ({ ontzorgen }: DossierStaat) => ontzorgen !== undefined;

function isPlanTeLaat(staat: DossierStaat): boolean {
  const uiterlijk = pipTermijn(staat);
  return uiterlijk !== undefined && uiterlijk < staat.vandaag;
}

/** Eerder is er geen uitzondering nodig: een plan van later dan vandaag bestaat nog niet. */
function isNaWisseltermijn(staat: DossierStaat): boolean {
  const uiterlijk = wisseltermijn(staat);
  return uiterlijk !== undefined && uiterlijk < staat.vandaag;
}

/** In de onderwijsroute telt ook de start van het schakeltraject; dan kan de vertraging later pas blijken. */
function isAanbodTeLaat(staat: DossierStaat): boolean {
  const uiterlijk = aanbodtermijn(staat);
  return staat.plan.leerroute === 'O' || (uiterlijk !== undefined && uiterlijk < staat.vandaag);
}

/**
 * Velden die alleen bij sommige dossiers zin hebben. Wat niet past, blijft van de kaart zolang niemand het invulde en geen
 * melding erover gaat; `toets` blijft over alles oordelen. `datumDuo` vult niemand hier in: daar is de kaart voor DUO voor.
 */
const BIJ_DOSSIER: Voorwaarden<DossierStaat> = {
  'F-03': { klantprofielGebruikt: isA, urenParticipatieIntake: isA },
  'F-05': {
    intensiteitLeerroute: isA,
    intensiteitOverig: isA,
    zParticipatieuren: isA,
    pwBeschikkingen: heeftBijstand,
    redenOverschrijding: isPlanTeLaat,
    derdePartij: isPlanTeLaat,
    informatie: isPlanTeLaat,
    datumOntvangst: isPlanTeLaat,
    // Rekenen doet Regiebot hier niet; het voorbeeld bij de uren zegt hoe het gaat.
    urenPerWeek: nooit,
    weken: nooit,
    motiveringAfwijkingLbt: ({ toetsen }) => toetsen.some(({ resultaat }) => resultaat !== undefined),
    datumDuo: nooit,
  },
  'F-06': {
    uitzondering: isNaWisseltermijn,
    datumEindeOpleiding: isNaWisseltermijn,
    akkoordTeamleider: isNaWisseltermijn,
    termijnTotEnMet: nooit,
    datumDuo: nooit,
  },
  'F-07': { redenVertraging: isAanbodTeLaat, verklaringCollege: isAanbodTeLaat },
  'F-09': { kerenUitzondering: isA },
  'F-10': { datumDuo: nooit },
  'F-11': { datumDuo: nooit },
  'F-12': { participatieuren: isA },
  'F-17': { resterendOntzorgen: heeftOntzorgen, betalingenGecontroleerd: heeftOntzorgen },
};

function volgt(...routes: readonly string[]): Voorwaarde<Velden> {
  return ({ leerroute }) => typeof leerroute !== 'string' || routes.includes(leerroute);
}

function naarRoute(route: string): Voorwaarde<Velden> {
  return ({ leerrouteNieuw }) => leerrouteNieuw === undefined || leerrouteNieuw === route;
}

const bijArtikel22: Voorwaarde<Velden> = (velden) => !isArtikel23(velden);
const bijLateWissel: Voorwaarde<Velden> = (velden, staat) =>
  velden.dagtekening === undefined || isLateWissel(velden, staat);
const bijArtikel23: Voorwaarde<Velden> = (velden) => !isArtikel22(velden);

/** Velden die na een eerdere keuze geen zin meer hebben. Zonder die keuze staan zij er nog. */
const NA_KEUZE: Voorwaarden<Velden> = {
  'F-03': { oordeelDiplomaKans: ({ opleidingswens }) => opleidingswens !== false },
  'F-05': {
    intensiteitLeerroute: volgt('B'),
    intensiteitOverig: volgt('O', 'Z'),
    zCursusuren: volgt('Z'),
    zParticipatieuren: volgt('Z'),
    grondLagereNorm: volgt('Z'),
    a2ExamenWens: volgt('Z'),
    a2InStaat: volgt('Z'),
    intensiteitMap: volgt('B', 'Z'),
    mapPraktijk: volgt('B', 'Z'),
    motiveringAfwijkingLbt: (velden, staat) => velden.leerroute === undefined || wijktAfVanToets(velden, staat),
  },
  'F-06': {
    uitzondering: bijLateWissel,
    datumEindeOpleiding: bijLateWissel,
    akkoordTeamleider: bijLateWissel,
    opleidingswens: naarRoute('O'),
    oordeelDiplomaKans: naarRoute('O'),
    oordeelNietHaalbaar: naarRoute('Z'),
    zCursusuren: naarRoute('Z'),
  },
  'F-09': {
    waarschuwing: bijArtikel22,
    datumConstatering: bijArtikel23,
    samenloop: ({ bijstand }) => bijstand !== false,
    rapportDatum: bijArtikel23,
    rapportDoor: bijArtikel23,
    zienswijze: bijArtikel23,
    nieuweTermijn: ({ grondslag }) => grondslag === undefined || grondslag === 'art. 22 eerste',
  },
  'F-13': { redenVerzuim: ({ ongeoorloofd }) => ongeoorloofd !== 0 },
};

/** Waar als dit veld bij dit dossier zin heeft. */
export function heeftZin(formulier: FormulierId, sleutel: string, staat: DossierStaat): boolean {
  return BIJ_DOSSIER[formulier]?.[sleutel]?.(staat, staat) ?? true;
}

/** Waar als dit veld na de keuzes van eerdere stappen nog zin heeft. */
export function heeftZinNaKeuze(formulier: FormulierId, sleutel: string, velden: Velden, staat: DossierStaat): boolean {
  return NA_KEUZE[formulier]?.[sleutel]?.(velden, staat) ?? true;
}
