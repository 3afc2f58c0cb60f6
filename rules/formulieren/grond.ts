import { type Bronnen } from '../bronnen';
import { type FormulierId } from '../formulier';

const GROND: Readonly<Record<FormulierId, Bronnen>> = {
  'F-00': ['S1 §3.2'],
  'F-01': ['S3 Bijlage I'],
  'F-02': ['S3 Bijlage I'],
  'F-03': ['Wi 14.1'],
  'F-04': ['Wi 14.3.a'],
  'F-05': ['Wi 15.1'],
  'F-06': ['Wi 17.2'],
  'F-07': ['Wi 16.1'],
  'F-08': ['Wi 14.1', 'Wi 23'],
  'F-09': ['Wi 22', 'Wi 23'],
  'F-10': ['Wi 6.1.a'],
  'F-11': ['Wi 6.1.b'],
  'F-12': ['Wi 6.1'],
  'F-13': ['S1 §3.4.4'],
  'F-14': ['Pw 56a'],
  'F-15': ['S1 §3.4'],
  'F-16': ['Wi 13'],
  'F-17': ['S1 §4.5'],
  'F-18': ['S1 §4.4'],
  'F-19': ['Wi 17.1'],
  'F-20a': ['S1 §3.1'],
  'F-20b': ['S1 §4.4'],
  'F-20c': ['DUO-API:Contactpersoon'],
  'F-20d': ['S1 §3.4.4'],
  'F-20e': ['lokaal'],
};

/** Waarop een formulier in de kern rust. De regels die het toetsen, hebben daarbij elk hun eigen bron. */
export function grondVanFormulier(formulier: FormulierId): Bronnen {
  return GROND[formulier];
}
