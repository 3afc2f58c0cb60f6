import { type Datum } from '../datum';
import { aanbodtermijn } from '../dossier/uiterste-dagen';
import { isLaatAanbod, isLateSchakelstart } from '../formulieren/f07-aanbod';
import { defineRegel, type Instelling, type Invulling, noemDatum, type Regel } from '../regel';
import { isIngevuld, leesDatum, leesTekst } from '../velden';

/** Lengte van een instellingsnummer van DUO. */
export const INSTELLINGSNUMMER_TEKENS = 10;

/** Start van de opleiding; in de B1-route en de Z-route is dat de dag van het aanbod als niets is ingevuld. */
function startOpleiding({ velden }: Invulling): Datum | undefined {
  return leesDatum(velden, 'startOpleiding') ?? leesDatum(velden, 'datumAanbod');
}

/**
 * De gekozen instelling uit de lijst van DUO. `'niet in de lijst'` als het nummer er niet in staat;
 * `undefined` als er geen lijst of geen nummer is, dan wordt er niet op getoetst.
 */
export function findInstelling({ velden, instellingen }: Invulling): Instelling | 'niet in de lijst' | undefined {
  const nummer = leesTekst(velden, 'instelling');
  if (nummer === undefined || instellingen === undefined) return undefined;
  return instellingen.find((instelling) => instelling.nummer === nummer) ?? 'niet in de lijst';
}

function mist(invulling: Invulling, erkenning: 'blikOpWerk' | 'taalschakel'): boolean {
  const instelling = findInstelling(invulling);
  return instelling !== undefined && (instelling === 'niet in de lijst' || !instelling[erkenning]);
}

/** De termijn als de cursus erbuiten valt. */
function buitenTermijn(invulling: Invulling): { readonly start: string; readonly einde: string } | undefined {
  const { termijn, plan } = invulling.staat;
  if (termijn === undefined) return undefined;
  const dagen = [
    leesDatum(invulling.velden, 'eindeOpleiding'),
    plan.leerroute === 'O' ? startOpleiding(invulling) : undefined,
  ];
  const erbuiten = dagen.some((dag) => dag !== undefined && (dag < termijn.start || dag > termijn.totEnMet));
  return erbuiten ? { start: noemDatum(termijn.start), einde: `en met ${noemDatum(termijn.totEnMet)}` } : undefined;
}

/** Deel c.7, F-07. */
export const AANBOD: readonly Regel[] = [
  defineRegel({
    id: 'V-AAN-01',
    formulieren: ['F-07'],
    ernst: 'BLOK',
    tekst: 'Een inburgeringsaanbod doet u alleen aan een asielstatushouder.',
    bronnen: ['Wi 16.1', 'DUO-R'],
    faalt: ({ staat }) => staat.doelgroep === 'G',
  }),
  defineRegel({
    id: 'V-AAN-02',
    formulieren: ['F-07'],
    ernst: 'BLOK',
    tekst: 'Er is nog geen plan geregistreerd. Leg eerst het PIP vast.',
    bronnen: ['DUO-R'],
    faalt: ({ staat }) => staat.plan.pips.length === 0,
  }),
  defineRegel({
    id: 'V-AAN-03',
    formulieren: ['F-07'],
    ernst: 'BLOK',
    veld: 'datumAanbod',
    tekst: 'De datum van het aanbod ligt vóór de dagtekening van het plan.',
    bronnen: ['DUO-R'],
    faalt: ({ velden, staat }) => {
      const aangeboden = leesDatum(velden, 'datumAanbod');
      return aangeboden !== undefined && staat.plan.dagtekening !== undefined && aangeboden < staat.plan.dagtekening;
    },
  }),
  defineRegel({
    id: 'V-AAN-04',
    formulieren: ['F-07'],
    ernst: 'BLOK',
    veld: 'instelling',
    tekst: 'Deze instelling heeft geen Blik op Werk-keurmerk volgens DUO.',
    bronnen: ['Wi 16.3', 'DUO-R'],
    faalt: (invulling) => {
      const { leerroute } = invulling.staat.plan;
      return (leerroute === 'B' || leerroute === 'Z') && mist(invulling, 'blikOpWerk');
    },
  }),
  defineRegel({
    id: 'V-AAN-05',
    formulieren: ['F-07'],
    ernst: 'BLOK',
    veld: 'instelling',
    tekst: 'Deze instelling is geen erkende taalschakelinstelling.',
    bronnen: ['Wi 8.2', 'DUO-R'],
    faalt: (invulling) => invulling.staat.plan.leerroute === 'O' && mist(invulling, 'taalschakel'),
  }),
  defineRegel({
    id: 'V-AAN-06',
    formulieren: ['F-07'],
    ernst: 'BLOK',
    veld: 'eindeOpleiding',
    dekt: [],
    tekst: 'De einddatum moet na de startdatum liggen en de start niet vóór het aanbod.',
    bronnen: ['DUO-R'],
    faalt: (invulling) => {
      const start = startOpleiding(invulling);
      const einde = leesDatum(invulling.velden, 'eindeOpleiding');
      const aangeboden = leesDatum(invulling.velden, 'datumAanbod');
      if (start === undefined) return false;
      return (einde !== undefined && einde < start) || (aangeboden !== undefined && start < aangeboden);
    },
  }),
  defineRegel({
    id: 'V-AAN-07',
    formulieren: ['F-07'],
    ernst: 'BLOK',
    veld: 'eindeOpleiding',
    dekt: [],
    tekst: 'De cursus valt buiten de inburgeringstermijn ({start} tot {einde}).',
    bronnen: ['DUO-R'],
    faalt: buitenTermijn,
  }),
  defineRegel({
    id: 'V-AAN-08',
    formulieren: ['F-07'],
    ernst: 'WAARSCHUWING',
    veld: 'datumAanbod',
    tekst:
      'Het aanbod komt later dan drie maanden na het plan ({datum}). Noteer de reden; DUO verlengt mogelijk de termijn.',
    bronnen: ['Ri 4.1.1.g', 'S1 §3.4.4'],
    faalt: ({ velden, staat }) => {
      const datum = aanbodtermijn(staat);
      const zonderReden = isLaatAanbod(velden, staat) && !isIngevuld(velden, 'redenVertraging');
      return zonderReden && datum !== undefined ? { datum } : undefined;
    },
  }),
  defineRegel({
    id: 'V-AAN-09',
    formulieren: ['F-07'],
    ernst: 'WAARSCHUWING',
    veld: 'startOpleiding',
    dekt: ['redenVertraging'],
    tekst: 'Het taalschakeltraject start later dan zes maanden na het plan. Noteer de reden.',
    bronnen: ['Ri 4.1.1.g'],
    faalt: ({ velden, staat }) => isLateSchakelstart(velden, staat) && !isIngevuld(velden, 'redenVertraging'),
  }),
  defineRegel({
    id: 'V-AAN-10',
    formulieren: ['F-07'],
    ernst: 'BLOK',
    veld: 'alfabetisering',
    tekst: 'Geef aan of alfabetiseringsonderwijs nodig is.',
    bronnen: ['DUO-API:Inburgeringsaanbod'],
    faalt: ({ velden }) => !isIngevuld(velden, 'alfabetisering'),
  }),
  defineRegel({
    id: 'V-AAN-11',
    formulieren: ['F-07'],
    ernst: 'INFO',
    veld: 'instelling',
    tekst: 'Er staat al een aanbod bij deze instelling. DUO overschrijft het eerdere aanbod.',
    bronnen: ['DUO-R'],
    faalt: ({ velden, staat }) => {
      const nummer = leesTekst(velden, 'instelling');
      return nummer !== undefined && staat.aanbod.some(({ instelling }) => instelling === nummer);
    },
  }),
  defineRegel({
    id: 'V-AAN-12',
    formulieren: ['F-07'],
    ernst: 'BLOK',
    veld: 'instelling',
    tekst: 'Het instellingsnummer van DUO bestaat uit 10 tekens.',
    bronnen: ['DUO-API:Inburgeringsaanbod'],
    faalt: ({ velden }) => {
      const nummer = leesTekst(velden, 'instelling');
      return nummer !== undefined && nummer.length !== INSTELLINGSNUMMER_TEKENS;
    },
  }),
  defineRegel({
    id: 'V-AAN-13',
    formulieren: ['F-07'],
    ernst: 'BLOK',
    veld: 'redenVertraging',
    tekst: 'Kies de reden van de vertraagde start.',
    bronnen: ['S1 §3.4.4'],
    faalt: ({ velden, staat }) => isLaatAanbod(velden, staat) && !isIngevuld(velden, 'redenVertraging'),
  }),
];
