import { gebeurd, nogTe, stand, type Zinspatroon } from './zinspatroon';

/** Dossiers, plan, aanbod, leerroute, PVT en MAP: van instroom tot de onderdelen klaar zijn. */
export const TRAJECT_ZINNEN: readonly Zinspatroon[] = [
  ...stand('lopende-dossiers', [
    'dossier|mens|caseload ?lopen ?open',
    'dossier|mens|caseload ?lopen afgesloten',
    'caseload|dossier hoe ervoor',
    'caseload hoe groot',
    'dossier|mens|wie lopen',
  ]),
  ...stand('lopende-dossiers', ['wie', 'mens|wie|dossier volgen'], { metFilter: 'leerroute' }),
  ...stand('opgeschorte-dossiers', ['opschorten ?plicht ?stand ?termijn ?inburgeringstermijn']),
  ...gebeurd('nieuwe-dossiers', [
    'instromen ?nieuw ?hoe ?groot ?wat',
    'dossier|mens nieuw ?bijkomen ?krijgen ?ontvangen ?openen ?starten ?instromen',
    'dossier|mens bijkomen ?nieuw',
    'dossier openen ?nieuw',
    'dossier ontvangen',
  ]),
  ...stand('dossier-fase', ['stand ?wat ?dossier', 'hoe ?ervoor', 'waar', 'wat stand'], {
    metFilter: 'dossier',
  }),

  ...nogTe('pip-niet-vastgesteld', 'pip', 'vaststellen|maken|krijgen', '?doen ?afronden ?10weken ?lopen'),
  ...stand('pip-niet-vastgesteld', [
    'pip niet 10weken',
    'tienwekentermijn telaat ?niet ?pip',
    'tienwekentermijn|pip nadert ?vaststellen ?maken ?termijn ?10weken',
  ]),
  ...stand(
    'pip-niet-vastgesteld',
    ['tienwekentermijn eindigen ?pip', 'termijn pip eindigen|telaat', '10weken pip eindigen ?termijn ?vaststellen'],
    { metPeriode: true },
  ),
  ...gebeurd('pip-vastgesteld', [
    'pip vaststellen|maken',
    'pip krijgen',
    'pip mens|wie al',
    'pip mens hebben',
    'pip mens|wie|dossier al',
  ]),
  ...gebeurd('pip-te-laat-vastgesteld', [
    'pip vaststellen|maken|krijgen telaat ?10weken ?pas ?afronden ?tienwekentermijn',
  ]),
  ...gebeurd('leerroute-wijkt-af-van-lbt', [
    'lbt wijken ?leerroute ?pip ?advies ?waar ?kiezen',
    'lbt niet vertrouwd|volgen ?leerroute ?pip ?advies',
    'lbt tegen advies ?leerroute ?pip',
    'lbt ander leerroute dan ?advies ?krijgen ?kiezen',
  ]),
  ...stand('wacht-op-termijn', [
    'wachten termijn|inburgeringstermijn ?duo ?bevestigen ?stand ?ontvangen',
    'wachten duo bevestigen ?termijn ?inburgeringstermijn',
    'termijn|inburgeringstermijn niet bevestigen ?duo ?registreren',
    'termijn|inburgeringstermijn niet krijgen|ontvangen duo',
    'termijn|inburgeringstermijn moet bevestigen duo ?niet',
  ]),

  ...nogTe('zonder-aanbod', 'aanbod', 'doen|krijgen|geven|ontvangen|komen', '?3maanden ?lopen ?maken ?versturen'),
  ...stand('zonder-aanbod', [
    'aanbod niet 3maanden ?wachten ?telaat',
    'aanbod wachten 3maanden telaat',
    'aanbod open',
    'aanbod nadert ?3maanden ?termijn ?doen',
  ]),
  ...stand('zonder-aanbod', ['aanbod 3maanden eindigen ?termijn', 'aanbod termijn eindigen'], { metPeriode: true }),
  ...gebeurd('aanbod-gedaan', [
    'aanbod doen|krijgen|geven|ontvangen|versturen|maken ?nieuw',
    'aanbod versturen gaan',
    'aanbod mens|wie al',
    'aanbod mens hebben',
  ]),
  ...gebeurd('aanbod-te-laat', [
    'aanbod doen|krijgen|geven|ontvangen|versturen telaat ?3maanden ?pas',
    'aanbod pas 3maanden doen|krijgen|geven|ontvangen|versturen ?telaat',
  ]),
  ...stand('schakeltraject-niet-gestart', [
    'schakeltraject niet ?starten ?6maanden ?telaat ?al',
    'schakeltraject moet starten ?6maanden ?telaat ?niet',
  ]),

  ...stand(
    'termijn-eindigt',
    [
      'inburgeringstermijn eindigen|nadert|einde|verlopen ?eindigen ?nadert ?einde ?lopen ?tegenaan',
      'termijn inburgeringstermijn eindigen',
    ],
    { metPeriode: true },
  ),
  ...gebeurd('termijn-verstreken', ['inburgeringstermijn telaat|geeindigd ?over ?lopen']),
  ...stand(
    'termijn-eindigt-pvt-map-open',
    [
      'termijn|inburgeringstermijn eindigen|einde|nadert pvt map open ?lopen ?tegenaan ?tegen ?einde ?eindigen',
      'termijn|inburgeringstermijn eindigen|einde|nadert pvt map niet ?afronden ?doen ?tekenen ?lopen ?tegenaan ?tegen ?einde ?eindigen',
    ],
    { metPeriode: true },
  ),

  ...stand('leerroutewissel-mogelijk', [
    'wisselen leerroute kunnen ?mogelijk ?ander ?naar',
    'wisselen leerroute mogelijk ?moet',
    'leerroutewissel kunnen|mogelijk ?doen ?krijgen',
    'wisseltermijn nadert|lopen',
  ]),
  ...stand(
    'leerroutewissel-mogelijk',
    [
      'wisselen leerroute mogelijk|kunnen eindigen ?moet ?mogelijk ?kunnen',
      'leerroutewissel mogelijk eindigen',
      'wisseltermijn eindigen|verlopen ?leerroute ?wisselen',
    ],
    { metPeriode: true },
  ),
  ...gebeurd('leerroute-gewisseld', [
    'leerroute wisselen ?ander',
    'leerroute wisselen ander naar',
    'leerroutewissel ?doen ?maken',
    'leerroute ander naar gaan|wisselen',
    'leerroute ander krijgen',
  ]),
  ...gebeurd('afgeschaald', ['afgeschaald ?naar ?a2 ?b1', 'afschalen naar a2 gaan']),
  ...stand('afschalen-mogelijk', [
    'afschalen kunnen|mogelijk ?bespreken ?600uur ?boven ?b1 ?doen ?gaan',
    '600uur b1 ?boven ?lopen ?halen',
    '600uur niet afschalen|afgeschaald ?b1 ?boven ?halen',
    'afgeschaald kunnen ?naar ?a2 ?600uur ?boven ?b1 ?halen',
  ]),

  ...nogTe('pvt-open', 'pvt', 'tekenen|afronden|doen', '?krijgen'),
  ...stand('pvt-open', ['pvt open ?tekenen ?afronden']),
  ...nogTe('map-open', 'map', 'afronden|doen|tekenen', ''),
  ...stand('map-open', ['map open ?afronden']),
  ...gebeurd('pvt-afgerond', ['pvt tekenen|afronden|doen ?tekenen']),
  ...gebeurd('map-afgerond', ['map afronden|doen']),
];
