import { GraphClient } from '../../bot/post/graph/client';
import { createGraphMailbox, type GraphDelen } from '../../bot/post/graph/graph-mailbox';
import { type Mailbox } from '../../bot/post/mailbox';
import { MAPNAMEN } from '../../bot/post/mapnamen';
import { ADRES, ANDER, type GraphServer } from './graph-server';
import { stilLog } from './store';

/** Een client waarvan de tijd alleen loopt als hij wacht; `gewacht` zegt hoe lang, in milliseconden. */
export interface TestClient {
  readonly client: GraphClient;
  readonly gewacht: number[];
  readonly monotoon: () => number;
  advance(milliseconden: number): void;
}

export function openClient({ url, credential }: Pick<GraphServer, 'url' | 'credential'>): TestClient {
  let tijd = 0;
  const gewacht: number[] = [];
  const monotoon = () => tijd;
  const wait = (milliseconden: number) => {
    gewacht.push(milliseconden);
    tijd += milliseconden;
    return Promise.resolve();
  };
  return {
    client: new GraphClient({ url, credential, monotoon, wait }),
    ...{ gewacht, monotoon, advance: (milliseconden: number) => (tijd += milliseconden) },
  };
}

/** Een Graph-postvak bij deze server. */
export function openGraph({ client, monotoon }: TestClient, anders: Partial<GraphDelen> = {}): Mailbox {
  return createGraphMailbox({
    ...{ client, monotoon, adres: ADRES, controleadres: ANDER, mappen: MAPNAMEN, nalaten: 'stub', log: stilLog },
    ...anders,
  });
}
