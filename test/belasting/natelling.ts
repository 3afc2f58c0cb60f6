import { isNotificatieRegel } from '../../rules/historie';
import { type Store } from '../../bot/store/store';
import { OPEN, type Gemeente } from './gemeente';
import { type TelTeams } from './teams';
import { REGELS } from './maat';
import { type Uitkomst } from './verkeer';

/** Eén som die moet kloppen. */
export interface Som {
  readonly wat: string;
  readonly verwacht: number;
  readonly gevonden: number;
}

/** Telt na of er niets weg is en niets dubbel: wat erin ging tegen wat er staat. */
export async function countNa(
  store: Store,
  { gemeente, teams, uitkomsten, berichten }: NatelDelen,
): Promise<readonly Som[]> {
  const klikken = uitkomsten.filter(({ soort }) => soort === 'oppakken');
  const opgepakt = klikken.filter(({ code }) => code === 200);
  const vragen = uitkomsten.filter(
    ({ soort, status }) => ['mijn taken', 'vraag'].includes(soort) && status > 0 && status < 300,
  );
  const telling = await store.count();
  const { regels, stappen } = await countHistorie(store);
  const staat = klikken.filter(({ dossiernummer, persoon }) => stappen.get(`${dossiernummer ?? ''} ${persoon}`) === 1);
  const dubbel = [...teams.geplaatst.values()].filter((keer) => keer > 1).length;
  return [
    { wat: 'berichten herkend', verwacht: berichten, gevonden: telling.berichten.herkend },
    { wat: 'dossiers', verwacht: gemeente.dossiers.length + berichten, gevonden: telling.dossiers },
    {
      wat: 'keer "oppakken" toegezegd, en in de historie',
      verwacht: opgepakt.length,
      gevonden: staat.filter(({ code }) => code === 200).length,
    },
    {
      wat: 'regels historie in alle dossiers',
      // Also of a click that heard "kijk straks of het is vastgelegd": once at most, and by nobody else.
      verwacht: gemeente.dossiers.length * REGELS + berichten + staat.length,
      gevonden: regels,
    },
    {
      wat: 'antwoorden op een vraag',
      verwacht: vragen.length,
      gevonden: vragen.filter(({ id }) => teams.antwoorden.get(id) === 1).length,
    },
    { wat: 'kaarten die meer dan eens in Teams staan', verwacht: 0, gevonden: dubbel },
    { wat: 'kaarten die nog niet in Teams staan', verwacht: 0, gevonden: telling.uitgaand },
    { wat: 'kaarten waarvan niet vaststaat of zij er staan', verwacht: 0, gevonden: telling.onzeker },
  ];
}

export interface NatelDelen {
  readonly gemeente: Gemeente;
  readonly teams: TelTeams;
  readonly uitkomsten: readonly Uitkomst[];
  /** Zoveel berichten zijn bezorgd, elk over een nieuwe persoon. */
  readonly berichten: number;
}

/** Alle regels, en per dossier en persoon hoe vaak hij de open melding oppakte. */
async function countHistorie(store: Store): Promise<{ regels: number; stappen: ReadonlyMap<string, number> }> {
  const stappen = new Map<string, number>();
  let regels = 0;
  for (const nummer of await store.listDossiers()) {
    const historie = (await store.loadDossier(nummer))?.dossier.historie ?? [];
    regels += historie.length;
    for (const regel of historie) {
      if (isNotificatieRegel(regel) || regel.velden.bericht !== OPEN) continue;
      const sleutel = `${nummer} ${regel.door}`;
      stappen.set(sleutel, (stappen.get(sleutel) ?? 0) + 1);
    }
  }
  return { regels, stappen };
}
