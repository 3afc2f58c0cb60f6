import { buildFormulierKaart, parseInvoer } from '../../cards';
import { IN_TRAJECT, INTAKE_KLAAR, OPGEROEPEN, VANDAAG } from '../../cards/voorbeelden/dossiers';
import { datum } from '../../rules/datum';
import { type FormulierId } from '../../rules/formulier';
import { getFormulier } from '../../rules/formulieren';
import { getInvoer, listDelen, listInvoer } from './kaarten';

function draw(id: FormulierId, waarden?: Readonly<Record<string, string>>, vorm = '', vandaag = VANDAAG) {
  const dossier = id === 'F-05' ? INTAKE_KLAAR : id === 'F-03' ? OPGEROEPEN : IN_TRAJECT;
  const extra = waarden === undefined ? {} : { waarden };
  return buildFormulierKaart({
    ...{ formulier: getFormulier(id), vorm, dossier, versie: 7, vandaag, door: 'fatima', ...extra },
  });
}

const keuzes = (kaart: unknown, id: string) => getInvoer(kaart, id).choices as { title: string; value: string }[];
const lees = (id: FormulierId, data: object) => parseInvoer(getFormulier(id), data).velden;

describe('een dag kiezen zonder typen', () => {
  it('biedt vandaag en gisteren aan, en op maandag ook de laatste werkdag', () => {
    expect(keuzes(draw('F-19'), 'datum.snel').map(({ title }) => title)).toEqual([
      'Vandaag (8 mei)',
      'Gisteren (7 mei)',
      'Andere datum',
    ]);
    expect(keuzes(draw('F-19', undefined, '', datum('2026-05-11')), 'datum.snel').map(({ value }) => value)).toEqual([
      '2026-05-11',
      '2026-05-10',
      '2026-05-08',
      'anders',
    ]);
  });

  it('staat boven het datumveld en nooit ernaast: op een telefoon past de langste dag anders niet', () => {
    const kaart = draw('F-05', undefined, '', datum('2026-09-28'));
    expect(listDelen(kaart).filter((deel) => 'columns' in deel && listInvoer(deel).length > 0)).toEqual([]);
    const ids = listInvoer(kaart).map(({ id }) => id);
    expect(ids.indexOf('dagtekening')).toBe(ids.indexOf('dagtekening.snel') + 1);
  });

  it('staat op vandaag waar iemand vastlegt wat hij net deed, en nergens waar de dag rechtens telt', () => {
    expect(getInvoer(draw('F-19'), 'datum.snel').value).toBe('2026-05-08');
    expect(getInvoer(draw('F-05'), 'dagtekening.snel')).not.toHaveProperty('value');
  });

  it('biedt bij een termijn werkdagen vooruit aan, nooit een feestdag', () => {
    const dagen = keuzes(draw('F-03', undefined, 'oproep', datum('2026-05-07')), 'termijn.snel');
    expect(dagen.map(({ value }) => value)).toEqual(['2026-05-18', '2026-05-21', 'anders']);
  });

  it('neemt de gekozen dag over', () => {
    expect(lees('F-19', { 'datum.snel': '2026-05-08', datum: '' }).datum).toBe('2026-05-08');
  });

  it('laat een ingevulde datum voorgaan op wat er al gekozen stond', () => {
    expect(lees('F-19', { 'datum.snel': '2026-05-08', datum: '2026-04-01' }).datum).toBe('2026-04-01');
  });

  it('laat een nieuwe keuze voorgaan op een datum die er al stond', () => {
    const kaart = draw('F-19', { datum: '2026-04-01' });
    expect([getInvoer(kaart, 'datum.snel').value, getInvoer(kaart, 'datum').value]).toEqual(['anders', '2026-04-01']);
    const vandaag = keuzes(kaart, 'datum.snel')[0]?.value;
    expect(lees('F-19', { 'datum.snel': vandaag, datum: '2026-04-01' }).datum).toBe('2026-05-08');
  });

  it('bewaart niets van de keuze zelf, en een vreemde keuze is geen datum', () => {
    expect(Object.keys(lees('F-19', { 'datum.snel': 'anders', datum: '2026-04-01' }))).toEqual(['datum']);
    expect(parseInvoer(getFormulier('F-19'), { 'datum.snel': 'morgen', datum: '' }).fouten).toHaveLength(1);
  });

  it('vult bij taaluren een hele maand in', () => {
    const [vorige] = keuzes(draw('F-13'), 'periode.snel');
    expect(vorige?.title).toBe('Vorige maand (1 april tot en met 30 april)');
    expect(lees('F-13', { 'periode.snel': vorige?.value, 'periode.van': '', 'periode.tot': '' }).periode).toEqual({
      van: '2026-04-01',
      tot: '2026-04-30',
    });
  });

  it('toont wat geen datum is als tekst, zonder snelle keuze', () => {
    const kaart = draw('F-19', { datum: '31-02-2026' });
    expect(getInvoer(kaart, 'datum')).toMatchObject({ type: 'Input.Text', value: '31-02-2026' });
    expect(listInvoer(kaart).map(({ id }) => id)).not.toContain('datum.snel');
  });
});
