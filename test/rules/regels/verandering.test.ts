import { computeTermijn } from '../../../rules/termijnen';
import { type Velden } from '../../../rules/historie';
import { aDossier, dag, type DossierBouwer, metPlan } from '../../support/dossier';
import { aanbodVelden, ontzorgenVelden, pvtVelden, zonder } from '../../support/formulieren';
import { given } from '../../support/oordeel';

const GEREGISTREERD = metPlan().metFormulier('F-20b', '2026-02-10', { item: 'PIP', datum: '2026-02-10' });
const ASIEL = metPlan(
  { intensiteitLeerroute: 800, datumDuo: '2026-02-10' },
  { doelgroep: 'A', bijstandSinds: '2026-01-05' },
);

describe('verhuizing', () => {
  const VERTREK: Velden = {
    richting: 'vertrek',
    datumBrp: '2026-06-01',
    andereGemeente: 'Voorbeeldstad',
    verzoekOntvangen: '2026-06-01',
    verstrekt: ['PIP', 'boetes'],
    duoBijgewerkt: true,
    inburgeraarGeinformeerd: '2026-06-01',
  };
  const VESTIGING: Velden = {
    richting: 'vestiging',
    datumBrp: '2026-05-01',
    andereGemeente: 'Voorbeeldstad',
    contactDatum: '2026-05-04',
    inburgeraarGeinformeerd: '2026-05-04',
  };
  const op = (velden: Velden, dossier: DossierBouwer = GEREGISTREERD) =>
    given(dossier).on('2026-06-01').when('F-17', velden);

  test('een volledig vertrek is akkoord', () => op(VERTREK).thenAccepted());

  test('open registraties geven een bevestiging, met naam', () => {
    const open = metPlan().metFormulier(
      'F-10',
      '2026-05-29',
      pvtVelden({ bijeenkomst: '2026-05-29', datumOndertekening: '2026-05-29' }),
    );
    const verwachting = op(VERTREK, open);
    verwachting.thenAsked('V-VER-01');
    expect(verwachting.melding('V-VER-01')?.tekst).toContain('open voor DUO: PIP, PVT.');
  });

  test('de afronding van een taalschakeltraject staat alleen bij asiel open: de rest meldt de instelling', () => {
    const afgerond = (doelgroep: string) =>
      metPlan({ leerroute: 'O', datumDuo: '2026-02-10' }, { doelgroep }).metFormulier('F-12', '2026-05-29', {
        leerroute: 'O',
        tstAfgerond: '2026-05-29',
      });
    expect(op(VERTREK, afgerond('A')).melding('V-VER-01')?.tekst).toContain('open voor DUO: TST.');
    op(VERTREK, afgerond('G')).thenSilent('V-VER-01');
  });

  test('de inburgeraar weet ervan', () => op(zonder(VERTREK, 'inburgeraarGeinformeerd')).thenAsked('V-VER-02'));

  test.each([
    [['PIP'], 'geweigerd'],
    [['boetes', 'voortgang'], 'geweigerd'],
    [['voortgang', 'taaluren'], 'akkoord'],
  ])('%j verstrekt zonder verzoek: %s', (verstrekt, uitkomst) => {
    expect(op({ ...zonder(VERTREK, 'verzoekOntvangen'), verstrekt }).oordeel.uitkomst).toBe(uitkomst);
  });

  const UITERLIJK = computeTermijn('T-32', dag('2026-05-01')).totEnMet;
  test.each([
    [0, 'akkoord'],
    [1, 'bevestigen'],
  ])('contact %i dagen na de tien werkdagen: %s', (verschil, uitkomst) => {
    expect(op({ ...VESTIGING, contactDatum: dag(UITERLIJK, verschil) }).oordeel.uitkomst).toBe(uitkomst);
  });

  test('lopend ontzorgen wordt meegenomen', () => {
    const ontzorgen = ASIEL.metFormulier('F-14', '2026-01-06', ontzorgenVelden());
    op(VESTIGING, ontzorgen).thenAsked('V-VER-06');
    op({ ...VESTIGING, resterendOntzorgen: 2 }, ontzorgen).thenAccepted();
    const geeindigd = ontzorgenVelden({ einddatum: '2026-05-31' });
    const afgelopen = ASIEL.metFormulier('F-14', '2026-01-06', geeindigd);
    op(VESTIGING, afgelopen).thenAsked('V-VER-06');
    // Zonder datum in de BRP telt vandaag, 1 juni.
    op(zonder(VESTIGING, 'datumBrp'), afgelopen).thenSilent('V-VER-06');
    expect(op(zonder(VESTIGING, 'datumBrp'), ontzorgen).melding('V-VER-06')).toBeDefined();
    op(VESTIGING, ASIEL).thenAccepted();
    const binnen = { richting: 'binnengemeentelijk', datumBrp: '2026-06-01', inburgeraarGeinformeerd: '2026-06-01' };
    op(binnen, ontzorgen).thenAsked('V-VER-07');
    op({ ...binnen, betalingenGecontroleerd: true }, ontzorgen).thenAccepted();
    op(binnen, ASIEL).thenAccepted();
  });
});

describe('doelgroep', () => {
  const NAAR_G: Velden = {
    van: 'A',
    naar: 'G',
    datumGesprek: '2026-06-01',
    keuze: 'rechten gezins- en overige migrant',
    gevolgen: ['begeleiding', 'ontzorgen', 'gratis examens', 'lening', 'taalaanbod'],
  };
  const NAAR_A: Velden = {
    van: 'G',
    naar: 'A',
    datumSignaal: '2026-05-29',
    datumGesprek: '2026-06-01',
    keuze: 'asielrechten',
    gevolgen: ['lening'],
  };
  const op = (velden: Velden, dossier: DossierBouwer = ASIEL) => given(dossier).on('2026-06-01').when('F-15', velden);

  test('een keuze van de inburgeraar is akkoord', () => op(NAAR_G).thenAccepted());

  test('verandert echt', () => op({ ...NAAR_G, naar: 'A' }).thenRefused('V-DG-01'));

  test('kan maar één keer zonder asielrechten', () => {
    op({ ...NAAR_G, eerderGekozen: true }).thenRefused('V-DG-02');
    op(NAAR_G, ASIEL.metFormulier('F-15', '2026-03-02', NAAR_G)).thenRefused('V-DG-02');
    op({ ...NAAR_A, eerderGekozen: true }, metPlan()).thenAccepted();
  });

  test('vraagt een gesprek', () => {
    expect(op(zonder(NAAR_G, 'datumGesprek')).oordeel.meldingen.map(({ regel }) => regel)).toEqual(['V-DG-03']);
  });

  test('asielrechten komen van DUO', () => {
    op(zonder(NAAR_A, 'datumSignaal'), metPlan()).thenAsked('V-DG-04');
    op(NAAR_A, metPlan()).thenAccepted();
    const gemeld = op(zonder(NAAR_A, 'datumSignaal'), metPlan().metMelding('DUO-SS125', '2026-05-29'));
    expect(gemeld.oordeel.meldingen).toMatchObject([{ regel: 'V-VELD', veld: 'datumSignaal' }]);
  });

  test('wat nog loopt, wordt besproken', () => {
    const lopend = ASIEL.metFormulier('F-07', '2026-03-02', aanbodVelden())
      .metFormulier('F-14', '2026-01-06', ontzorgenVelden())
      .metFormulier('F-16', '2026-01-06', { indicatie: true, startdatum: '2026-01-05' });
    for (const recht of ['taalaanbod', 'ontzorgen', 'begeleiding']) {
      const gevolgen = ['begeleiding', 'ontzorgen', 'taalaanbod'].filter((een) => een !== recht);
      op({ ...NAAR_G, gevolgen }, lopend).thenAsked('V-DG-05');
      op({ ...NAAR_G, gevolgen }).thenAccepted();
    }
  });
});

describe('vrijstelling en ontheffing', () => {
  const DEELS: Velden = {
    soort: 'ontheffing medisch gedeeltelijk',
    grond: 'MED',
    oordeel: 'Toekenning',
    datumOordeel: '2026-06-01',
    onderdelen: ['LE', 'SC'],
    pipAangepast: 'F-06',
  };
  const op = (velden: Velden, dossier: DossierBouwer = GEREGISTREERD) =>
    given(dossier).on('2026-06-01').when('F-18', velden);

  test('gedeeltelijk en het plan aangepast is akkoord', () => {
    op(DEELS).thenAccepted();
    op(zonder(DEELS, 'pipAangepast')).thenAsked('V-VO-05');
  });

  test.each([
    [['LE', 'LU', 'SC'], 'akkoord'],
    [['KNM', 'LE', 'LU', 'SC'], 'akkoord'],
    [['LE', 'LU', 'SC', 'SP'], 'geweigerd'],
  ])('onderdelen %j: %s', (onderdelen, uitkomst) =>
    expect(op({ ...DEELS, onderdelen }).oordeel.uitkomst).toBe(uitkomst),
  );

  test('geheel toegekend: wacht op DUO, tenzij dat signaal er al is', () => {
    const geheel = {
      soort: 'ontheffing medisch geheel',
      grond: 'MED',
      oordeel: 'Toekenning',
      datumOordeel: '2026-06-01',
    };
    op(geheel).thenAsked('V-VO-06');
    op(geheel, GEREGISTREERD.metMelding('DUO-SS108', '2026-05-29')).thenAccepted();
    op({ ...geheel, oordeel: 'Afwijzing' }).thenAccepted();
  });

  test('een advies staat schriftelijk in het dossier', () => {
    const advies = { soort: 'ontheffing BIO geheel', bioAdvies: 'positief', datumBioAdvies: '2026-06-01' };
    expect(op(advies).oordeel.meldingen.map(({ regel }) => regel)).toEqual(['V-VO-02']);
    op({ ...advies, adviesInDossier: true }).thenAccepted();
  });

  test('geen medische gegevens in de toelichting', () =>
    op({ ...DEELS, toelichting: 'heeft epilepsie' }).thenRefused('V-VO-03'));

  test('een medische aanvraag zonder uitkomst meldt DUO niet', () => {
    const verwachting = op(zonder(DEELS, 'oordeel', 'datumOordeel'));
    expect(verwachting.melding('V-VO-01')?.ernst).toBe('INFO');
    verwachting.thenRefused('V-VELD');
  });
});

describe('registratie in DUO bevestigen', () => {
  const op = (velden: Velden, dossier: DossierBouwer = metPlan()) =>
    given(dossier).on('2026-02-16').when('F-20b', velden);

  test.each([
    [-1, 'geweigerd'],
    [0, 'akkoord'],
  ])('%i dagen na de dagtekening: %s', (verschil, uitkomst) => {
    const verwachting = op({ item: 'PIP', datum: dag('2026-02-09', verschil) });
    expect(verwachting.oordeel.uitkomst).toBe(uitkomst);
    expect(verwachting.melding('V-REG-02') !== undefined).toBe(uitkomst === 'geweigerd');
  });

  test('vraagt iets wat nog open staat', () => {
    op({ item: 'MAP' }).thenRefused('V-REG-01');
    op({ item: 'PIP' }).thenAccepted();
    op({ item: 'PIP' }, GEREGISTREERD).thenRefused('V-REG-01');
  });

  test('na een weigering van DUO staat de registratie nog open', () => {
    const geweigerd = metPlan().metFormulier('F-20b', '2026-02-10', {
      item: 'PIP',
      geweigerd: true,
      fouttekst: 'De datum klopt niet',
    });
    op({ item: 'PIP', datum: '2026-02-16' }, geweigerd).thenAccepted();
  });

  test('mag ook na het einde van de plicht', () => {
    op({ item: 'PIP', datum: '2026-02-16' }, metPlan().metMelding('DUO-SS107', '2026-02-12')).thenAccepted();
    op({ item: 'PIP' }, aDossier().metPlicht('2026-01-05')).thenRefused('V-REG-01');
  });
});
