import { bereikVan, optiesVan } from '../formulier';
import { toets } from '../toets';
import { leesGetal, leesLijst } from '../velden';
import { type Grens, type Vondst, type Zoektocht } from './vondst';
import { findDichtstbij } from './zoek';

/** Het dichtstbijzijnde getal dat past. Uren en aantallen zijn heel; een bedrag wordt in centen gezocht. */
export function findGetal({ vraag, veld, past }: Zoektocht): Vondst | undefined {
  const { min, max } = bereikVan(veld);
  const nu = leesGetal(vraag.velden, veld.sleutel) ?? min;
  const schaal = veld.soort === 'bedrag' ? 100 : 1;
  const bereik = { min: min * schaal, max: max * schaal };
  const begin = Math.min(bereik.max, Math.max(bereik.min, Math.round(nu * schaal)));
  // Een getal moet vaak gelijk zijn aan een ander getal op het formulier, een bedrag aan wat is uitgerekend.
  const bakens = [...Object.values(vraag.velden), toets(vraag).bedrag].flatMap((waarde) =>
    typeof waarde === 'number' ? Math.round(waarde * schaal) : [],
  );
  const gevonden = findDichtstbij(begin, bereik, (getal) => past(getal / schaal), bakens);
  if (gevonden === undefined) return undefined;
  const pastBinnen = (getal: number) => getal >= bereik.min && getal <= bereik.max && past(getal / schaal);
  return { soort: 'getal', voorstel: gevonden / schaal, nu, grens: grensVan(gevonden, pastBinnen) };
}

/** Een grens is pas een grens als aan beide kanten is geprobeerd: het ene buurgetal past, het andere niet. */
function grensVan(gevonden: number, past: (getal: number) => boolean): Grens {
  const [lager, hoger] = [past(gevonden - 1), past(gevonden + 1)];
  if (lager === hoger) return 'bij';
  return hoger ? 'minstens' : 'hoogstens';
}

/** De andere opties die passen, in de volgorde van het formulier. */
export function findKeuze({ vraag, veld, past }: Zoektocht): Vondst | undefined {
  const nu = vraag.velden[veld.sleutel];
  const [voorstel, ...andere] = optiesVan(veld).filter((optie) => optie !== nu && past(optie));
  return voorstel === undefined ? undefined : { soort: 'keuze', voorstel, alle: [voorstel, ...andere] };
}

/** Eén optie erbij of eraf; anders wat er samen nog bij moet. */
export function findKeuzes({ vraag, veld, past }: Zoektocht): Vondst | undefined {
  const nu = leesLijst(vraag.velden, veld.sleutel);
  const opties = optiesVan(veld);
  const ontbreekt = opties.filter((optie) => !nu.includes(optie));
  const erbij = ontbreekt.find((optie) => past([...nu, optie]));
  if (erbij !== undefined) return { soort: 'erbij', voorstel: [...nu, erbij], opties: [erbij] };
  const eraf = nu.find((optie) => nu.length > 1 && past(nu.filter((ander) => ander !== optie)));
  if (eraf !== undefined) return { soort: 'eraf', voorstel: nu.filter((ander) => ander !== eraf), opties: [eraf] };
  return past(opties) ? asErbij(nu, listNodig(opties, ontbreekt, past)) : undefined;
}

function asErbij(nu: readonly string[], erbij: readonly string[]): Vondst {
  return { soort: 'erbij', voorstel: [...nu, ...erbij], opties: erbij };
}

/** Van alles wat ontbreekt alleen wat niet gemist kan worden: een tolk hoeft niet bij elk gesprek te zijn. */
function listNodig(alle: readonly string[], ontbreekt: readonly string[], past: Zoektocht['past']): readonly string[] {
  let over = alle;
  for (const optie of ontbreekt) {
    const zonder = over.filter((ander) => ander !== optie);
    if (past(zonder)) over = zonder;
  }
  return ontbreekt.filter((optie) => over.includes(optie));
}

/** Het andere antwoord. */
export function findJaNee({ vraag, veld, past }: Zoektocht): Vondst | undefined {
  const voorstel = vraag.velden[veld.sleutel] !== true;
  return past(voorstel) ? { soort: 'ja/nee', voorstel } : undefined;
}
