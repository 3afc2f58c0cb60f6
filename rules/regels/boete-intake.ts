import { BOETE_INTAKE, isOpgelegd } from '../boete-bedrag';
import { type Boete, type Oproep } from '../dossier/staat';
import { isArtikel22 } from '../formulieren/f09-boete';
import { defineRegel, type Invulling, type Regel } from '../regel';
import { computeLaatsteDag } from '../termijnen';
import { isIngevuld, leesDatum, leesGetal } from '../velden';
import { andereBoetes, besluitdag, gaatDoor, legtOp } from './boete-vragen';
import { isGewaarschuwd, lopendeTermijn } from './oproep';

/** Voor de brede intake kunnen er hoogstens zoveel boetes zijn (Wi 22.1, 22.3). */
export const BOETES_INTAKE_HOOGST = 2;

function isEerste({ velden }: Invulling): boolean {
  return velden.grondslag === 'art. 22 eerste';
}

function herhaaldeOproep({ staat }: Invulling): Oproep | undefined {
  return staat.intake.oproepen.find(({ nummer }) => nummer === '2');
}

function eersteBoete({ staat }: Invulling): Boete | undefined {
  return staat.boetes.find((boete) => boete.grondslag === 'art. 22 eerste' && isOpgelegd(boete));
}

function telBoetesIntake(invulling: Invulling): number {
  return andereBoetes(invulling).filter(({ grondslag }) => grondslag.startsWith('art. 22')).length;
}

/** Waar als de nieuwe termijn later ligt dan twee maanden na de bekendmaking (T-23). */
function isTermijnTeLang({ velden, staat }: Invulling): boolean {
  const termijn = leesDatum(velden, 'nieuweTermijn');
  const bekendgemaakt = leesDatum(velden, 'datumBekendmaking') ?? leesDatum(velden, 'datumBesluit');
  if (termijn === undefined || bekendgemaakt === undefined) return false;
  return termijn > computeLaatsteDag('T-23', bekendgemaakt, staat.kalender);
}

/** Regels voor een boete over de brede intake of de toets (artikel 22 Wi). */
export const BOETE_INTAKE_REGELS: readonly Regel[] = [
  defineRegel({
    id: 'V-BOE-08',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    veld: 'waarschuwing',
    tekst: 'Voor een boete brede intake is eerst een schriftelijke waarschuwing met een nieuwe oproep nodig.',
    bronnen: ['Wi 14.1', 'Wi 22.1'],
    faalt: (invulling) => {
      if (!isEerste(invulling)) return false;
      const gewaarschuwd =
        isIngevuld(invulling.velden, 'waarschuwing') && isGewaarschuwd(invulling.staat, besluitdag(invulling));
      return !gewaarschuwd || herhaaldeOproep(invulling) === undefined;
    },
  }),
  defineRegel({
    id: 'V-BOE-09',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    veld: 'datumOvertreding',
    dekt: [],
    tekst: 'De termijn van de herhaalde oproep loopt nog tot {datum}.',
    bronnen: ['Wi 22.1'],
    faalt: (invulling) => {
      const datum = isEerste(invulling) ? lopendeTermijn(herhaaldeOproep(invulling), besluitdag(invulling)) : undefined;
      return datum === undefined ? undefined : { datum };
    },
  }),
  defineRegel({
    id: 'V-BOE-10',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    veld: 'nieuweTermijn',
    tekst: 'Stel in de boetebeschikking een nieuwe termijn van hoogstens twee maanden.',
    bronnen: ['Wi 22.2'],
    faalt: (invulling) =>
      isEerste(invulling) && (!isIngevuld(invulling.velden, 'nieuweTermijn') || isTermijnTeLang(invulling)),
  }),
  defineRegel({
    id: 'V-BOE-11',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    tekst: 'Een tweede boete kan pas na de nieuwe termijn uit de eerste boetebeschikking ({datum}).',
    bronnen: ['Wi 22.3'],
    faalt: (invulling) => {
      if (invulling.velden.grondslag !== 'art. 22 tweede') return undefined;
      const termijn = eersteBoete(invulling)?.nieuweTermijn;
      if (termijn === undefined) return { datum: 'die is er nog niet' };
      return besluitdag(invulling) <= termijn ? { datum: termijn } : undefined;
    },
  }),
  defineRegel({
    id: 'V-BOE-12',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    tekst: 'Voor de brede intake kunnen hoogstens twee boetes worden opgelegd.',
    bronnen: ['Wi 22.1', 'Wi 22.3'],
    faalt: (invulling) =>
      isArtikel22(invulling.velden) && legtOp(invulling) && telBoetesIntake(invulling) >= BOETES_INTAKE_HOOGST,
  }),
  defineRegel({
    id: 'V-BOE-13',
    formulieren: ['F-09'],
    ernst: 'BLOK',
    veld: 'bedrag',
    tekst:
      'De boete brede intake is € 250. Een lager bedrag kan alleen met een motivering van bijzondere omstandigheden.',
    bronnen: ['Bi 7.1.1', 'Bi 7.1.6', 'Awb 5:46.3'],
    faalt: (invulling) => {
      const { velden, boete } = invulling;
      const bedrag = leesGetal(velden, 'bedrag');
      if (!isArtikel22(velden) || !gaatDoor(invulling) || boete === undefined || bedrag === undefined) return false;
      // Lager omdat het maximum is bereikt, vraagt geen bijzondere omstandigheden.
      const hoogst = Math.min(BOETE_INTAKE, boete.rest);
      return bedrag > BOETE_INTAKE || (bedrag < hoogst && !isIngevuld(velden, 'motiveringBedrag'));
    },
  }),
];
