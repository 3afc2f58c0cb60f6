import { datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { type FormulierId } from '../../rules/formulier';
import { getFormulier } from '../../rules/formulieren';
import { type Velden } from '../../rules/historie';
import { isVerplicht } from '../../rules/toets';
import { aDossier, type DossierBouwer, klaarVoorPlan, metPlan } from '../support/dossier';
import { aanbodVelden, ontzorgenVelden } from '../support/formulieren';

const DAG = '2026-02-09';
const GEZIN = klaarVoorPlan();
const ASIEL = klaarVoorPlan({ doelgroep: 'A', bijstandSinds: DAG });
const ASIEL_Z = metPlan({ leerroute: 'Z', niveau: 'A2' }, { doelgroep: 'A' });
const ASIEL_O = metPlan({ leerroute: 'O' }, { doelgroep: 'A' });
const ONTZORGD = metPlan({}, { doelgroep: 'A' }).metFormulier(
  'F-14',
  DAG,
  ontzorgenVelden({ startdatum: DAG, einddatum: '2026-08-08' }),
);

function isNodig(id: FormulierId, sleutel: string, velden: Velden, dossier: DossierBouwer): boolean {
  const veld = getFormulier(id).veld.get(sleutel);
  if (veld === undefined) throw new Error(`${id} heeft geen ${sleutel}`);
  return isVerplicht(veld, velden, foldDossier(dossier.build(), datum(DAG)));
}

type Geval = readonly [velden: Velden, dossier?: DossierBouwer];

/** Zin, formulier, veld, waar het verplicht is, en waar net niet. */
const VERPLICHT: readonly (readonly [string, FormulierId, string, readonly Geval[], readonly Geval[]])[] = [
  [
    'bij scenario 1 en 2 hoort een bericht aan het COA',
    'F-01',
    'datumBerichtCoa',
    [[{ scenario: '1' }], [{ scenario: '2' }]],
    [[{ scenario: '3' }]],
  ],
  [
    'een oproep noemt haar datum',
    'F-03',
    'datumOproep',
    [[{ oproepNummer: '1' }]],
    [[{ oproepNummer: '1', verschenen: 'nee' }]],
  ],
  [
    'een oproep noemt de laatste dag om te komen',
    'F-03',
    'termijn',
    [[{ oproepNummer: '1' }]],
    [[{ taalniveau: 'A1' }]],
  ],
  [
    'alleen wie niet kwam, heeft een reden',
    'F-03',
    'redenNietVerschenen',
    [[{ oproepNummer: '1', verschenen: 'nee' }]],
    [[{ oproepNummer: '1', verschenen: 'ja' }], [{ oproepNummer: '1' }]],
  ],
  [
    'het klantprofiel van het COA is er alleen bij asiel',
    'F-03',
    'klantprofielGebruikt',
    [[{ taalniveau: 'A1' }, ASIEL]],
    [
      [{ taalniveau: 'A1' }, GEZIN],
      [{ oproepNummer: '1' }, ASIEL],
    ],
  ],
  [
    'na een verhuizing met leerroute hoeft het werkverleden niet opnieuw',
    'F-03',
    'onderwijsWerkBesproken',
    [[{ taalniveau: 'A1' }]],
    [[{ taalniveau: 'A1' }, klaarVoorPlan({ eerdereLeerroute: 'B' })]],
  ],
  [
    'de kans op een diploma telt bij wie een opleiding wil',
    'F-03',
    'oordeelDiplomaKans',
    [[{ taalniveau: 'A1', opleidingswens: true }]],
    [[{ taalniveau: 'A1', opleidingswens: false }], [{ oproepNummer: '1', opleidingswens: true }]],
  ],
  [
    'wie er niet bij was, heeft geen vastgesteld taalniveau',
    'F-03',
    'taalniveau',
    [[{ datumAfgerond: DAG }]],
    [[{ inAfwezigheid: true }], [{ oproepNummer: '1' }]],
  ],
  [
    'alleen een afgenomen toets heeft een dag en een uitslag',
    'F-04',
    'resultaat',
    [[{ status: 'afgenomen' }]],
    [[{ status: 'gepland' }], [{}]],
  ],
  [
    'uren leerroute gaan alleen naar DUO bij asiel in de B1-route',
    'F-05',
    'intensiteitLeerroute',
    [[{ leerroute: 'B' }, ASIEL]],
    [
      [{ leerroute: 'B' }, GEZIN],
      [{ leerroute: 'Z' }, ASIEL],
    ],
  ],
  [
    'uren overig gaan alleen naar DUO bij asiel in de onderwijs- of Z-route',
    'F-05',
    'intensiteitOverig',
    [
      [{ leerroute: 'O' }, ASIEL],
      [{ leerroute: 'Z' }, ASIEL],
    ],
    [
      [{ leerroute: 'O' }, GEZIN],
      [{ leerroute: 'B' }, ASIEL],
    ],
  ],
  [
    'participatie-uren zijn er alleen bij asiel in de Z-route',
    'F-05',
    'zParticipatieuren',
    [[{ leerroute: 'Z' }, ASIEL]],
    [
      [{ leerroute: 'Z' }, GEZIN],
      [{ leerroute: 'O' }, ASIEL],
    ],
  ],
  [
    'in de onderwijsroute is er geen MAP',
    'F-05',
    'mapPraktijk',
    [[{ leerroute: 'B' }], [{ leerroute: 'Z' }]],
    [[{ leerroute: 'O' }], [{}]],
  ],
  [
    'onder 800 uur in de Z-route vraagt een grond',
    'F-05',
    'grondLagereNorm',
    [[{ leerroute: 'Z', zCursusuren: 799 }], [{ leerroute: 'Z', zCursusuren: 800, zParticipatieuren: 799 }]],
    [[{ leerroute: 'Z', zCursusuren: 800 }], [{ leerroute: 'Z' }], [{ leerroute: 'B', zCursusuren: 799 }]],
  ],
  [
    'een opleiding afmaken vraagt welke',
    'F-05',
    'opleiding',
    [[{ magOpleidingAfmaken: true }]],
    [[{ magOpleidingAfmaken: false }], [{}]],
  ],
  [
    'beschikkingen van de Participatiewet horen bij asiel met bijstand op de dagtekening',
    'F-05',
    'pwBeschikkingen',
    [
      [{ dagtekening: DAG }, ASIEL],
      [{}, ASIEL],
    ],
    [
      [{ dagtekening: '2026-02-08' }, ASIEL],
      [{ dagtekening: DAG }, klaarVoorPlan({ doelgroep: 'A' })],
      [{ dagtekening: DAG }, klaarVoorPlan({ bijstandSinds: DAG })],
    ],
  ],
  [
    'een plan na de tien weken vraagt een reden',
    'F-05',
    'redenOverschrijding',
    [[{ dagtekening: '2026-03-17' }]],
    [
      [{ dagtekening: '2026-03-16' }],
      [{}],
      [{ dagtekening: '2026-03-17' }, aDossier()],
      [{ dagtekening: '2026-03-17' }, metPlan()],
    ],
  ],
  [
    'wie op een ander wacht, noemt op wie',
    'F-05',
    'derdePartij',
    [[{ redenOverschrijding: 'wachten op derde' }]],
    [[{ redenOverschrijding: 'anders' }]],
  ],
  [
    'een bijzonder geval vraagt het akkoord van de teamleider',
    'F-06',
    'akkoordTeamleider',
    [[{ soort: 'leerroute', uitzondering: 'bijzonder geval' }]],
    [[{ soort: 'leerroute' }], [{ soort: 'anders', uitzondering: 'bijzonder geval' }]],
  ],
  [
    'een opleiding die niet vrijstelt, gaat alleen over een wissel',
    'F-06',
    'datumEindeOpleiding',
    [[{ soort: 'leerroute', uitzondering: 'niet-vrijstellende opleiding' }]],
    [[{ soort: 'leerroute' }], [{ soort: 'anders', uitzondering: 'niet-vrijstellende opleiding' }]],
  ],
  [
    'bij bijstand hoort de vraag naar samenloop, zolang de boete blijft staan',
    'F-09',
    'samenloop',
    [[{ bijstand: true, status: 'voorstel' }]],
    [[{ bijstand: false, status: 'voorstel' }], [{ bijstand: true, status: 'herroepen' }]],
  ],
  [
    'na de eerste boete over de intake komt een nieuwe termijn',
    'F-09',
    'nieuweTermijn',
    [[{ grondslag: 'art. 22 eerste' }]],
    [[{ grondslag: 'art. 22 tweede' }]],
  ],
  [
    'de totale uren MAP tellen alleen mee bij asiel in de Z-route',
    'F-11',
    'urenTotaal',
    [[{}, ASIEL_Z]],
    [
      [{}, metPlan({ leerroute: 'Z', niveau: 'A2' })],
      [{}, metPlan({}, { doelgroep: 'A' })],
      [{ redenNietVoltooid: 'verhuisd' }, ASIEL_Z],
    ],
  ],
  [
    'alleen de Z-route heeft een eindgesprek',
    'F-12',
    'datumEindgesprekZ',
    [[{ leerroute: 'Z' }]],
    [[{ leerroute: 'B' }], [{ leerroute: 'O' }], [{}]],
  ],
  [
    'participatie-uren tellen alleen bij asiel',
    'F-12',
    'participatieuren',
    [[{ leerroute: 'Z' }, ASIEL]],
    [
      [{ leerroute: 'Z' }, GEZIN],
      [{ leerroute: 'B' }, ASIEL],
    ],
  ],
  [
    'een taalschakeltraject is er bij asiel in de onderwijsroute, tenzij de examens al zijn gehaald',
    'F-12',
    'tstAfgerond',
    [[{ leerroute: 'O' }, ASIEL]],
    [
      [{ leerroute: 'O' }, GEZIN],
      [{ leerroute: 'O', examens: ['KNM'] }, ASIEL],
      [{ leerroute: 'B' }, ASIEL],
    ],
  ],
  [
    'een certificaat overhandigen noemt geen leerroute meer',
    'F-12',
    'leerroute',
    [[{}]],
    [[{ certificaatOverhandigd: DAG }], [{ felicitatie: DAG }]],
  ],
  [
    'verzuim zonder toestemming vraagt een reden',
    'F-13',
    'redenVerzuim',
    [[{ ongeoorloofd: 1 }]],
    [[{ ongeoorloofd: 0 }], [{}]],
  ],
  ['te weinig bijstand vraagt een afspraak', 'F-14', 'afspraak', [[{ volledig: false }]], [[{ volledig: true }], [{}]]],
  [
    'met indicatie heeft de begeleiding een begin',
    'F-16',
    'startdatum',
    [[{ indicatie: true }]],
    [[{ indicatie: false }], [{}]],
  ],
  [
    'zonder indicatie zijn er geen onderdelen',
    'F-16',
    'onderdelen',
    [[{ indicatie: true }], [{}]],
    [[{ indicatie: false }]],
  ],
  [
    'wie vertrekt, geeft door wat is verstrekt',
    'F-17',
    'duoBijgewerkt',
    [[{ richting: 'vertrek' }]],
    [[{ richting: 'vestiging' }], [{}]],
  ],
  [
    'wie zich vestigt tijdens ontzorgen, houdt maanden over',
    'F-17',
    'resterendOntzorgen',
    [
      [{ richting: 'vestiging', datumBrp: '2026-08-08' }, ONTZORGD],
      [{ richting: 'vestiging' }, ONTZORGD],
    ],
    [
      [{ richting: 'vestiging', datumBrp: '2026-08-09' }, ONTZORGD],
      [{ richting: 'vestiging' }, ASIEL],
      [{ richting: 'vertrek' }, ONTZORGD],
    ],
  ],
  [
    'verhuist iemand binnen de gemeente, dan worden lopende betalingen nagekeken',
    'F-17',
    'betalingenGecontroleerd',
    [[{ richting: 'binnengemeentelijk' }, ONTZORGD]],
    [
      [{ richting: 'binnengemeentelijk' }, ASIEL],
      [{ richting: 'vestiging' }, ONTZORGD],
    ],
  ],
  [
    'aangepaste examenomstandigheden hebben geen grond',
    'F-18',
    'grond',
    [[{ soort: 'vrijstelling geheel' }]],
    [[{ soort: 'aangepaste examenomstandigheden' }], [{ soort: 'vrijstelling geheel', bioAdvies: 'positief' }]],
  ],
  [
    'alleen een toegekende tijdelijke vrijstelling heeft een periode',
    'F-18',
    'periode',
    [[{ soort: 'vrijstelling tijdelijk', oordeel: 'Toekenning' }]],
    [
      [{ soort: 'vrijstelling tijdelijk', oordeel: 'Afwijzing' }],
      [{ soort: 'vrijstelling geheel', oordeel: 'Toekenning' }],
    ],
  ],
  [
    'een toegekend deel noemt de onderdelen',
    'F-18',
    'onderdelen',
    [[{ soort: 'vrijstelling gedeeltelijk', oordeel: 'Toekenning' }]],
    [
      [{ soort: 'vrijstelling gedeeltelijk', oordeel: 'Afwijzing' }],
      [{ soort: 'vrijstelling geheel', oordeel: 'Toekenning' }],
      [{ oordeel: 'Toekenning' }],
    ],
  ],
  [
    'een toegekend deel verandert het plan, als er een plan is',
    'F-18',
    'pipAangepast',
    [[{ soort: 'vrijstelling gedeeltelijk', oordeel: 'Toekenning' }, metPlan()]],
    [
      [{ soort: 'vrijstelling gedeeltelijk', oordeel: 'Toekenning' }, GEZIN],
      [{ soort: 'vrijstelling geheel', oordeel: 'Toekenning' }, metPlan()],
    ],
  ],
  [
    'zonder gesprek zijn er geen onderwerpen',
    'F-19',
    'onderwerpen',
    [[{ verschenen: 'ja' }]],
    [[{ verschenen: 'nee met reden' }], [{}]],
  ],
  [
    'een nieuwe intensiteit is nodig als die verandert, of als asiel naar de B1-route gaat',
    'F-06',
    'nieuweIntensiteit',
    [[{ soort: 'intensiteit leerroute' }], [{ soort: 'leerroute', leerrouteNieuw: 'B' }, ASIEL]],
    [
      [{ soort: 'leerroute', leerrouteNieuw: 'B' }, GEZIN],
      [{ soort: 'leerroute', leerrouteNieuw: 'Z' }, ASIEL],
      [{ soort: 'doelgroep', leerrouteNieuw: 'B' }, ASIEL],
    ],
  ],
  [
    'een beschikking van de Participatiewet heeft geen dagtekening van het plan',
    'F-06',
    'dagtekening',
    [[{ soort: 'leerroute' }]],
    [[{ soort: 'Pw-beschikking' }]],
  ],
  [
    'een eerste aanbod na drie maanden vraagt een reden',
    'F-07',
    'redenVertraging',
    [[{ datumAanbod: '2026-05-10' }, ASIEL_Z]],
    [
      [{ datumAanbod: '2026-05-09' }, ASIEL_Z],
      [{}, ASIEL_Z],
      [{ datumAanbod: '2026-05-10' }, ASIEL],
      [{ datumAanbod: '2026-05-10' }, ASIEL_Z.metFormulier('F-07', DAG, aanbodVelden())],
    ],
  ],
  [
    'een taalschakeltraject dat na zes maanden start vraagt een reden, tenzij het al eens op tijd begon',
    'F-07',
    'redenVertraging',
    [[{ startOpleiding: '2026-08-10' }, ASIEL_O]],
    [
      [{ startOpleiding: '2026-08-09' }, ASIEL_O],
      [{ startOpleiding: '2026-08-10' }, ASIEL_Z],
      [
        { startOpleiding: '2026-08-10' },
        ASIEL_O.metFormulier('F-07', DAG, aanbodVelden({ startOpleiding: '2026-08-09' })),
      ],
    ],
  ],
  [
    'een voorstel heeft nog geen besluit',
    'F-09',
    'datumBesluit',
    [[{ status: 'opgelegd' }]],
    [[{ status: 'voorstel' }], [{}]],
  ],
];

describe('verplicht, maar niet altijd', () => {
  test.each(VERPLICHT)('%s', (_zin, id, sleutel, wel, niet) => {
    const antwoorden = (gevallen: readonly Geval[]) =>
      gevallen.map(([velden, dossier = GEZIN]) => isNodig(id, sleutel, velden, dossier));
    expect(antwoorden(wel)).toEqual(wel.map(() => true));
    expect(antwoorden(niet)).toEqual(niet.map(() => false));
  });
});
