import { type Datum } from '../datum';
import { pipTermijn } from '../dossier/uiterste-dagen';
import { isLaatPlan } from '../formulieren/f05-pip';
import { defineRegel, type Invulling, type Regel, type Waarde } from '../regel';
import { computeLaatsteDag } from '../termijnen';
import { isIngevuld, leesDatum, leesTekst } from '../velden';
import { OPROEPEN_VOOR_AFWEZIGHEID, telVerlopenOproepen } from './oproep';

function dagtekening({ velden, vandaag }: Invulling): Datum {
  return leesDatum(velden, 'dagtekening') ?? vandaag;
}

/** Waar als dit het plan is van iemand die met een leerroute uit een andere gemeente kwam. */
export function isVerhuisdMetLeerroute({ staat }: Invulling): boolean {
  return staat.gegevens.eerdereLeerroute !== undefined && staat.plan.pips.length === 0;
}

/** De vestiging die na de dagtekening ligt; `undefined` als het plan niet te vroeg is. */
function laterGevestigd({ velden, staat }: Invulling): Waarde | undefined {
  const dag = leesDatum(velden, 'dagtekening');
  const { brpDatum, verblijf } = staat.gegevens;
  if (dag === undefined) return undefined;
  if (brpDatum !== undefined) return dag < brpDatum ? brpDatum : undefined;
  return verblijf === 'azc' ? 'nog niet ingeschreven' : undefined;
}

/** In scenario 1 en 2 wordt het plan al in het azc gemaakt (conflict 24). */
function magInAzc({ staat }: Invulling): boolean {
  const scenario = staat.scenarios.at(-1)?.scenario;
  return staat.gegevens.verblijf === 'azc' && (scenario === '1' || scenario === '2');
}

function isIntakeAfgerond(invulling: Invulling): boolean {
  const { uitkomst } = invulling.staat.intake;
  return uitkomst !== undefined && uitkomst.datumAfgerond <= dagtekening(invulling);
}

/** Er is een uitslag, of een geldige reden waarom die er niet is. */
function isToetsGeregeld(invulling: Invulling): boolean {
  const { toetsen, intake } = invulling.staat;
  if (
    toetsen.some(
      ({ status, resultaat }) => status === 'ontheffing' || (status === 'afgenomen' && resultaat !== undefined),
    )
  )
    return true;
  if (toetsen.some(({ status, redenOvergeslagen }) => status === 'overgeslagen' && redenOvergeslagen !== undefined))
    return true;
  const drieOproepen = telVerlopenOproepen(invulling.staat, dagtekening(invulling)) >= OPROEPEN_VOOR_AFWEZIGHEID;
  return drieOproepen || intake.uitkomst?.inAfwezigheid === true || isVerhuisdMetLeerroute(invulling);
}

/** Laatste dag na het wachten op een ander (T-07); `undefined` als de dag van ontvangst ontbreekt. */
function uiterlijkNaOntvangst(invulling: Invulling): Datum | undefined {
  const ontvangen = leesDatum(invulling.velden, 'datumOntvangst');
  return ontvangen === undefined ? undefined : computeLaatsteDag('T-07', ontvangen, invulling.staat.kalender);
}

/** Wanneer het plan vastgesteld mag worden. */
export const PIP_VOORWAARDEN: readonly Regel[] = [
  defineRegel({
    id: 'V-PIP-01',
    formulieren: ['F-05'],
    ernst: 'BLOK',
    veld: 'dagtekening',
    tekst: 'Vul de dagtekening van de PIP-beschikking in.',
    bronnen: ['DUO-API:PIP'],
    faalt: ({ velden }) => !isIngevuld(velden, 'dagtekening'),
  }),
  defineRegel({
    id: 'V-PIP-02',
    formulieren: ['F-05'],
    ernst: 'BLOK',
    veld: 'dagtekening',
    tekst: 'De dagtekening ligt vóór de start van de inburgeringsplicht ({datum}). DUO weigert dit.',
    bronnen: ['DUO-R'],
    faalt: ({ velden, staat }) => {
      const dag = leesDatum(velden, 'dagtekening');
      const datum = staat.plicht.vastgesteldOp;
      return dag !== undefined && datum !== undefined && dag < datum ? { datum } : undefined;
    },
  }),
  defineRegel({
    id: 'V-PIP-03',
    formulieren: ['F-05'],
    ernst: (invulling) => (magInAzc(invulling) ? 'WAARSCHUWING' : 'BLOK'),
    veld: 'dagtekening',
    tekst: 'De dagtekening ligt vóór de vestiging in de gemeente ({datum}). DUO neemt dit plan niet aan.',
    bronnen: ['DUO-R'],
    faalt: (invulling) => {
      const datum = laterGevestigd(invulling);
      return datum === undefined ? undefined : { datum };
    },
  }),
  defineRegel({
    id: 'V-PIP-04',
    formulieren: ['F-05'],
    ernst: 'BLOK',
    veld: 'dagtekening',
    tekst: 'De dagtekening ligt in de toekomst.',
    bronnen: ['lokaal'],
    faalt: (invulling) => dagtekening(invulling) > invulling.vandaag,
  }),
  defineRegel({
    id: 'V-PIP-20',
    formulieren: ['F-05'],
    ernst: 'BLOK',
    tekst: 'Er is nog geen afgeronde brede intake. Stel het plan daarna vast.',
    bronnen: ['Wi 15.1'],
    faalt: (invulling) => !isIntakeAfgerond(invulling),
  }),
  defineRegel({
    id: 'V-PIP-21',
    formulieren: ['F-05'],
    ernst: 'BLOK',
    tekst: 'De uitslag van de leerbaarheidstoets ontbreekt. Leg de uitslag of de reden van ontbreken vast.',
    bronnen: ['Wi 14.3.a', 'Wi 14.6', 'Wi 15.4'],
    faalt: (invulling) => !isToetsGeregeld(invulling),
  }),
  defineRegel({
    id: 'V-PIP-27',
    formulieren: ['F-05'],
    ernst: 'WAARSCHUWING',
    veld: 'redenOverschrijding',
    tekst: 'De termijn van 10 weken liep tot {datum}. Noteer de reden van de overschrijding.',
    bronnen: ['Bi 5.3.1', 'Bi 5.3.2', 'Bi 5.3.3'],
    faalt: ({ velden, staat }) => {
      const datum = isIngevuld(velden, 'redenOverschrijding') ? undefined : pipTermijn(staat);
      return datum !== undefined && isLaatPlan(velden, staat) ? { datum } : undefined;
    },
  }),
  defineRegel({
    id: 'V-PIP-28',
    formulieren: ['F-05'],
    ernst: 'WAARSCHUWING',
    veld: ({ velden }) => WACHTEN.find((sleutel) => !isIngevuld(velden, sleutel)) ?? 'datumOntvangst',
    dekt: ['derdePartij', 'informatie', 'datumOntvangst'],
    tekst: 'Bij wachten op informatie van een ander stelt u het plan vast binnen twee weken na ontvangst ({datum}).',
    bronnen: ['Bi 5.3.2'],
    faalt: (invulling) => {
      if (leesTekst(invulling.velden, 'redenOverschrijding') !== 'wachten op derde') return undefined;
      const uiterlijk = uiterlijkNaOntvangst(invulling);
      if (uiterlijk === undefined) return { datum: 'de dag van ontvangst is niet ingevuld' };
      const onvolledig = WACHTEN.some((sleutel) => !isIngevuld(invulling.velden, sleutel));
      return onvolledig || dagtekening(invulling) > uiterlijk ? { datum: uiterlijk } : undefined;
    },
  }),
];

const WACHTEN = ['derdePartij', 'informatie', 'datumOntvangst'] as const;
