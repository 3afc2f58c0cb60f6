import { type FormulierRegel, type Velden } from '../historie';
import { leesDatum, leesGetal, leesLijst, leesPeriode, leesTekst } from '../velden';
import { type Historie, type Ingang } from './historie';
import {
  type Aanbod,
  type Afronding,
  type Begeleiding,
  type Doelgroepkeuze,
  type LeerrouteAfronding,
  type Ontheffing,
  type Ontzorgen,
  type UrenOpgave,
  type Verhuizing,
  type Voortgangsgesprek,
} from './staat';

/** Elk aanbod, oudste eerst. Zonder verwachte start is dat de dag van het aanbod. */
export function foldAanbod(historie: Historie): readonly Aanbod[] {
  return historie.formulieren('F-07').flatMap(({ regel: { velden } }) => {
    const datumAanbod = leesDatum(velden, 'datumAanbod');
    if (datumAanbod === undefined) return [];
    return [
      {
        datumAanbod,
        startOpleiding: leesDatum(velden, 'startOpleiding'),
        eindeOpleiding: leesDatum(velden, 'eindeOpleiding'),
        instelling: leesTekst(velden, 'instelling'),
      },
    ];
  });
}

/** Afronding van PVT of MAP: de laatste met een datum, anders de laatste zonder. */
export function foldAfronding(historie: Historie, formulier: 'F-10' | 'F-11'): Afronding | undefined {
  const sleutel = formulier === 'F-10' ? 'datumOndertekening' : 'datumEindgesprek';
  const afrondingen = historie.formulieren(formulier).map(({ regel: { velden, op } }) => ({
    op,
    datum: leesDatum(velden, sleutel),
    redenNietVoltooid: leesTekst(velden, 'redenNietVoltooid'),
  }));
  return afrondingen.findLast(({ datum }) => datum !== undefined) ?? afrondingen.at(-1);
}

/** Afronding van de leerroute; het certificaat komt vaak later en vult aan. */
export function foldLeerrouteAfronding(historie: Historie): LeerrouteAfronding {
  const velden = voegSamen(historie.formulieren('F-12'));
  return {
    datumAfrondingZ: leesDatum(velden, 'datumAfrondingZ'),
    datumEindgesprekZ: leesDatum(velden, 'datumEindgesprekZ'),
    tstAfgerond: leesDatum(velden, 'tstAfgerond'),
    certificaatOverhandigd: leesDatum(velden, 'certificaatOverhandigd'),
  };
}

function voegSamen(ingangen: readonly Ingang<FormulierRegel>[]): Velden {
  return Object.assign({}, ...ingangen.map(({ regel }) => regel.velden)) as Velden;
}

/** Elke urenopgave, oudste eerst. */
export function foldUren(historie: Historie): readonly UrenOpgave[] {
  return historie.formulieren('F-13').map(({ regel: { velden } }) => ({
    nt2: leesGetal(velden, 'urenNt2') ?? 0,
    knm: leesGetal(velden, 'urenKnm') ?? 0,
    participatie: leesGetal(velden, 'urenParticipatie') ?? 0,
    periode: leesPeriode(velden, 'periode'),
  }));
}

/** Ontzorgen: alle F-14 samen, latere waarden gaan voor. */
export function foldOntzorgen(historie: Historie): Ontzorgen | undefined {
  const ingangen = historie.formulieren('F-14');
  if (ingangen.length === 0) return undefined;
  const velden = voegSamen(ingangen);
  return {
    startdatum: leesDatum(velden, 'startdatum'),
    einddatum: leesDatum(velden, 'einddatum'),
  };
}

/** Maatschappelijke begeleiding: alle F-16 samen. */
export function foldBegeleiding(historie: Historie): Begeleiding | undefined {
  const ingangen = historie.formulieren('F-16');
  if (ingangen.length === 0) return undefined;
  const velden = voegSamen(ingangen);
  return {
    indicatie: velden.indicatie === true,
    startdatum: leesDatum(velden, 'startdatum'),
    einddatum: leesDatum(velden, 'einddatum'),
  };
}

/** Elke verhuizing, oudste eerst. */
export function foldVerhuizingen(historie: Historie): readonly Verhuizing[] {
  return historie.formulieren('F-17').map(({ regel: { velden, op } }) => ({
    richting: leesTekst(velden, 'richting') ?? '',
    op,
    datumBrp: leesDatum(velden, 'datumBrp'),
    contactDatum: leesDatum(velden, 'contactDatum'),
  }));
}

/** Elke wijziging van doelgroep met de keuze van de inburgeraar. */
export function foldDoelgroepkeuzes(historie: Historie): readonly Doelgroepkeuze[] {
  return historie.formulieren('F-15').map(({ regel: { velden, op } }) => ({
    op,
    keuze: leesTekst(velden, 'keuze'),
    datumGesprek: leesDatum(velden, 'datumGesprek'),
  }));
}

/** Elke vrijstelling of ontheffing. */
export function foldOntheffingen(historie: Historie): readonly Ontheffing[] {
  return historie.formulieren('F-18').map(({ regel: { velden } }) => ({
    soort: leesTekst(velden, 'soort') ?? '',
    oordeel: leesTekst(velden, 'oordeel'),
    urenBelastbaarheid: leesGetal(velden, 'urenBelastbaarheid'),
  }));
}

/** Elk voortgangsgesprek, ook als iemand niet verscheen. */
export function foldGesprekken(historie: Historie): readonly Voortgangsgesprek[] {
  const gesprekken: Voortgangsgesprek[] = [];
  for (const { regel } of historie.formulieren('F-19')) {
    const datum = leesDatum(regel.velden, 'datum');
    if (datum === undefined) continue;
    const verschenen = leesTekst(regel.velden, 'verschenen') ?? '';
    const vervolg = leesDatum(regel.velden, 'vervolg');
    gesprekken.push({ datum, vervolg, verschenen, onderwerpen: leesLijst(regel.velden, 'onderwerpen') });
  }
  return gesprekken;
}
