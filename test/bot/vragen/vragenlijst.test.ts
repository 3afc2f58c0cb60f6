import { createAntwoorder, type Antwoord } from '../../../bot/vragen/beantwoord';
import { type Vorige } from '../../../bot/vragen/vervolg';
import { datum } from '../../../rules/datum';
import { getMeting } from '../../../rules/metingen/catalogus';
import { prepareDossiers } from '../../../rules/metingen/peiling';
import { type Keuze, type Vraag } from '../../../rules/metingen/vraag';
import { metPlan } from '../../support/dossier';
import { type Gevraagd, readVragenlijst, type Verwacht } from './vragenlijst';

const DOSSIERS = [
  ['2026-0143', 'Noord', 'anneke'],
  ['2026-0208', 'Oost', 'bram'],
  ['2026-0062', 'Zuid', 'fatima'],
  ['2025-0035', 'Noord', 'joost'],
  ['2024-0016', 'Oost', 'mehmet'],
  ['2024-0017', 'Zuid', 'saskia'],
].map(([dossiernummer = '', caseload = '', klantmanager = '']) => ({
  ...metPlan().build(),
  ...{ dossiernummer, caseload, klantmanager },
}));
const antwoorder = createAntwoorder(prepareDossiers(DOSSIERS, datum('2026-11-18')));

function stel({ vraag, vrager, eigen }: Gevraagd, vorige: Vorige | undefined): Antwoord {
  return antwoorder({
    vraag,
    vrager,
    ...(eigen === undefined ? {} : { eigen }),
    ...(vorige === undefined ? {} : { vorige }),
  });
}

/** De waarden van een filter staan in de volgorde van de zin; die zegt niets. */
function sorteer(filters: object): readonly string[] {
  return Object.entries(filters as Readonly<Record<string, Keuze>>)
    .map(([filter, { alleen = [], behalve = [] }]) =>
      [filter, ...alleen.toSorted(), 'behalve', ...behalve.toSorted()].join(' '),
    )
    .sort();
}

function expectVraag(vraag: Vraag, verwacht: Verwacht): void {
  const { meting, periode, duur, groepering } = verwacht;
  expect(vraag).toMatchObject({ meting });
  expect(sorteer(vraag.filters)).toEqual(sorteer(verwacht.filters));
  expect([vraag.periode, vraag.duur, vraag.groepering]).toEqual([periode, duur, groepering]);
  const eigenEenheid = getMeting(meting).eenheid;
  if (eigenEenheid === 'gebeurtenissen' && verwacht.eenheid !== '*')
    expect(vraag.eenheid ?? eigenEenheid).toBe(verwacht.eenheid ?? eigenEenheid);
}

function voerGesprek(beurten: readonly Gevraagd[]): void {
  let vorige: Vorige | undefined;
  for (const beurt of beurten) {
    const antwoord = stel(beurt, vorige);
    vorige = antwoord.uitkomst === 'antwoord' ? antwoord.vorige : undefined;
    const { verwacht } = beurt;
    if (verwacht === 'geen') expect(antwoord.uitkomst).not.toBe('antwoord');
    else if (verwacht === 'geweigerd') expect(antwoord.uitkomst).toBe('geweigerd');
    else if (antwoord.uitkomst === 'antwoord') expectVraag(antwoord.vorige.vraag, verwacht);
    else throw new Error(`geen antwoord op: ${beurt.vraag}`);
  }
}

const metNaam = (naam: string) =>
  readVragenlijst(naam).map((beurten): [string, readonly Gevraagd[]] => [
    beurten.map(({ vraag }) => vraag).join(' > '),
    beurten,
  ]);

describe('een vraag uit de praktijk', () => {
  it.each(metNaam('antwoord.txt'))('wordt begrepen: %s', (_naam, beurten) => {
    voerGesprek(beurten);
  });

  it.each(metNaam('geen-antwoord.txt'))('krijgt geen getal: %s', (_naam, beurten) => {
    voerGesprek(beurten);
  });

  it.each(metNaam('vervolg.txt'))('gaat verder op de vorige: %s', (_naam, beurten) => {
    voerGesprek(beurten);
  });
});
