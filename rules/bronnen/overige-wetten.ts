/** Algemene termijnenwet: verlengt termijnen uit wet en besluit; niet die uit een regeling of afspraak (R11). */
export const TERMIJNENWET = {
  'ATW 1': 'Een termijn die eindigt op zaterdag, zondag of een feestdag loopt door tot de volgende werkdag.',
  'ATW 1.1': 'Een termijn die eindigt op zaterdag, zondag of een feestdag loopt door tot de volgende werkdag.',
  'ATW 1.2': 'Die verlenging geldt niet voor termijnen die terug worden geteld.',
  'ATW 2': 'Een termijn van ten minste drie dagen bevat minstens twee werkdagen.',
  'ATW 3': 'Noemt de feestdagen en de dagen die daaraan gelijk zijn gesteld.',
  'ATW 3.1': 'Noemt de feestdagen, ook 5 mei en de dag waarop Koningsdag wordt gevierd.',
  'ATW 3.2': 'Goede Vrijdag is aan een feestdag gelijkgesteld.',
  'ATW 3.3': 'Bij koninklijk besluit kunnen dagen aan een feestdag gelijk worden gesteld.',
  'ATW 4.a': 'Geldt niet voor termijnen van meer dan 90 dagen, 12 weken of 3 maanden, of in jaren.',
  'ATW 5': 'Geldt voor termijnen in een algemene maatregel van bestuur, niet voor een ministeriële regeling.',
} as const satisfies Record<`ATW ${string}`, string>;

/** Algemene wet bestuursrecht: bezwaar, betaling en de regels voor een bestuurlijke boete. */
export const BESTUURSRECHT = {
  'Awb 4:87': 'Een boete wordt betaald binnen zes weken na de bekendmaking.',
  'Awb 4:87.1': 'Een boete wordt betaald binnen zes weken na de bekendmaking, of later als het besluit dat zegt.',
  'Awb 4:97': 'Wie niet op tijd betaalt, is in verzuim.',
  'Awb 5:41': 'Zonder verwijt geen boete.',
  'Awb 5:42': 'Na overlijden geen boete.',
  'Awb 5:43': 'Niet twee keer een boete voor dezelfde overtreding.',
  'Awb 5:45': 'De bevoegdheid om te beboeten vervalt na vijf jaar (art. 23) of drie jaar (art. 22).',
  'Awb 5:45.1': 'Vijf jaar na de overtreding vervalt de bevoegdheid als artikel 5:53 geldt.',
  'Awb 5:45.2': 'In de andere gevallen vervalt de bevoegdheid na drie jaar.',
  'Awb 5:46.3': 'Bij bijzondere omstandigheden is een vaste boete lager.',
  'Awb 5:48.2': 'Het rapport heeft een datum en noemt de overtreding.',
  'Awb 5:49': 'De inburgeraar kan het rapport inzien in een taal die hij begrijpt.',
  'Awb 5:49.2': 'Zo nodig zorgt de gemeente voor uitleg in een taal die de inburgeraar begrijpt.',
  'Awb 5:50.1.a': 'Het rapport gaat mee met de uitnodiging voor een zienswijze.',
  'Awb 5:50.1.b': 'Zo nodig zorgt de gemeente voor een tolk bij de zienswijze.',
  'Awb 5:51.1': 'Het besluit over de boete is er binnen dertien weken na het rapport.',
  'Awb 5:53': 'Kan de boete hoger zijn dan € 340, dan zijn een rapport en een zienswijze verplicht.',
  'Awb 5:53.1': 'Kan de boete hoger zijn dan € 340, dan zijn een rapport en een zienswijze verplicht.',
  'Awb 5:53.2': 'Van de overtreding wordt een rapport gemaakt.',
  'Awb 5:53.3': 'De inburgeraar krijgt gelegenheid voor een zienswijze.',
  'Awb 6:7': 'Bezwaar maken kan zes weken lang.',
  'Awb 6:8.1': 'De bezwaartermijn begint op de dag na de bekendmaking.',
  'Awb 7:10.1':
    'Op bezwaar wordt beslist binnen zes weken na het einde van de bezwaartermijn, met een commissie binnen twaalf.',
  'Awb 7:10.3': 'De beslissing op bezwaar kan zes weken worden uitgesteld.',
  'Awb 10:3.4': 'Wie het rapport maakt, beslist niet over de boete.',
} as const satisfies Record<`Awb ${string}`, string>;

/** Participatiewet: ontzorgen en het wederzijds gebruik van gegevens. */
export const PARTICIPATIEWET = {
  'Pw 56a': 'Zes maanden ontzorgen voor een asielstatushouder met een vergunning voor bepaalde tijd en bijstand.',
  'Pw 57': 'Aparte grond om vaste lasten langer uit de bijstand te betalen.',
  'Pw 67a': 'Inburgering en Participatiewet mogen elkaars gegevens gebruiken voor hun taak.',
} as const satisfies Record<`Pw ${string}`, string>;
