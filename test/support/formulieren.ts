import { type Velden } from '../../rules/historie';
import { MAP_THEMAS } from '../../rules/formulieren/opties';

// Volledige invullingen die geen enkele melding geven in het dossier waar zij bij horen; een toets wijzigt alleen wat zij onderzoekt.

/** Laat een veld weg: `zonder(pipVelden(), 'leerroute')`. */
export function zonder(velden: Velden, ...sleutels: readonly string[]): Velden {
  return Object.fromEntries(Object.entries(velden).filter(([sleutel]) => !sleutels.includes(sleutel)));
}

/** F-03, uitkomst. */
export function intakeVelden(velden: Velden = {}): Velden {
  return {
    gesprekAlleenGewezen: true,
    taalniveau: 'A1',
    arbeid: 'direct',
    zelfredzaamheid: 'midden',
    onderwijsWerkBesproken: true,
    omstandighedenBesproken: true,
    vveBesproken: 'n.v.t.',
    opleidingswens: false,
    oordeelNietHaalbaar: false,
    verslagInDossier: true,
    klantprofielGebruikt: true,
    ...velden,
  };
}

/** F-05, B1-route van een gezinsmigrant. */
export function pipVelden(velden: Velden = {}): Velden {
  return {
    dagtekening: '2026-02-09',
    verzenddatum: '2026-02-09',
    eenzijdig: false,
    leerroute: 'B',
    niveau: 'B1',
    intensiteitPvt: 16,
    intensiteitMap: 60,
    mapPraktijk: 44,
    voortgangsgesprekken: 4,
    alfabetisering: 'NVT',
    bezwaarclausule: true,
    ...velden,
  };
}

/** F-05, B1-route, zoals een kaart het instuurt voor het voorbeelddossier 2026-0143: alles is tekst. */
export function pipInvoer(dag: string): Readonly<Record<string, string>> {
  return {
    ...{ dagtekening: dag, verzenddatum: dag, eenzijdig: 'false', leerroute: 'B', niveau: 'B1' },
    ...{ intensiteitLeerroute: '600', intensiteitPvt: '12', intensiteitMap: '60', mapPraktijk: '40' },
    ...{ voortgangsgesprekken: '4', alfabetisering: 'NVT', bezwaarclausule: 'true' },
  };
}

/** F-06, wissel van leerroute B naar Z. */
export function wisselVelden(velden: Velden = {}): Velden {
  return {
    soort: 'leerroute',
    dagtekening: '2026-06-01',
    leerrouteOud: 'B',
    leerrouteNieuw: 'Z',
    oordeelVoortgang: 'onvoldoende',
    uitzondering: 'geen',
    motivering: 'de lessen gaan te snel',
    gevolgdeUrenNt2: 180,
    gevolgdeUrenKnm: 20,
    oordeelNietHaalbaar: true,
    zCursusuren: 600,
    datumGesprek: '2026-05-28',
    ...velden,
  };
}

/** F-06, afschalen. */
export function afschaalVelden(velden: Velden = {}): Velden {
  return {
    soort: 'niveau (afschalen)',
    dagtekening: '2026-06-01',
    motivering: 'alle lessen gevolgd',
    gevolgdeUrenNt2: 640,
    gevolgdeUrenKnm: 40,
    onderdelenA2: ['LE', 'SP'],
    voldoendeInspanning: true,
    datumGesprek: '2026-05-28',
    briefVerzonden: true,
    ...velden,
  };
}

/** F-07. */
export function aanbodVelden(velden: Velden = {}): Velden {
  return {
    datumAanbod: '2026-03-02',
    startOpleiding: '2026-03-09',
    eindeOpleiding: '2027-09-30',
    instelling: '0000010417',
    alfabetisering: 'NVT',
    briefKennisgeving: '2026-03-02',
    ...velden,
  };
}

/** F-08 over het plan. */
export function waarschuwingVelden(velden: Velden = {}): Velden {
  return {
    fase: 'PIP',
    reden: 'PVT',
    datumGebeurtenis: '2026-05-25',
    datumConstatering: '2026-05-25',
    schriftelijk: true,
    datumVerzonden: '2026-06-01',
    ...velden,
  };
}

/** F-09 over het plan, voorstel van € 25. */
export function boeteVelden(velden: Velden = {}): Velden {
  return {
    grondslag: 'art. 23',
    categorie: 'begeleiding-voortgangsgesprek',
    datumOvertreding: '2026-05-25',
    datumConstatering: '2026-05-25',
    verwijtbaarheid: 'geen van beide',
    bijstand: false,
    rapportDatum: '2026-05-28',
    rapportDoor: 'rapporteur1',
    zienswijze: 'ontvangen',
    tolk: false,
    bedrag: 25,
    status: 'voorstel',
    ...velden,
  };
}

/** De velden die bij een besluit horen. */
export function besluitVelden(velden: Velden = {}): Velden {
  return {
    status: 'opgelegd',
    datumBesluit: '2026-06-01',
    datumBekendmaking: '2026-06-01',
    beslisser: 'mandaat',
    bezwaar: 'geen',
    ...velden,
  };
}

/** F-09 over de brede intake, besluit van € 250. */
export function intakeboeteVelden(velden: Velden = {}): Velden {
  return {
    grondslag: 'art. 22 eerste',
    categorie: 'oproep intake',
    datumOvertreding: '2026-02-16',
    waarschuwing: 'F-08',
    verwijtbaarheid: 'geen van beide',
    bijstand: false,
    tolk: false,
    bedrag: 250,
    nieuweTermijn: '2026-04-01',
    ...besluitVelden({ datumBesluit: '2026-03-02', datumBekendmaking: '2026-03-02' }),
    ...velden,
  };
}

/** F-10. */
export function pvtVelden(velden: Velden = {}): Velden {
  return {
    urenPvt: 14,
    activiteit: true,
    aanwezigInleiding: true,
    bijeenkomst: '2026-06-01',
    datumOndertekening: '2026-06-01',
    ...velden,
  };
}

/** F-11. */
export function mapVelden(velden: Velden = {}): Velden {
  return { themas: MAP_THEMAS, praktijkuren: 44, urenTotaal: 72, datumEindgesprek: '2026-06-01', ...velden };
}

/** F-12, Z-route. */
export function zrouteVelden(velden: Velden = {}): Velden {
  return {
    leerroute: 'Z',
    datumEindgesprekZ: '2026-06-01',
    eindgesprekDoor: 'gemeente',
    datumAfrondingZ: '2026-06-01',
    cursusuren: 800,
    participatieuren: 800,
    ...velden,
  };
}

/** F-13. */
export function urenVelden(velden: Velden = {}): Velden {
  return {
    periode: { van: '2026-04-01', tot: '2026-05-31' },
    instelling: '0000010417',
    urenNt2: 80,
    urenKnm: 6,
    geoorloofd: 2,
    ongeoorloofd: 0,
    bekendTot: '2026-06-01',
    ...velden,
  };
}

/** F-14. */
export function ontzorgenVelden(velden: Velden = {}): Velden {
  return {
    startdatum: '2026-01-05',
    einddatum: '2026-07-04',
    vasteLasten: ['huur', 'zorgverzekering'],
    volledig: true,
    beschikkingBijPip: 'volgt',
    ...velden,
  };
}
