import { datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { findVervangenRegel } from '../../rules/dossier/historie';
import { intrekkingVan, isIntrekking } from '../../rules/dossier/intrekking';
import { type Dossier, type FormulierRegel, type HistorieRegel, type Velden } from '../../rules/historie';
import { listFormulieren } from '../../rules/formulieren';

const VANDAAG = datum('2026-05-08');
const regel = (op: string, formulier: string, velden: Velden): FormulierRegel => ({
  ...{ op: datum(op), formulier, door: 'fatima', velden, id: `${formulier}-${op}` },
});
const dossier = (...historie: HistorieRegel[]): Dossier => ({
  dossiernummer: '2026-0143',
  caseload: 'Noord',
  historie,
});
const stand = (...historie: HistorieRegel[]) => foldDossier(dossier(...historie), VANDAAG);

function trekIn(wat: FormulierRegel, op = '2026-05-07'): FormulierRegel {
  const velden = intrekkingVan(wat, 'Verkeerd dossier');
  if (velden === undefined) throw new Error('niet in te trekken');
  return regel(op, wat.formulier, velden);
}

const PLAN = regel('2026-05-01', 'F-05', { dagtekening: '2026-05-01', leerroute: 'B' });

describe('een formulier intrekken', () => {
  it('laat een plan dat er niet had moeten zijn verdwijnen, met wat ervoor in DUO moest', () => {
    expect(stand(PLAN).registraties).toHaveLength(1);
    const zonder = stand(PLAN, trekIn(PLAN));
    expect([zonder.plan.pips, zonder.registraties]).toEqual([[], []]);
  });

  it('laat na een ingetrokken verbetering weer gelden wat ervoor was vastgelegd', () => {
    const beter = regel('2026-05-02', 'F-05', {
      ...PLAN.velden,
      leerroute: 'Z',
      correctie: true,
      redenCorrectie: 'Fout',
    });
    expect(stand(PLAN, beter).plan.leerroute).toBe('Z');
    expect(stand(PLAN, beter, trekIn(beter)).plan.leerroute).toBe('B');
    expect(stand(PLAN, beter, trekIn(beter), trekIn(PLAN, '2026-05-08')).plan.leerroute).toBeUndefined();
  });

  it('laat van een boete de vorige stand staan, en een andere boete ongemoeid', () => {
    const boete = { grondslag: 'art. 23', categorie: 'MAP', datumOvertreding: '2026-04-01', verwijtbaarheid: 'opzet' };
    const voorstel = regel('2026-04-10', 'F-09', { ...boete, status: 'voorstel', bedrag: 50 });
    const besluit = regel('2026-05-01', 'F-09', {
      ...boete,
      status: 'opgelegd',
      bedrag: 50,
      datumBesluit: '2026-05-01',
    });
    const andere = regel('2026-05-02', 'F-09', { ...boete, categorie: 'PVT', status: 'voorstel', bedrag: 50 });
    const { boetes } = stand(voorstel, besluit, andere, trekIn(besluit));
    expect(boetes.map(({ categorie, status }) => [categorie, status])).toEqual([
      ['MAP', 'voorstel'],
      ['PVT', 'voorstel'],
    ]);
  });

  it('raakt van de brede intake alleen de oproep, of alleen de uitkomst', () => {
    const eerste = regel('2026-04-01', 'F-03', { oproepNummer: '1', datumOproep: '2026-04-01', termijn: '2026-04-10' });
    const tweede = regel('2026-04-12', 'F-03', { oproepNummer: '2', datumOproep: '2026-04-12', termijn: '2026-04-20' });
    const uitkomst = regel('2026-05-01', 'F-03', { datumAfgerond: '2026-05-01', verslagInDossier: true });
    expect(stand(eerste, tweede, uitkomst, trekIn(eerste)).intake.oproepen.map(({ nummer }) => nummer)).toEqual(['2']);
    const zonder = stand(eerste, tweede, uitkomst, trekIn(uitkomst)).intake;
    expect([zonder.uitkomst, zonder.oproepen.length]).toEqual([undefined, 2]);
  });

  it('geeft bij gegevens uit het portaal de eerdere waarden terug', () => {
    const oud = regel('2026-04-01', 'F-00', { doelgroep: 'A', brpDatum: '2026-03-01' });
    const nieuw = regel('2026-05-01', 'F-00', { brpDatum: '2026-04-01' });
    expect(stand(oud, nieuw, trekIn(nieuw)).gegevens.brpDatum).toBe('2026-03-01');
  });

  it('kan niet bij een melding, een bevestiging in DUO, een overdracht of het verslag van een oproep', () => {
    const velden = [
      regel('2026-05-01', 'F-20a', { notificatie: 'COA-01', stap: 'oppakken' }),
      regel('2026-05-01', 'F-20b', { item: 'PIP' }),
      regel('2026-05-01', 'F-20e', { naar: 'joost' }),
      regel('2026-05-01', 'F-03', { oproepNummer: '1', verschenen: 'ja' }),
    ];
    expect(velden.map((een) => intrekkingVan(een, 'x'))).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('noemt van een uitkomst altijd dat zij geen oproep is, ook als het verslag er niet was', () => {
    const uitkomst = (velden: Velden) => regel('2026-05-01', 'F-03', { datumAfgerond: '2026-05-01', ...velden });
    const verwacht = { verslagInDossier: false, correctie: true, redenCorrectie: 'x' };
    expect(intrekkingVan(uitkomst({}), 'x')).toEqual(verwacht);
    expect(intrekkingVan(uitkomst({ verslagInDossier: true }), 'x')).toEqual(verwacht);
    const oproep = regel('2026-04-01', 'F-03', { oproepNummer: '1', datumOproep: '2026-04-01' });
    expect(intrekkingVan(oproep, 'x')).toEqual({ oproepNummer: '1', correctie: true, redenCorrectie: 'x' });
  });

  it('kan wel bij een voortgangsgesprek, ook als iemand niet verscheen', () => {
    const gesprek = regel('2026-05-01', 'F-19', { datum: '2026-05-01', verschenen: 'nee met reden' });
    expect(intrekkingVan(gesprek, 'x')).toEqual({ correctie: true, redenCorrectie: 'x' });
  });

  it('is alleen een verbetering waar niets in staat, van een formulier dat kan worden ingetrokken', () => {
    const leeg = { correctie: true, redenCorrectie: 'x' };
    expect(isIntrekking({ formulier: 'F-05', velden: leeg })).toBe(true);
    expect(isIntrekking({ formulier: 'F-05', velden: {} })).toBe(false);
    expect(isIntrekking({ formulier: 'F-03', velden: { oproepNummer: '1' } })).toBe(false);
    expect(isIntrekking({ formulier: 'F-05', velden: { ...leeg, oproepNummer: '1' } })).toBe(false);
    expect(isIntrekking({ formulier: 'F-20b', velden: leeg })).toBe(false);
  });

  it('wordt nooit verward met een gewone verbetering: die heeft altijd een verplicht veld', () => {
    const verward = listFormulieren().filter(({ id, velden }) => {
      const altijd = velden.filter(({ verplicht }) => verplicht === true).map(({ sleutel }) => [sleutel, 'x']);
      const gewoon = { ...(Object.fromEntries(altijd) as Velden), correctie: true, redenCorrectie: 'Fout' };
      return altijd.length > 0 && isIntrekking({ formulier: id, velden: gewoon });
    });
    expect(verward).toEqual([]);
  });

  it('wijst de regel aan die zij zou weghalen', () => {
    const velden = intrekkingVan(PLAN, 'x') ?? {};
    expect(findVervangenRegel(dossier(PLAN), VANDAAG, { formulier: 'F-05', velden })).toEqual({
      regel: PLAN,
      index: 0,
    });
  });
});
