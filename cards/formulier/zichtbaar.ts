import { type DossierStaat } from '../../rules/dossier/staat';
import { pipTermijn } from '../../rules/dossier/uiterste-dagen';
import { type FormulierId } from '../../rules/formulier';

type Voorwaarde = (staat: DossierStaat) => boolean;

const isA: Voorwaarde = ({ doelgroep }) => doelgroep !== 'G';
const heeftBijstand: Voorwaarde = (staat) => isA(staat) && staat.gegevens.bijstandSinds !== undefined;
const heeftOntzorgen: Voorwaarde = ({ ontzorgen }) => ontzorgen !== undefined;

function isPlanTeLaat(staat: DossierStaat): boolean {
  const uiterlijk = pipTermijn(staat);
  return uiterlijk !== undefined && uiterlijk < staat.vandaag;
}

/**
 * Velden die alleen bij sommige dossiers zin hebben. Wat niet past, blijft van de kaart zolang niemand het invulde en geen
 * melding erover gaat; `toets` blijft over alles oordelen.
 */
const VOORWAARDEN: Readonly<Partial<Record<FormulierId, Readonly<Record<string, Voorwaarde>>>>> = {
  'F-03': { klantprofielGebruikt: isA, urenParticipatieIntake: isA },
  'F-05': {
    intensiteitLeerroute: isA,
    intensiteitOverig: isA,
    zParticipatieuren: isA,
    pwBeschikkingen: heeftBijstand,
    redenOverschrijding: isPlanTeLaat,
    derdePartij: isPlanTeLaat,
    informatie: isPlanTeLaat,
    datumOntvangst: isPlanTeLaat,
  },
  'F-09': { kerenUitzondering: isA },
  'F-17': { resterendOntzorgen: heeftOntzorgen, betalingenGecontroleerd: heeftOntzorgen },
};

/** Waar als dit veld bij dit dossier zin heeft. */
export function heeftZin(formulier: FormulierId, sleutel: string, staat: DossierStaat): boolean {
  return VOORWAARDEN[formulier]?.[sleutel]?.(staat) ?? true;
}
