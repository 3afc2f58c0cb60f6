/** De feiten waar de twaalf voorwaarden naar kijken; `null` is niet ingevuld. */
export interface Feiten {
  readonly leerroute: string | null;
  readonly niveau: string | null;
  readonly doelgroep: 'A' | 'G';
  readonly eerste: boolean;
  readonly intensiteit: number | null;
  readonly gesprekken: number | null;
  readonly pvt: number | null;
  readonly praktijk: number | null;
  readonly participatie: number | null;
}

interface Voorwaarde {
  readonly regel: string;
  /** Voorwaarden van json-rules-engine. */
  readonly json: object;
  /** Uitdrukking van zen-engine. */
  readonly zen: string;
}

function is(fact: keyof Feiten, value: string | number | boolean | null): object {
  return { fact, operator: 'equal', value };
}

function isNiet(fact: keyof Feiten, value: string | null): object {
  return { fact, operator: 'notEqual', value };
}

function vergelijk(fact: keyof Feiten, operator: 'lessThan' | 'greaterThan', value: number): object {
  return { fact, operator, value };
}

function buiten(laagste: number, hoogste: number): object {
  return { any: [vergelijk('intensiteit', 'lessThan', laagste), vergelijk('intensiteit', 'greaterThan', hoogste)] };
}

const INGEVULD = isNiet('intensiteit', null);

/** Twaalf regels van F-05 in de taal van elk van de twee andere pakketten. De onze staan in rules/regels. */
export const VOORWAARDEN: readonly Voorwaarde[] = [
  {
    regel: 'V-PIP-05',
    json: { all: [{ fact: 'leerroute', operator: 'notIn', value: ['B', 'O', 'Z'] }] },
    zen: 'leerroute not in ["B", "O", "Z"]',
  },
  {
    regel: 'V-PIP-06',
    json: { all: [is('leerroute', 'O'), is('niveau', 'A2')] },
    zen: 'leerroute == "O" and niveau == "A2"',
  },
  {
    regel: 'V-PIP-07',
    json: { all: [is('leerroute', 'Z'), is('niveau', 'B1')] },
    zen: 'leerroute == "Z" and niveau == "B1"',
  },
  {
    regel: 'V-PIP-08',
    json: { all: [is('eerste', true), is('leerroute', 'B'), is('niveau', 'A2')] },
    zen: 'eerste and leerroute == "B" and niveau == "A2"',
  },
  {
    regel: 'V-PIP-09',
    json: { all: [is('doelgroep', 'A'), is('leerroute', 'B'), is('intensiteit', null)] },
    zen: 'doelgroep == "A" and leerroute == "B" and intensiteit == null',
  },
  {
    regel: 'V-PIP-10',
    json: { all: [INGEVULD, { any: [is('doelgroep', 'G'), isNiet('leerroute', 'B')] }] },
    zen: 'intensiteit != null and (doelgroep == "G" or leerroute != "B")',
  },
  {
    regel: 'V-PIP-11',
    json: { all: [INGEVULD, buiten(1, 9999)] },
    zen: 'intensiteit != null and (intensiteit < 1 or intensiteit > 9999)',
  },
  {
    regel: 'V-PIP-12',
    json: { all: [INGEVULD, buiten(100, 2500)] },
    zen: 'intensiteit != null and (intensiteit < 100 or intensiteit > 2500)',
  },
  {
    regel: 'V-PIP-13',
    json: { any: [is('gesprekken', null), vergelijk('gesprekken', 'lessThan', 1)] },
    zen: 'gesprekken == null or gesprekken < 1',
  },
  {
    regel: 'V-PIP-14',
    json: { any: [is('pvt', null), vergelijk('pvt', 'lessThan', 12)] },
    zen: 'pvt == null or pvt < 12',
  },
  {
    regel: 'V-PIP-16',
    json: { all: [{ fact: 'leerroute', operator: 'in', value: ['B', 'Z'] }, vergelijk('praktijk', 'lessThan', 40)] },
    zen: 'leerroute in ["B", "Z"] and praktijk != null and praktijk < 40',
  },
  {
    regel: 'V-PIP-19',
    json: { all: [is('leerroute', 'Z'), is('doelgroep', 'G'), vergelijk('participatie', 'greaterThan', 0)] },
    zen: 'leerroute == "Z" and doelgroep == "G" and participatie != null and participatie > 0',
  },
];
