import { addDagen, addMaanden, type Datum, formatDag } from '../../rules/datum';
import { type Formulier, type Veld } from '../../rules/formulier';
import { shiftToWerkdag, werkdagVoor } from '../../rules/werkdagen';
import { type Keuze } from './keuzes';

const ANDERS = 'anders';

/**
 * Een keuze die wint van een datum die ernaast staat. Die datum stond er al toen de kaart werd getekend; wie dan nog snel kiest,
 * bedoelt de keuze. Stond er niets, dan wint wat iemand zelf invult.
 */
const WINT = 'kies:';

/** Dagen vooruit waaruit iemand meestal kiest, per veld. */
const VOORUIT: Readonly<Record<string, readonly (readonly [dagen: number, naam: string])[]>> = {
  termijn: [
    [7, 'Over een week'],
    [14, 'Over twee weken'],
  ],
  nieuweTermijn: [
    [14, 'Over twee weken'],
    [28, 'Over vier weken'],
  ],
  vervolg: [
    [28, 'Over vier weken'],
    [91, 'Over een kwartaal'],
  ],
};

/** Het id van de snelle keuze bij een datum of periode. */
export function snelId({ sleutel }: Veld): string {
  return `${sleutel}.snel`;
}

/** De dagen waaruit iemand zonder typen kan kiezen; leeg als er bij dit veld geen gewone dagen zijn. */
export function listSnelleDagen(veld: Veld, vandaag: Datum): readonly Keuze[] {
  if (veld.soort !== 'datum') return [];
  if (veld.dag === 'vooruit') return listVooruit(veld, vandaag);
  const gisteren = addDagen(vandaag, -1);
  const werkdag = werkdagVoor(vandaag);
  return [
    { title: `Vandaag (${formatDag(vandaag)})`, value: vandaag },
    { title: `Gisteren (${formatDag(gisteren)})`, value: gisteren },
    ...(werkdag === gisteren ? [] : [{ title: `Laatste werkdag (${formatDag(werkdag)})`, value: werkdag }]),
  ];
}

function listVooruit({ sleutel }: Veld, vandaag: Datum): Keuze[] {
  return (VOORUIT[sleutel] ?? []).map(([dagen, naam]) => {
    const dag = shiftToWerkdag(addDagen(vandaag, dagen));
    return { title: `${naam} (${formatDag(dag)})`, value: dag };
  });
}

/** Perioden waaruit iemand zonder typen kan kiezen; de waarde is `van/tot`. */
export function listSnellePerioden(veld: Veld, vandaag: Datum): readonly Keuze[] {
  if (veld.soort !== 'periode' || veld.dag === 'vooruit') return [];
  const eerste = addDagen(vandaag, 1 - Number(vandaag.slice(8)));
  return [
    toPeriode('Vorige maand', addMaanden(eerste, -1), addDagen(eerste, -1)),
    toPeriode('Deze maand tot en met vandaag', eerste, vandaag),
  ];
}

function toPeriode(naam: string, van: Datum, tot: Datum): Keuze {
  return { title: `${naam} (${formatDag(van)} tot en met ${formatDag(tot)})`, value: `${van}/${tot}` };
}

/** Een snelle keuze zoals de kaart haar toont: de waarde staat in de lijst, of in het datumveld ernaast. */
export interface SnelleKeuze {
  readonly keuzes: readonly Keuze[];
  readonly gekozen: string;
  readonly getypt: string;
}

/** Verdeelt een waarde over de snelle keuze en het veld ernaast; `anders` is het opschrift voor wie daar zelf iets invult. */
export function splitSnel(keuzes: readonly Keuze[], waarde: string, anders = 'Andere datum'): SnelleKeuze {
  const inLijst = keuzes.some(({ value }) => value === waarde);
  const getypt = inLijst ? '' : waarde;
  const waarden = keuzes.map(({ title, value }) => ({ title, value: getypt === '' ? value : WINT + value }));
  return {
    keuzes: [...waarden, { title: anders, value: ANDERS }],
    gekozen: inLijst ? waarde : getypt === '' ? '' : ANDERS,
    getypt,
  };
}

/** Wat Teams stuurt, met elke snelle keuze al verwerkt in het veld waar zij bij hoort. */
export function mergeSnel({ velden }: Formulier, data: ReadonlyMap<string, unknown>): ReadonlyMap<string, unknown> {
  const samen = new Map(data);
  for (const veld of velden) {
    const snel = samen.get(snelId(veld));
    if (snel === undefined) continue;
    samen.delete(snelId(veld));
    if (typeof snel === 'string' && snel !== '' && snel !== ANDERS) fill(samen, veld, snel);
  }
  return samen;
}

function fill(samen: Map<string, unknown>, { sleutel, soort }: Veld, snel: string): void {
  const gekozen = snel.startsWith(WINT) ? snel.slice(WINT.length) : snel;
  const wint = snel !== gekozen;
  const [van, tot] = gekozen.split('/');
  const delen = soort === 'periode' ? { [`${sleutel}.van`]: van, [`${sleutel}.tot`]: tot } : { [sleutel]: gekozen };
  const leeg = Object.keys(delen).every((id) => (samen.get(id) ?? '') === '');
  if (leeg || wint) for (const [id, waarde] of Object.entries(delen)) samen.set(id, waarde);
}
