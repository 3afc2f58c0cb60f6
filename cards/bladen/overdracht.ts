import { type Datum, formatDatum } from '../../rules/datum';
import { type Dossier } from '../../rules/historie';
import { type Overdracht, readOverdracht } from '../../rules/overdracht';
import { buildBlad } from '../blad/build';
import { noemBronnen, noemSoort } from '../delen/grond';
import { plain } from '../format';
import { type AdaptiveCard, type Lezer, magMaatregelenZien, magVastleggen } from '../kaart';
import { schrijfPakket, schrijfVraag } from './overdrachtstekst';

export interface OverdrachtInvoer {
  readonly dossier: Dossier;
  readonly vandaag: Datum;
  readonly lezer: Lezer;
}

/**
 * De warme overdracht bij een verhuizing: wat er moet gebeuren, wat er al is gedaan, en de tekst voor de andere gemeente. Regiebot
 * verstuurt niets. `undefined` als het dossier van geen verhuizing weet.
 */
export function buildOverdrachtKaart({ dossier, vandaag, lezer }: OverdrachtInvoer): AdaptiveCard | undefined {
  const overdracht = readOverdracht(dossier, vandaag);
  if (overdracht === undefined) return undefined;
  const { dossiernummer } = dossier;
  const uit = overdracht.richting === 'uit';
  const maatregelen = magMaatregelenZien(lezer, dossier.klantmanager);
  return buildBlad({
    ...{ dossiernummer, blad: 'overdracht' },
    titel: uit ? 'Overdracht aan de nieuwe gemeente' : 'Overdracht van de vorige gemeente',
    inleiding: noemWanneer(overdracht),
    letop: LETOP[letopVan(overdracht)],
    delen: [
      {
        kop: 'Wat er moet gebeuren',
        punten: overdracht.punten.map(({ wat, gedaan, bronnen }) => ({
          tekst: wat,
          ...(gedaan ? GEDAAN : OPEN),
          bij: ` · ${noemSoort(bronnen[0])}`,
        })),
      },
    ],
    teksten: [
      {
        id: 'overdrachtstekst',
        label: uit ? 'Tekst voor de nieuwe gemeente' : 'Vraag aan de vorige gemeente',
        tekst: uit ? schrijfPakket(overdracht, dossiernummer, maatregelen) : schrijfVraag(overdracht, dossiernummer),
      },
    ],
    voet: `Regiebot verstuurt niets. Stuur de tekst met beveiligde mail en zet daar zelf in om wie het gaat. Bron: ${noemBronnen(['S1 §4.5', 'Wi 35.4']).join('; ')}.`,
    formulieren: magVastleggen(lezer) ? [{ formulier: 'F-17', vorm: uit ? 'vertrek' : 'vestiging' }] : [],
  });
}

const GEDAAN = { stand: 'Gedaan', kleur: 'Good' } as const;
const OPEN = { stand: 'Nog doen', kleur: 'Accent' } as const;

const LETOP = {
  wachten:
    'Het plan en de boetes deelt u pas als de nieuwe gemeente erom vraagt. Zij staan daarom nog niet in de tekst.',
  delen: 'Deel alleen wat nodig is: plan, voortgang, taaluren, aanbod, ontzorgen en boetes. Niets over gezondheid.',
} as const;

function letopVan({ richting, verzocht }: Overdracht): keyof typeof LETOP {
  return richting === 'uit' && !verzocht ? 'wachten' : 'delen';
}

function noemWanneer({ andereGemeente, uiterlijk }: Overdracht): string {
  const waar = andereGemeente === undefined ? '' : ` De andere gemeente is ${plain(andereGemeente)}.`;
  const wanneer =
    uiterlijk === undefined
      ? 'De dag van de verhuizing is nog niet bekend.'
      : `Doe de warme overdracht liefst uiterlijk ${formatDatum(uiterlijk)}: tien werkdagen na de verhuizing.`;
  return wanneer + waar;
}
