import { type Contactmoment, listContactmomenten, type Momentstand } from '../../rules/contactmomenten';
import { type Datum, formatDatum } from '../../rules/datum';
import { type Dossier } from '../../rules/historie';
import { type Bladpunt, buildBlad } from '../blad/build';
import { noemBronnen } from '../delen/grond';
import { noemMelding } from '../delen/namen';
import { countOf, upperFirst } from '../format';
import { type AdaptiveCard } from '../kaart';

export interface TijdlijnInvoer {
  readonly dossier: Dossier;
  readonly vandaag: Datum;
}

const KLEUR: Readonly<Record<Momentstand, Bladpunt['kleur']>> = {
  gedaan: 'Good',
  'aan de beurt': 'Accent',
  later: 'Default',
  kan: 'Default',
  'niet te zien': 'Default',
  'niet vastgelegd': 'Default',
  'niet van toepassing': 'Default',
  vervallen: 'Default',
};

const GROEPEN: readonly (readonly [kop: string, standen: readonly Momentstand[]])[] = [
  ['Nu aan de beurt', ['aan de beurt']],
  ['Gedaan', ['gedaan']],
  ['Komt nog, of naar keuze', ['later', 'kan']],
  ['Niet te zien in Regiebot', ['niet vastgelegd', 'niet te zien']],
  ['Niet voor deze persoon', ['niet van toepassing', 'vervallen']],
];

/** De vijfentwintig contactmomenten, gegroepeerd naar wat er nu toe doet; het nummer is de plaats op de tijdlijn. */
export function buildTijdlijnKaart({ dossier, vandaag }: TijdlijnInvoer): AdaptiveCard {
  const momenten = listContactmomenten(dossier, vandaag);
  const gedaan = momenten.filter(({ stand }) => stand === 'gedaan').length;
  return buildBlad({
    ...{ dossiernummer: dossier.dossiernummer, blad: 'tijdlijn' },
    titel: 'Contactmomenten',
    inleiding: inleidingVan(momenten.length, gedaan),
    delen: GROEPEN.map(([kop, standen]) => ({
      kop,
      punten: momenten.filter(({ stand }) => standen.includes(stand)).map(toPunt),
    })),
    voet: `Bron: ${noemBronnen(['S0']).join('')}. Alleen wat in het dossier staat, telt als gedaan.`,
  });
}

function inleidingVan(aantal: number, gedaan: number): string {
  if (aantal === 0) return 'De tijdlijn gaat over asielstatushouders. Voor deze persoon is zij er niet.';
  return `Het minste contact dat bij een traject hoort: ${countOf(aantal, 'moment', 'momenten')}, waarvan ${gedaan} gedaan.`;
}

function toPunt(moment: Contactmoment): Bladpunt {
  const { nr, wat, stand, partij, vorm } = moment;
  const erbij = [
    `${vorm} van ${partij === 'gemeente' ? 'de gemeente' : partij}`,
    moment.aantal,
    noemMeldingVan(moment),
  ];
  return {
    tekst: `${nr}. ${wat}`,
    stand: upperFirst(noemStand(moment)),
    kleur: KLEUR[stand],
    bij: erbij.flatMap((deel) => (deel === undefined ? [] : ` · ${deel}`)).join(''),
  };
}

function noemStand({ stand, op, uiterlijk }: Contactmoment): string {
  if (op !== undefined) return `gedaan op ${formatDatum(op)}`;
  if (stand === 'kan') return 'naar keuze';
  return uiterlijk === undefined ? stand : `${stand}, uiterlijk ${formatDatum(uiterlijk)}`;
}

function noemMeldingVan({ melding }: Contactmoment): string | undefined {
  return melding === undefined
    ? undefined
    : `wel de melding "${noemMelding(melding.code, 'chat')}" op ${formatDatum(melding.op)}`;
}
