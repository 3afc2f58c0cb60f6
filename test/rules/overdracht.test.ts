import { datum } from '../../rules/datum';
import { readOverdracht } from '../../rules/overdracht';
import { aDossier, type DossierBouwer, metPlan } from '../support/dossier';

const lees = (dossier: DossierBouwer, vandaag = '2026-06-01') => readOverdracht(dossier.build(), datum(vandaag));
const vertrokken = metPlan().metMelding('DUO-SS122', '2026-05-06');
const gedaan = (dossier: DossierBouwer) => lees(dossier)?.punten.map((punt) => punt.gedaan);

describe('de warme overdracht bij een vertrek', () => {
  it('is er niet zonder verhuizing', () => {
    expect(lees(metPlan())).toBeUndefined();
  });

  it('is liefst binnen tien werkdagen na het vertrek, met de BRP-datum als die er is', () => {
    expect(lees(vertrokken)).toMatchObject({ richting: 'uit', uiterlijk: '2026-05-22' });
    const metDatum = vertrokken.metFormulier('F-17', '2026-05-08', { richting: 'vertrek', datumBrp: '2026-05-04' });
    expect(lees(metDatum)).toMatchObject({ uiterlijk: '2026-05-21' });
  });

  it('deelt plan en boetes pas na een verzoek', () => {
    expect(lees(vertrokken)).toMatchObject({ verzocht: false });
    const verzocht = vertrokken.metFormulier('F-17', '2026-05-08', {
      richting: 'vertrek',
      verzoekOntvangen: '2026-05-08',
    });
    expect(lees(verzocht)).toMatchObject({ verzocht: true });
  });

  it('vinkt alleen af wat in het dossier staat; met een open registratie is DUO niet bij', () => {
    const velden = {
      richting: 'vertrek',
      duoBijgewerkt: true,
      inburgeraarGeinformeerd: '2026-05-07',
      verstrekt: ['PIP'],
    };
    expect(gedaan(vertrokken)).toEqual([false, false, false, false]);
    expect(gedaan(vertrokken.metFormulier('F-17', '2026-05-08', velden))).toEqual([false, true, false, true]);
    const bij = vertrokken.metFormulier('F-20b', '2026-05-07', { item: 'PIP', datum: '2026-05-07' });
    expect(gedaan(bij.metFormulier('F-17', '2026-05-08', velden))).toEqual([true, true, false, true]);
    const nietBij = { ...velden, duoBijgewerkt: false };
    expect(gedaan(bij.metFormulier('F-17', '2026-05-08', nietBij))?.[0]).toBe(false);
    const halfBij = bij.metFormulier('F-10', '2026-05-08', { datumOndertekening: '2026-05-08' });
    expect(gedaan(halfBij.metFormulier('F-17', '2026-05-08', velden))?.[0]).toBe(false);
  });

  it('noemt bij elk punt de afspraak of de wet', () => {
    expect(lees(vertrokken)?.punten.map(({ bronnen }) => bronnen)).toEqual([
      ['S1 §4.5'],
      ['S1 §4.5'],
      ['Wi 35.4'],
      ['S1 §4.5'],
    ]);
  });

  it('noemt de maanden ontzorgen die overblijven, een aangebroken maand telt mee', () => {
    const ontzorgd = vertrokken.metFormulier('F-14', '2026-03-01', { startdatum: '2026-03-01' });
    expect(lees(ontzorgd, '2026-06-01')?.resterendOntzorgen).toBe(3);
    expect(lees(ontzorgd, '2026-06-02')?.resterendOntzorgen).toBe(3);
    expect(lees(ontzorgd, '2026-07-31')?.resterendOntzorgen).toBe(2);
    expect(lees(ontzorgd, '2026-08-01')?.resterendOntzorgen).toBe(1);
    expect(lees(ontzorgd, '2026-08-31')?.resterendOntzorgen).toBe(1);
    expect(lees(ontzorgd, '2026-09-01')?.resterendOntzorgen).toBeUndefined();
    expect(lees(vertrokken)?.resterendOntzorgen).toBeUndefined();
  });
});

describe('de warme overdracht bij een vestiging', () => {
  const gevestigd = aDossier().metMelding('DUO-SS121', '2026-05-06');

  it('begint bij de nieuwe gemeente: die zoekt contact', () => {
    expect(lees(gevestigd)).toMatchObject({ richting: 'in', uiterlijk: '2026-05-22' });
    expect(gedaan(gevestigd)).toEqual([false, false]);
    const contact = gevestigd.metFormulier('F-17', '2026-05-08', { richting: 'vestiging', contactDatum: '2026-05-08' });
    expect(gedaan(contact)).toEqual([true, false]);
  });

  it('is na een later vertrek weer een vertrek', () => {
    expect(lees(gevestigd.metMelding('DUO-SS122', '2026-05-20'))).toMatchObject({ richting: 'uit' });
  });

  it('is het na een terugkeer weer', () => {
    expect(lees(vertrokken.metMelding('DUO-SS120', '2026-05-20'))).toMatchObject({ richting: 'in' });
  });

  it('volgt bij twee verhuizingen op een dag het formulier: dat is met de hand ingevuld', () => {
    const teruggekomen = vertrokken.metFormulier('F-17', '2026-05-06', { richting: 'vestiging' });
    expect(lees(teruggekomen)).toMatchObject({ richting: 'in' });
  });

  it('heeft geen laatste dag zolang niemand de dag van de verhuizing kent', () => {
    const zonderDag = aDossier().metFormulier('F-17', '2026-05-08', { richting: 'vestiging' });
    expect(lees(zonderDag)).toMatchObject({ richting: 'in', uiterlijk: undefined });
    const vertrek = aDossier().metFormulier('F-17', '2026-05-08', { richting: 'vertrek' });
    expect(lees(vertrek)).toMatchObject({ richting: 'uit', uiterlijk: undefined });
    const metGegevens = zonderDag.metFormulier('F-00', '2026-05-11', { brpDatum: '2026-05-06' });
    expect(lees(metGegevens)).toMatchObject({ uiterlijk: '2026-05-22' });
  });

  it('volgt de BRP-datum uit het formulier, ook als het portaal een andere noemt', () => {
    const dossier = gevestigd
      .metFormulier('F-00', '2026-05-07', { brpDatum: '2026-05-06' })
      .metFormulier('F-17', '2026-05-08', { richting: 'vestiging', datumBrp: '2026-05-04' });
    expect(lees(dossier)).toMatchObject({ uiterlijk: '2026-05-21' });
  });

  it('is er niet bij een verhuizing binnen de gemeente, en die verandert een eerder vertrek niet', () => {
    const binnen = { richting: 'binnengemeentelijk', datumBrp: '2026-05-25' };
    expect(lees(metPlan().metFormulier('F-17', '2026-05-25', binnen))).toBeUndefined();
    const vertrek = { richting: 'vertrek', datumBrp: '2026-05-04', verzoekOntvangen: '2026-05-08' };
    const dossier = metPlan().metFormulier('F-17', '2026-05-08', vertrek).metFormulier('F-17', '2026-05-25', binnen);
    expect(lees(dossier)).toMatchObject({ richting: 'uit', verzocht: true, uiterlijk: '2026-05-21' });
  });
});
