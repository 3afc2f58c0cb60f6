import { type Antwoord, schrijf, stuur, type Verzoek } from './lijn';
import { type Wereld } from './wereld';

/** Wat er van een aanval kwam. `zie` staat in de tabel. */
export interface Uitkomst {
  readonly binnen: boolean;
  readonly zie: string;
}

export interface Aanval {
  readonly groep: string;
  readonly naam: string;
  /** Het goede verzoek dat hier het meest op lijkt en wel moet mogen. */
  readonly tweeling: string;
  regiebot(wereld: Wereld): Promise<Uitkomst>;
  /** Ontbreekt waar een standaardbot niets heeft: die leest geen mail, kent DUO niet en heeft geen lokale pagina. */
  standaard?(wereld: Wereld): Promise<Uitkomst>;
}

/** Een aanval op de deur van Teams: een verzoek, of wat er letterlijk op de lijn komt. */
export type HttpAanval = readonly [naam: string, maak: (wereld: Wereld) => Verzoek | Buffer, tweeling?: string];

/** Dezelfde bytes naar onze deur en naar die van de standaardbot. */
export function overHttp(groep: string, aanvallen: readonly HttpAanval[]): Aanval[] {
  return aanvallen.map(([naam, maak, tweeling = 'een tekst']) => ({
    ...{ groep, naam, tweeling },
    regiebot: async (wereld) => oordeel(await bied(poortVan(wereld), maak(wereld))),
    standaard: async (wereld) => {
      const eerder = wereld.standaard.beurten();
      const antwoord = await bied(wereld.standaard.poort, maak(wereld));
      const binnen = wereld.standaard.beurten() > eerder;
      return { binnen, zie: binnen ? `BINNEN (${antwoord.status ?? 'geen antwoord'})` : beschrijf(antwoord) };
    },
  }));
}

export function poortVan({ bot }: Wereld): number {
  return Number(new URL(bot.url).port);
}

function bied(poort: number, wat: Verzoek | Buffer): Promise<Antwoord> {
  return stuur(poort, Buffer.isBuffer(wat) ? wat : schrijf(wat));
}

/** Binnen is alles behalve een weigering zonder woorden: ook een 500, een uitleg, of een lijn die open blijft. */
export function oordeel(antwoord: Antwoord): Uitkomst {
  const { status, inhoud, gesloten } = antwoord;
  const geweigerd = gesloten && inhoud === '' && (status === undefined || (status >= 400 && status < 500));
  return { binnen: !geweigerd, zie: beschrijf(antwoord) };
}

function beschrijf({ status, inhoud, gesloten }: Antwoord): string {
  if (!gesloten && status === undefined) return 'blijft open';
  if (status === undefined) return 'verbroken';
  return inhoud === '' ? String(status) : `${status} met uitleg`;
}
