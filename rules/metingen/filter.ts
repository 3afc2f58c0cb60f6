import { addDagen, addMaanden, type Datum, formatDatum } from '../datum';
import { type Termijnstand } from '../taak';
import { computeStand } from '../termijnstand';
import { type Feit } from './feit';
import { type Inperking, kies } from './inperking';
import { type Stand } from './stand';
import { type Duur, type Periode, type Vraag } from './vraag';

const DOELGROEPEN: Readonly<Record<Stand['doelgroep'], string>> = {
  A: 'De doelgroep is asielstatushouder.',
  G: 'De doelgroep is gezins- en overige migrant.',
  onbekend: 'De doelgroep is niet bekend.',
};

const LEERROUTES: Readonly<Record<Stand['leerroute'], string>> = {
  B: 'De leerroute is de B1-route.',
  O: 'De leerroute is de onderwijsroute.',
  Z: 'De leerroute is de Z-route.',
  geen: 'Er is nog geen leerroute.',
};

/** Inperkingen op het dossier zelf, zoals het op de peildatum is. */
export function listDossierfilters({ filters }: Vraag): readonly Inperking<Stand>[] {
  return [
    ...kies<Stand>(
      filters.dossier,
      ({ dossiernummer }) => dossiernummer,
      () => 'De vraag gaat niet over dit dossier.',
    ),
    ...kies<Stand>(
      filters.caseload,
      ({ caseload }) => caseload,
      (naam) => `De caseload is ${naam}.`,
    ),
    ...kies<Stand>(
      filters.klantmanager,
      ({ klantmanager }) => klantmanager,
      (naam) => `De klantmanager is ${naam}.`,
    ),
    ...kies<Stand>(
      filters.doelgroep,
      ({ doelgroep }) => doelgroep,
      (naam) => DOELGROEPEN[naam as Stand['doelgroep']],
    ),
    ...kies<Stand>(
      filters.leerroute,
      ({ leerroute }) => leerroute,
      (naam) => LEERROUTES[naam as Stand['leerroute']],
    ),
  ];
}

/** Inperkingen op wat geteld wordt: kenmerken, termijnstand, periode en duur. */
export function listFeitfilters({ filters, periode, duur }: Vraag, peildatum: Datum): readonly Inperking<Feit>[] {
  return [
    ...kies<Feit>(
      filters.item,
      ({ item }) => item,
      (naam) => `Het gaat om de registratie ${naam}.`,
    ),
    ...kies<Feit>(filters.afzender, afzenderVan, (naam) => `De melding komt van ${naam}.`),
    ...kies<Feit>(
      filters.code,
      ({ code }) => code,
      (naam) => `De melding is ${naam}.`,
    ),
    ...kies<Feit>(
      filters.reden,
      ({ reden }) => reden,
      (naam) => `De reden is: ${naam}.`,
    ),
    ...kies<Feit>(
      filters.fase,
      ({ fase }) => fase,
      (naam) => `De waarschuwing gaat over: ${naam}.`,
    ),
    ...kies<Feit>(filters.termijnstand, createTermijnstand(peildatum), (naam) => `De stand van de termijn is ${naam}.`),
    ...(periode === undefined ? [] : [inPeriode(periode)]),
    ...(duur === undefined ? [] : [sindsMinstens(duur, peildatum)]),
  ];
}

function afzenderVan({ code }: Feit): string | undefined {
  return code?.slice(0, code.indexOf('-'));
}

/** Onthoudt per dag: dezelfde uiterste dagen komen duizenden keren terug. */
function createTermijnstand(peildatum: Datum): (feit: Feit) => Termijnstand | undefined {
  const bekend = new Map<Datum, Termijnstand>();
  return ({ datum }) => {
    if (datum === undefined) return undefined;
    const stand = bekend.get(datum) ?? computeStand(datum, peildatum);
    bekend.set(datum, stand);
    return stand;
  };
}

/** Wat geen dag heeft, valt in geen periode. */
function inPeriode({ van, tot }: Periode): Inperking<Feit> {
  return {
    past: ({ datum }) =>
      datum !== undefined && (van === undefined || datum >= van) && (tot === undefined || datum <= tot),
    anders: ({ datum }) => noemDag(datum, (dag) => `De dag (${dag}) valt buiten de periode.`),
  };
}

function sindsMinstens(duur: Duur, peildatum: Datum): Inperking<Feit> {
  const uiterlijk = trekAf(peildatum, duur);
  return {
    past: ({ datum }) => datum !== undefined && datum <= uiterlijk,
    anders: ({ datum }) => noemDag(datum, (dag) => `Het laatste gesprek of het PIP is van ${dag}.`),
  };
}

function noemDag(datum: Datum | undefined, zin: (dag: string) => string): string {
  return datum === undefined ? 'Er is geen dag bekend.' : zin(formatDatum(datum));
}

function trekAf(peildatum: Datum, { aantal, eenheid }: Duur): Datum {
  switch (eenheid) {
    case 'dagen':
      return addDagen(peildatum, -aantal);
    case 'weken':
      return addDagen(peildatum, -aantal * 7);
    case 'maanden':
      return addMaanden(peildatum, -aantal);
  }
}
