import { datum } from '../../rules/datum';
import { type FormulierId } from '../../rules/formulier';
import { checkVelden, getFormulier } from '../../rules/formulieren';
import { type Velden } from '../../rules/historie';
import { type Melding, type Oordeel } from '../../rules/oordeel';
import { toets, type Toetsvraag } from '../../rules/toets';
import { type DossierBouwer } from './dossier';

type Erbij = Partial<
  Pick<Toetsvraag, 'bevestigd' | 'caseloads' | 'door' | 'instellingen' | 'lbtAfnemers' | 'lokaal' | 'rol'>
>;

/** Wat er van een oordeel wordt verwacht. */
export interface Verwachting {
  readonly oordeel: Oordeel;
  /** Geweigerd, en deze regels staan erbij. */
  readonly thenRefused: (...regels: readonly string[]) => void;
  /** Er wordt een bevestiging gevraagd, en precies deze regels zijn de reden. */
  readonly thenAsked: (...regels: readonly string[]) => void;
  /** Akkoord; meldingen ter informatie mogen. */
  readonly thenAccepted: () => void;
  /** Wat de uitkomst ook is: deze regels zwijgen. */
  readonly thenSilent: (...regels: readonly string[]) => void;
  /** De melding van deze regel. */
  readonly melding: (regel: string) => Melding | undefined;
}

/** `given(dossier).on('2026-03-02').when('F-05', velden).thenRefused('V-PIP-06')`. */
export function given(dossier: DossierBouwer) {
  return {
    on: (vandaag: string) => ({
      when: (formulier: FormulierId, velden: Velden, erbij: Erbij = {}): Verwachting => {
        expect(checkVelden(getFormulier(formulier), velden)).toEqual([]);
        return verwacht(
          toets({
            vandaag: datum(vandaag),
            dossier: dossier.build(),
            formulier,
            velden,
            door: 'fatima',
            rol: 'klantmanager',
            ...erbij,
          }),
        );
      },
    }),
  };
}

function verwacht(oordeel: Oordeel): Verwachting {
  // Een open plek in een zin is altijd een fout, waar de toets ook over gaat.
  for (const { tekst } of oordeel.meldingen) expect(tekst).not.toMatch(/\{\w+\}/);
  const metErnst = (...ernsten: readonly string[]) =>
    oordeel.meldingen.filter(({ ernst }) => ernsten.includes(ernst)).map(({ regel }) => regel);
  return {
    oordeel,
    thenRefused: (...regels) => {
      expect(metErnst('BLOK')).toEqual(expect.arrayContaining([...regels]));
      expect(oordeel.uitkomst).toBe('geweigerd');
    },
    thenAsked: (...regels) => {
      expect(metErnst('BLOK', 'WAARSCHUWING')).toEqual([...regels]);
      expect(oordeel.uitkomst).toBe('bevestigen');
    },
    thenAccepted: () => {
      expect(metErnst('BLOK', 'WAARSCHUWING')).toEqual([]);
      expect(oordeel.uitkomst).toBe('akkoord');
    },
    thenSilent: (...regels) => {
      const gemeld = oordeel.meldingen.map(({ regel }) => regel);
      expect(regels.filter((regel) => gemeld.includes(regel))).toEqual([]);
    },
    melding: (regel) => oordeel.meldingen.find((melding) => melding.regel === regel),
  };
}
