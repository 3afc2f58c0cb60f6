import { dagenTussen, type Datum } from '../datum';
import { type DossierStaat } from '../dossier/staat';
import { defineRegel, type Invulling, type Regel } from '../regel';
import { leesDatum, leesLijst } from '../velden';

const VASTE_DEELNEMERS = ['inburgeraar', 'casemanager COA', 'klantmanager'] as const;

/** Zonder keuze en zonder bericht geldt scenario 3 (S3 Bijlage I). */
function scenarioVan(staat: DossierStaat): string {
  return staat.scenarios.at(-1)?.scenario ?? '3';
}

/** Eerste dag van het reguliere traject: de start van de opleiding uit het eerste aanbod. */
function startTraject({ aanbod }: DossierStaat): Datum | undefined {
  return aanbod.map(({ startOpleiding, datumAanbod }) => startOpleiding ?? datumAanbod).sort()[0];
}

function dagenVoorVerhuizing({ velden, staat }: Invulling): number | undefined {
  const datum = leesDatum(velden, 'datum');
  const verhuizing = leesDatum(velden, 'verwachteUitstroom') ?? staat.gegevens.brpDatum;
  return datum === undefined || verhuizing === undefined ? undefined : dagenTussen(datum, verhuizing);
}

/** Deel c.2, F-02. */
export const DRIEGESPREK: readonly Regel[] = [
  defineRegel({
    id: 'V-DRIE-01',
    formulieren: ['F-02'],
    ernst: 'BLOK',
    tekst: 'Een driegesprek met COA is er alleen voor asielstatushouders.',
    bronnen: ['S1 §1.4', 'S3'],
    faalt: ({ staat }) => staat.doelgroep === 'G',
  }),
  defineRegel({
    id: 'V-DRIE-02',
    formulieren: ['F-02'],
    ernst: 'WAARSCHUWING',
    veld: 'aanwezig',
    tekst: 'Bij een driegesprek zijn de inburgeraar, de casemanager van COA en u zelf aanwezig. Klopt deze bezetting?',
    bronnen: ['S3 Bijlage I', 'S3 Bijlage II', 'S2'],
    faalt: ({ velden }) => {
      const aanwezig = leesLijst(velden, 'aanwezig');
      return VASTE_DEELNEMERS.some((deelnemer) => !aanwezig.includes(deelnemer));
    },
  }),
  defineRegel({
    id: 'V-DRIE-03',
    formulieren: ['F-02'],
    ernst: 'WAARSCHUWING',
    veld: 'datum',
    tekst: 'Bij scenario 1 is het driegesprek vóór de start van het traject.',
    bronnen: ['S3 Bijlage I'],
    faalt: ({ velden, staat }) => {
      const datum = leesDatum(velden, 'datum');
      const start = startTraject(staat);
      return scenarioVan(staat) === '1' && datum !== undefined && start !== undefined && datum > start;
    },
  }),
  defineRegel({
    id: 'V-DRIE-04',
    formulieren: ['F-02'],
    ernst: 'INFO',
    veld: 'datum',
    tekst: 'Bij scenario 3 is het driegesprek ongeveer twee weken voor de verhuizing.',
    bronnen: ['S3 Bijlage I'],
    faalt: (invulling) => {
      const dagen = dagenVoorVerhuizing(invulling);
      const { driegesprekMinDagen, driegesprekMaxDagen } = invulling.lokaal;
      if (scenarioVan(invulling.staat) !== '3' || dagen === undefined) return false;
      return dagen < driegesprekMinDagen || dagen > driegesprekMaxDagen;
    },
  }),
];
