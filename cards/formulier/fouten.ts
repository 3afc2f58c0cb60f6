import { type Veld } from '../../rules/formulier';
import { type VeldFout } from '../../rules/formulieren';

/** Wat er stuurde was geen formulier. */
export const NIET_OVERGEKOMEN: VeldFout = {
  veld: '',
  verwacht: 'een formulier',
  tekst: 'Het formulier is niet goed overgekomen. Open het opnieuw.',
};

/** De namen van vreemde sleutels komen van buiten en staan daarom niet in de tekst. */
export const VREEMDE_GEGEVENS: VeldFout = {
  veld: '',
  verwacht: 'alleen velden van dit formulier',
  tekst: 'Er kwamen gegevens mee die niet bij dit formulier horen. Open het opnieuw.',
};

/** Een waarde die geen tekst, getal, ja/nee of lijst is. */
export function describeOnleesbaar(veld: Veld): VeldFout {
  return {
    veld: veld.sleutel,
    verwacht: 'een gewone waarde',
    tekst: `"${veld.label}" is niet goed overgekomen. Vul het opnieuw in.`,
  };
}

/** Het veld waar het op deze kaart om gaat, is leeg. */
export function describeLeeg(veld: Veld): VeldFout {
  return {
    veld: veld.sleutel,
    verwacht: 'een antwoord',
    tekst: `Vul in: ${veld.label}. Daar gaat dit formulier over.`,
  };
}

/** Een tekst die langer is dan welk veld ook. */
export function describeTeLang(veld: Veld): VeldFout {
  return { veld: veld.sleutel, verwacht: 'een kortere tekst', tekst: `"${veld.label}" is te lang. ${uitleg(veld)}` };
}

/** De fout van de catalogus in de woorden van een kaart, zonder de ingevulde waarde. */
export function describeOnjuist(veld: Veld | undefined, fout: VeldFout): VeldFout {
  return veld === undefined ? fout : { ...fout, tekst: uitleg(veld) };
}

function uitleg(veld: Veld): string {
  if (veld.bestaand !== undefined) return `Vul ${veld.bestaand.verwacht} in.`;
  return uitlegVanSoort(veld);
}

function uitlegVanSoort(veld: Veld): string {
  switch (veld.soort) {
    case 'datum':
      return 'Vul een bestaande datum in, bijvoorbeeld 2026-05-01.';
    case 'ja/nee':
      return 'Kies ja of nee.';
    case 'uren':
    case 'aantal':
      return `Vul een heel getal in${bereik(veld)}.`;
    case 'bedrag':
      return 'Vul een bedrag in euro in, met hoogstens twee cijfers achter de komma.';
    case 'keuze':
    case 'meerkeuze':
      return 'Kies uit de mogelijkheden die erbij staan.';
    case 'periode':
      return 'Vul twee bestaande datums in. De eerste dag ligt niet na de laatste.';
    case 'akkoord':
      return 'Vul in wie akkoord gaf en op welke dag.';
    case 'tekst':
    case 'code':
    case 'gebruiker':
      return `Gebruik hoogstens ${veld.maxLengte ?? 500} tekens.`;
  }
}

/** Dat een aantal niet onder nul kan, weet iedereen; en naast "minstens 12 uur" zou "van 0" verwarren. */
function bereik({ eigenRegel, min = 0, max }: Veld): string {
  if (eigenRegel === true || max === undefined) return '';
  return min === 0 ? `, hoogstens ${max}` : `, van ${min} tot en met ${max}`;
}
