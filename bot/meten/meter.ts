import { Counter, Gauge, type MetricObjectWithValues, type MetricValue, Registry } from 'prom-client';
import { listOpenZaken } from '../boekhouding/alarm';
import { type Clock } from '../clock';
import { type Hartslag } from '../gezond';
import { type BewaardBericht, type Store, type Telling } from '../store/store';

/** Hoe de bot ervoor staat, in getallen voor Prometheus. Geen namen, nummers of kenmerken; elk label heeft weinig vaste waarden. */
export interface Meter {
  /** Telt een bericht dat net is verwerkt. */
  countBericht(bericht: Pick<BewaardBericht, 'bron' | 'stand' | 'dubbelVan'>): void;
  /** Werkdagen die de oudste melding te lang ligt zonder dat iemand haar oppakte; alleen wie herinnert, weet dat. */
  noteOppakken(werkdagen: number): void;
  /** Telt een antwoord op een verzoek dat niet lukte (400 en hoger). */
  countFout(status: number): void;
  /** De stand van nu, als tekst in `soort`. */
  scrape(): Promise<string>;
  readonly soort: string;
  /** Wat er gemeten wordt, met de getallen van de laatste keer: vraagt niets aan de opslag. */
  list(): Promise<readonly Meting[]>;
  /** De stand van nu, als getallen. */
  read(): Promise<readonly Meting[]>;
}

/** Eén getal of een reeks naar label, onder de naam van Prometheus. */
export interface Meting {
  readonly naam: string;
  readonly uitleg: string;
  readonly waarden: readonly { readonly labels: Readonly<Record<string, string>>; readonly waarde: number }[];
}

export interface MeterDelen {
  readonly store: Pick<Store, 'count' | 'listClaims'>;
  readonly hartslag: Hartslag;
  readonly clock: Clock;
}

/** De lus die weet hoe lang meldingen liggen. */
const HERINNERT = 'herinneringen';

/** De tellers lopen vanaf de start; de standen komen op het moment van vragen uit de opslag en de hartslag. */
export function createMeter({ store, hartslag, clock }: MeterDelen): Meter {
  const register = new Registry();
  const verwerkt = new Counter({
    ...{ name: 'regiebot_berichten_verwerkt_total', help: 'Berichten die sinds de start zijn verwerkt' },
    ...{ labelNames: ['bron', 'stand', 'dubbel'], registers: [register] },
  });
  const fouten = new Counter({
    ...{ name: 'regiebot_verzoeken_mislukt_total', help: 'Antwoorden met status 400 of hoger sinds de start' },
    ...{ labelNames: ['status'], registers: [register] },
  });
  const bereikbaar = createStand(register, 'opslag_bereikbaar', 'Of de opslag antwoordt: 1 of 0');
  const leeftijd = createStand(
    register,
    'goede_pas_leeftijd_seconden',
    'Tijd sinds de laatste pas die goed ging, of sinds de start',
    'bron',
  );
  const alarmen = createStand(
    register,
    'alarm',
    'Zaken waarover nu een alarm loopt, ook stilte van een ketenpartner',
    'zaak',
  );
  const oppakken = createStand(
    register,
    'oppakken_te_laat_werkdagen',
    'Werkdagen die de oudste melding te lang ligt zonder dat iemand haar oppakte',
  );
  const standen = createTelstanden(register);
  const update = async () => {
    for (const { bron, sinds, elders } of hartslag.listPassen()) {
      // How it goes elsewhere only the other instance knows; what this one knew last is no longer true.
      if (elders === true) leeftijd.remove({ bron });
      else leeftijd.set({ bron }, Math.round((clock.now().getTime() - sinds.getTime()) / 1000));
      if (elders === true && bron === HERINNERT) oppakken.remove();
    }
    const telling = await store.count().catch(() => undefined);
    const zaken = await listOpenZaken(store).catch((): string[] => []);
    bereikbaar.set(telling === undefined ? 0 : 1);
    standen(telling);
    alarmen.reset();
    for (const zaak of zaken) alarmen.set({ zaak }, 1);
  };
  const list = async () => (await register.getMetricsAsJSON()).map(toMeting);
  return {
    countBericht: ({ bron, stand, dubbelVan }) =>
      verwerkt.inc({ bron, stand, dubbel: dubbelVan === undefined ? 'nee' : 'ja' }),
    noteOppakken: (werkdagen) => oppakken.set(werkdagen),
    countFout: (status) => fouten.inc({ status }),
    async scrape() {
      await update();
      return register.metrics();
    },
    list,
    async read() {
      await update();
      return list();
    },
    soort: register.contentType,
  };
}

function toMeting({ name, help, values }: MetricObjectWithValues<MetricValue<string>>): Meting {
  const waarden = values.map(({ labels, value }) => ({
    labels: Object.fromEntries(Object.entries(labels).map(([label, inhoud]) => [label, String(inhoud)])),
    waarde: value,
  }));
  return { naam: name, uitleg: help, waarden };
}

/** What the store counts. When it does not answer the numbers are left out: an old number would look like a true one. */
function createTelstanden(register: Registry): (telling: Telling | undefined) => void {
  const berichten = createStand(register, 'berichten', 'Bewaarde berichten naar uitkomst', 'stand');
  const los = {
    dubbel: createStand(register, 'berichten_dubbel', 'Berichten die dubbel zijn van een eerder bericht'),
    dossiers: createStand(register, 'dossiers', 'Dossiers in de opslag'),
    uitgaand: createStand(register, 'te_versturen', 'Gewenst in Teams maar nog niet zichtbaar'),
    vast: createStand(register, 'zendingen_vast', 'Al vijf keer of vaker geprobeerd'),
    onzeker: createStand(register, 'zendingen_onzeker', 'Antwoorden waarvan niet vaststaat of ze zijn aangekomen'),
  };
  return (telling) => {
    for (const stand of [berichten, ...Object.values(los)]) stand.reset();
    if (telling === undefined) {
      for (const stand of Object.values(los)) stand.remove();
      return;
    }
    for (const [stand, aantal] of Object.entries(telling.berichten)) berichten.set({ stand }, aantal);
    for (const [naam, stand] of Object.entries(los)) stand.set(telling[naam as keyof typeof los]);
  };
}

function createStand(register: Registry, naam: string, help: string, label?: string): Gauge {
  const labelNames = label === undefined ? [] : [label];
  return new Gauge({ name: `regiebot_${naam}`, help, labelNames, registers: [register] });
}
