import { formatDatum } from '../../rules/datum';
import { planuren } from '../../rules/dossier/plan';
import { type DossierStaat } from '../../rules/dossier/staat';
import { type Overdracht } from '../../rules/overdracht';
import { listVoortgang } from '../../rules/voortgang';
import { LEERROUTE, noemEinddatum } from '../delen/route';
import { countOf, formatEuro } from '../format';

type Regel = string | undefined;

/**
 * Wat de nieuwe gemeente nodig heeft, als tekst zonder persoonsgegevens. Plan en boetes alleen als zij erom vroeg (Wi 35.4); boetes
 * alleen voor een lezer die ze mag zien.
 */
export function schrijfPakket(overdracht: Overdracht, dossiernummer: string, maatregelen: boolean): string {
  const { staat, verzocht, geinformeerd } = overdracht;
  return schrijf([
    `Onderwerp: warme overdracht inburgering, ons dossier ${dossiernummer}`,
    '',
    'Beste collega,',
    '',
    'Een inburgeraar is naar uw gemeente verhuisd. Dit is de stand bij ons.',
    '',
    ...listAanbod(staat),
    ...listStand(staat),
    noemOntzorgen(overdracht),
    ...(verzocht ? ['', 'Op uw verzoek ook het plan:', ...listPlan(staat)] : []),
    ...(verzocht && maatregelen ? listBoetes(staat) : []),
    '',
    ...(geinformeerd ? ['De inburgeraar weet van deze overdracht.'] : []),
    'Bel mij gerust voor uitleg.',
    '',
    'Met vriendelijke groet,',
  ]);
}

/** De vraag van de nieuwe gemeente aan de vorige. */
export function schrijfVraag({ geinformeerd }: Overdracht, dossiernummer: string): string {
  return schrijf([
    `Onderwerp: vraag om warme overdracht inburgering, ons dossier ${dossiernummer}`,
    '',
    'Beste collega,',
    '',
    'Een inburgeraar uit uw gemeente woont nu bij ons. Wij vragen u om:',
    '- een afschrift van het plan (PIP);',
    '- de voortgang en het aanbod: leerroute, instelling, PVT en MAP;',
    '- de taaluren tot nu toe;',
    '- de boetes over het plan, als die er zijn;',
    '- het aantal maanden ontzorgen dat overblijft.',
    '',
    'Wilt u ook de gegevens in DUO bijwerken?',
    ...(geinformeerd ? ['De inburgeraar weet van deze vraag.'] : []),
    '',
    'Met vriendelijke groet,',
  ]);
}

function schrijf(regels: readonly Regel[]): string {
  return regels.filter((regel) => regel !== undefined).join('\n');
}

function listAanbod({ aanbod, doelgroep }: DossierStaat): readonly Regel[] {
  const laatste = aanbod.at(-1);
  if (laatste === undefined) return doelgroep === 'A' ? ['- Aanbod: nog niet gedaan.'] : [];
  const einde = laatste.eindeOpleiding === undefined ? '' : `, tot en met ${formatDatum(laatste.eindeOpleiding)}`;
  const instelling = laatste.instelling === undefined ? '' : `, instelling ${laatste.instelling}`;
  return [`- Aanbod: gedaan op ${formatDatum(laatste.datumAanbod)}${instelling}${einde}.`];
}

const NAAM = {
  taal: 'Taaluren (NT2 en KNM)',
  participatie: 'Participatie-uren',
  PVT: 'PVT',
  MAP: 'MAP',
  ontzorgen: 'Ontzorgen',
};

function listStand(staat: DossierStaat): readonly Regel[] {
  return listVoortgang(staat).flatMap(({ spoor, gedaan, doel, eenheid }) => {
    if (eenheid === 'uur') return [`- ${NAAM[spoor]}: ${gedaan} van ${doel} uur.`];
    if (eenheid === 'dag') return [];
    const datum = spoor === 'PVT' ? staat.pvt?.datum : staat.map?.datum;
    return [
      gedaan === doel && datum !== undefined
        ? `- ${NAAM[spoor]}: afgerond op ${formatDatum(datum)}.`
        : `- ${NAAM[spoor]}: nog niet afgerond.`,
    ];
  });
}

function noemOntzorgen({ resterendOntzorgen }: Overdracht): Regel {
  return resterendOntzorgen === undefined
    ? undefined
    : `- Ontzorgen: nog ${countOf(resterendOntzorgen, 'maand', 'maanden')}.`;
}

function listPlan(staat: DossierStaat): readonly Regel[] {
  const pip = staat.plan.pips.at(-1);
  const { leerroute, niveau } = staat.plan;
  if (pip === undefined || leerroute === undefined) return ['- Er is bij ons nog geen plan vastgesteld.'];
  const uren = (naam: string, ...sleutels: readonly string[]): Regel => {
    const aantal = planuren(staat.plan, ...sleutels);
    return aantal === undefined ? undefined : `- ${naam}: ${countOf(aantal, 'uur', 'uur')}.`;
  };
  return [
    `- Leerroute: ${LEERROUTE[leerroute]}${niveau === undefined ? '' : `, niveau ${niveau}`}.`,
    `- Dagtekening van het plan: ${formatDatum(pip.dagtekening)}.`,
    uren('Intensiteit van de leerroute', 'intensiteitLeerroute', 'nieuweIntensiteit'),
    uren('Intensiteit van het PVT', 'intensiteitPvt'),
    uren('Intensiteit van de MAP', 'intensiteitMap'),
    `- Inburgeringstermijn: ${noemEinddatum(staat)}.`,
    '- Een afschrift van het plan voeg ik toe.',
  ];
}

/** Een voorstel is nog geen boete, en wat is herroepen of kwijtgescholden is er niet meer. */
function listBoetes({ boetes }: DossierStaat): readonly Regel[] {
  const geldend = boetes.filter(({ status }) => !GEEN_BOETE.has(status));
  if (geldend.length === 0) return ['- Boetes: geen.'];
  return geldend.map(
    ({ bedrag, datumOvertreding }) =>
      `- Boete: ${formatEuro(bedrag)}, overtreding op ${formatDatum(datumOvertreding)}.`,
  );
}

const GEEN_BOETE: ReadonlySet<string> = new Set(['voorstel', 'herroepen', 'kwijtgescholden']);
