import { isWerkdag } from '../../rules/werkdagen';
import { type Clock, tijdVan } from '../clock';
import { type Inrichting } from '../inrichting';

/** Of Regiebot nu uit zichzelf iets mag sturen: op een werkdag, binnen de tijden van de gemeente (`tot` telt niet mee). */
export function isWerktijd({ now, vandaag }: Clock, { van, tot }: Inrichting['werktijd']): boolean {
  const tijd = tijdVan(now());
  return isWerkdag(vandaag()) && van <= tijd && tijd < tot;
}
