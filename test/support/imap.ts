import { createBezorgingen } from '../../bot/post/imap/bezorgingen';
import { createImapMailbox, type ImapDelen } from '../../bot/post/imap/imap-mailbox';
import { MAPNAMEN } from '../../bot/post/mapnamen';
import { type Mailbox } from '../../bot/post/mailbox';
import { type Store } from '../../bot/store/store';
import { GEBRUIKER, WACHTWOORD } from './dovecot';
import { testKluis } from './store';

/** Een IMAP-postvak bij de mailserver op deze poort, met de opslag als geheugen. */
export function openImap(
  { poort, ca }: { readonly poort: number; readonly ca?: string },
  store: Store,
  anders: Partial<ImapDelen> = {},
  monotoon?: () => number,
): Mailbox {
  const delen = {
    ...{ host: '127.0.0.1', poort, gebruiker: GEBRUIKER, wachtwoord: WACHTWOORD, ...(ca === undefined ? {} : { ca }) },
    ...{ mappen: MAPNAMEN, nalaten: 'stub' as const, bezorgingen: createBezorgingen('imap', store, testKluis) },
    ...anders,
  };
  return createImapMailbox(delen, monotoon);
}
