import { isOpgelegd } from '../boete-bedrag';
import { type Datum } from '../datum';
import { type DossierStaat, type Oproep } from '../dossier/staat';
import { F03, type IntakeVorm } from '../formulieren/f03-intake';
import { isWaarschuwingIntake } from '../formulieren/f08-waarschuwing';
import { defineRegel, type Invulling, type Regel } from '../regel';
import { isIngevuld, leesDatum } from '../velden';

/** Na zoveel oproepen met een verlopen termijn kan de intake zonder de inburgeraar af (Wi 14.2). */
export const OPROEPEN_VOOR_AFWEZIGHEID = 3;

/** Waar als F-03 deze gedaante heeft. */
export function isVorm({ velden }: Invulling, vorm: IntakeVorm): boolean {
  return F03.vormVan(velden) === vorm;
}

function isOproep(invulling: Invulling, nummer: string): boolean {
  return isVorm(invulling, 'oproep') && invulling.velden.oproepNummer === nummer;
}

function findOproep(staat: DossierStaat, nummer: string): Oproep | undefined {
  return staat.intake.oproepen.find((oproep) => oproep.nummer === nummer);
}

/** Aantal oproepen waarvan de termijn op `dag` voorbij is. */
export function telVerlopenOproepen({ intake }: DossierStaat, dag: Datum): number {
  return intake.oproepen.filter(({ termijn }) => termijn !== undefined && termijn < dag).length;
}

/** De termijn als die op `dag` nog loopt en iemand ook niet onvoldoende heeft meegewerkt. */
export function lopendeTermijn(oproep: Oproep | undefined, dag: Datum): Datum | undefined {
  if (oproep?.termijn === undefined || oproep.verschenen === 'onvoldoende meegewerkt') return undefined;
  return dag <= oproep.termijn ? oproep.termijn : undefined;
}

/** Waar als er op `dag` een schriftelijke waarschuwing over de intake of de toets was. */
export function isGewaarschuwd({ waarschuwingen }: DossierStaat, dag: Datum): boolean {
  return waarschuwingen.some(
    ({ fase, schriftelijk, datumVerzonden }) =>
      isWaarschuwingIntake(fase) && schriftelijk && (datumVerzonden === undefined || datumVerzonden <= dag),
  );
}

/** Een opgelegde boete met nieuwe termijn, of een vastgelegd besluit om geen boete op te leggen. */
function isOverBoeteBeslist({ boetes }: DossierStaat): boolean {
  return boetes
    .filter(({ grondslag }) => grondslag === 'art. 22 eerste')
    .some((boete) =>
      isOpgelegd(boete)
        ? boete.nieuweTermijn !== undefined
        : boete.status === 'herroepen' || boete.verwijtbaarheid === 'niet verwijtbaar',
    );
}

/** Deel c.3, F-03: de oproepen. */
export const OPROEPEN: readonly Regel[] = [
  defineRegel({
    id: 'V-BI-01',
    formulieren: ['F-03'],
    ernst: 'BLOK',
    veld: 'termijn',
    tekst: 'Geef in de oproep een datum of termijn waarbinnen de inburgeraar moet verschijnen.',
    bronnen: ['Wi 14.1'],
    faalt: (invulling) => isVorm(invulling, 'oproep') && !isIngevuld(invulling.velden, 'termijn'),
  }),
  defineRegel({
    id: 'V-BI-02',
    formulieren: ['F-03'],
    ernst: 'BLOK',
    veld: 'termijn',
    tekst: 'De termijn moet na de datum van de oproep liggen.',
    bronnen: ['Wi 14.1'],
    faalt: (invulling) => {
      const opgeroepen = leesDatum(invulling.velden, 'datumOproep');
      const termijn = leesDatum(invulling.velden, 'termijn');
      return (
        !isVorm(invulling, 'uitkomst') && opgeroepen !== undefined && termijn !== undefined && termijn <= opgeroepen
      );
    },
  }),
  defineRegel({
    id: 'V-BI-03',
    formulieren: ['F-03'],
    ernst: 'BLOK',
    veld: 'oproepNummer',
    tekst: 'Bij een herhaalde oproep hoort een schriftelijke waarschuwing. Leg die eerst vast.',
    bronnen: ['Wi 14.1'],
    faalt: (invulling) => {
      const dag = leesDatum(invulling.velden, 'datumOproep') ?? invulling.vandaag;
      return isOproep(invulling, '2') && !isGewaarschuwd(invulling.staat, dag);
    },
  }),
  defineRegel({
    id: 'V-BI-04',
    formulieren: ['F-03'],
    ernst: 'BLOK',
    veld: 'datumOproep',
    tekst: 'De termijn van de eerste oproep loopt nog tot {datum}.',
    bronnen: ['Wi 14.1'],
    faalt: (invulling) => {
      const dag = leesDatum(invulling.velden, 'datumOproep') ?? invulling.vandaag;
      const datum = isOproep(invulling, '2') ? lopendeTermijn(findOproep(invulling.staat, '1'), dag) : undefined;
      return datum === undefined ? undefined : { datum };
    },
  }),
  defineRegel({
    id: 'V-BI-05',
    formulieren: ['F-03'],
    ernst: 'WAARSCHUWING',
    veld: 'oproepNummer',
    tekst:
      'De derde oproep hoort bij de boetebeschikking met een nieuwe termijn. Noteer anders waarom u geen boete oplegt.',
    bronnen: ['Wi 22.2', 'Wi 14.2'],
    faalt: (invulling) => isOproep(invulling, '3') && !isOverBoeteBeslist(invulling.staat),
  }),
];
