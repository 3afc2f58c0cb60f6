import { buildDossierChatKaart, buildKapotKaart, noemFormulier, type Verb, type Vervolg } from '../../cards';
import { loadDossier } from '../dossiers/dossiers';
import { listDuoVerbeteringen } from '../dossiers/duo-verbeteren';
import { drawKanaalKaart, type KaartDelen } from '../dossiers/kaarten';
import { requireToegang } from '../dossiers/toegang';
import { naamVan, type Persoon } from '../inrichting';
import { lezerVan } from '../rollen/lezer';
import { type BewaardDossier } from '../store/store';
import { type TurnUit } from '../teams/turn';
import { saveGetoond } from '../vragen/gesprek';
import { type ActieDelen, type Behandelaar, type Klik } from './actie';

type Kaart = Readonly<Record<string, unknown>>;

/** Wat nodig is om iemand zijn eigen kaart van een dossier te geven. */
export type OpenDelen = Pick<ActieDelen, 'store' | 'clock' | 'inrichting' | 'concepten' | 'log'>;

/** "Open dossier" in het kanaal: de volledige kaart komt in de eigen chat, want in een kanaal staat alleen het minimum. */
export const openDossier: Behandelaar<'open'> = async (delen, { persoon, van, data }) => {
  const bewaard = await loadDossier(delen.store, data.dossiernummer);
  requireToegang(persoon, bewaard.dossier);
  if (van.plek === 'chat') return { soort: 'kaart', kaart: await openVoor(delen, bewaard, persoon) };
  if (!(await isPasGeopend(delen, persoon, data.dossiernummer))) {
    const id = openId(persoon, data.dossiernummer, vakVan(delen));
    await delen.store.addWensen([{ id, plek: `chat:${persoon.id}`, inhoud: { opent: data.dossiernummer } }]);
    delen.wake();
  }
  return { soort: 'melding', tekst: `Dossier ${data.dossiernummer} staat in uw chat met Regiebot.` };
};

/** De kaart van een dossier dat iemand met toegang opent; het is daarna het dossier dat hij het laatst zag. */
export async function openVoor(delen: OpenDelen, bewaard: BewaardDossier, persoon: Persoon): Promise<Kaart> {
  await saveGetoond(delen.store, persoon.id, bewaard.dossier.dossiernummer);
  return drawChatKaart(delen, bewaard, persoon, await describeOpen(delen, bewaard, persoon));
}

/** Within this many milliseconds the same click is the same wish: Teams delivers one again after 15 seconds, sometimes with another id. */
const VAK = 30_000;

/** Asked in this stretch of time or in the one before: then the card is in the chat already, or on its way. */
async function isPasGeopend(delen: ActieDelen, persoon: Persoon, dossiernummer: string): Promise<boolean> {
  const vak = vakVan(delen);
  const ids = [vak, vak - 1].map((kandidaat) => openId(persoon, dossiernummer, kandidaat));
  const eerder = await Promise.all(ids.map((id) => delen.store.loadUitgaand(id)));
  return eerder.some((item) => item !== undefined);
}

function vakVan({ clock }: ActieDelen): number {
  return Math.floor(clock.now().getTime() / VAK);
}

function openId(persoon: Persoon, dossiernummer: string, vak: number): string {
  return `antwoord:open:${persoon.id}:${dossiernummer}:${vak}`;
}

/** Terug naar het dossier zoals het op deze plek te zien is. */
export const toonDossier: Behandelaar<'dossier'> = async (delen, { persoon, van, data }) => {
  const bewaard = await loadDossier(delen.store, data.dossiernummer);
  requireToegang(persoon, bewaard.dossier);
  if (van.plek === 'kanaal') return drawVoor(delen, { persoon, van }, bewaard);
  const open = await describeOpen(delen, bewaard, persoon);
  return { soort: 'kaart', kaart: await drawChatKaart(delen, bewaard, persoon, open) };
};

/** Het dossier voor wie klikte: in een kanaal zijn eigen versie van de kaart daar, in de eigen chat de volledige. */
export async function drawVoor(
  delen: ActieDelen,
  { persoon, van }: Pick<Klik<Verb>, 'persoon' | 'van'>,
  bewaard: BewaardDossier,
): Promise<TurnUit> {
  if (van.plek === 'chat') return { soort: 'kaart', kaart: await drawChatKaart(delen, bewaard, persoon) };
  return { soort: 'kaart', kaart: drawKanaalKaart(delen, bewaard, await lezerVan(delen, persoon, bewaard.dossier)) };
}

/** Eén regel bovenaan de dossierkaart, met knoppen om er iets mee te doen. */
export interface Bericht {
  readonly bericht: string;
  /** Kenmerk van de regel die net is vastgelegd: de kaart biedt aan haar ongedaan te maken. */
  readonly ongedaan?: string;
  readonly vervolg?: readonly Vervolg[];
}

/** De dossierkaart voor iemand met toegang; `bericht` bijvoorbeeld dat iets is vastgelegd. */
export async function drawChatKaart(
  delen: KaartDelen,
  { dossier, kapot }: BewaardDossier,
  persoon: Persoon,
  { bericht = '', ongedaan, vervolg = [] }: Partial<Bericht> = {},
): Promise<Kaart> {
  const { dossiernummer } = dossier;
  if (kapot !== undefined) return buildKapotKaart({ dossiernummer, bevinding: kapot });
  const terug = ongedaan === undefined ? [] : [toOngedaan(dossiernummer, ongedaan)];
  return buildDossierChatKaart({
    ...{ dossier, vandaag: delen.clock.vandaag(), lezer: await lezerVan(delen, persoon, dossier) },
    naamVan: (id) => naamVan(delen.inrichting, id),
    ...{ bericht, vervolg: [...terug, ...vervolg] },
  });
}

function toOngedaan(dossiernummer: string, regel: string): Vervolg {
  return { titel: 'Ongedaan maken', verb: 'ongedaan', gegevens: { dossiernummer, regel } };
}

/** Wat deze persoon op dit dossier nog af te maken heeft (een concept, iets dat in DUO verbeterd moet). */
export async function describeOpen(
  { store, concepten }: OpenDelen,
  { dossier: { dossiernummer } }: BewaardDossier,
  persoon: Persoon,
): Promise<Partial<Bericht>> {
  const begonnen = await concepten.list(dossiernummer, persoon.id);
  const inDuo = await listDuoVerbeteringen(store, dossiernummer);
  const vervolg = [
    ...inDuo.map(({ regel, item }): Vervolg => ({
      ...{ titel: `Verbeteren in DUO: ${item}`, verb: 'ongedaan', gegevens: { dossiernummer, regel } },
    })),
    ...begonnen.map(({ formulier, vorm }): Vervolg => ({
      ...{ titel: `Verder met ${noemFormulier(formulier, 'chat', vorm)}`, verb: 'formulier-openen' },
      gegevens: { dossiernummer, formulier, vorm },
    })),
  ].slice(0, MAX_VERVOLG);
  return vervolg.length === 0 ? {} : { bericht: 'U bent hier nog niet klaar.', vervolg };
}

/** Meer knoppen naast elkaar leest niemand. */
const MAX_VERVOLG = 3;
