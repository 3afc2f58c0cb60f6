import { MAPNAMEN } from '../../../../bot/post/mapnamen';
import { type Mailbox } from '../../../../bot/post/mailbox';
import { describeMailbox } from '../../../contracts/mailbox.contract';
import { describeMetDovecot, type Dovecot, GEBRUIKER, startDovecot } from '../../../support/dovecot';
import { openImap } from '../../../support/imap';
import { openTestStore, type TestStore } from '../../../support/store';

jest.setTimeout(180_000);

describeMetDovecot('IMAP', () => {
  let server: Dovecot;
  let opslag: TestStore;
  let vakken: Mailbox[];
  let minuut = 0;

  beforeAll(async () => {
    server = await startDovecot();
  });
  afterAll(() => server.remove());
  afterEach(async () => {
    for (const vak of vakken) await vak.close();
    server.doveadm('expunge', '-u', GEBRUIKER, 'mailbox', '*', 'all');
    await opslag.remove();
  });

  function open(): Mailbox {
    const vak = openImap(server, opslag.store);
    vakken.push(vak);
    return vak;
  }

  describeMailbox('IMAP bij Dovecot', async () => {
    opslag = await openTestStore();
    vakken = [];
    const mailbox = open();
    return {
      mailbox,
      bezorg(ruw) {
        minuut += 1;
        server.bezorg(ruw, Date.parse('2026-05-01') / 1000 + 60 * minuut);
        return Promise.resolve();
      },
      rust: () => Promise.resolve(),
      inhoud: (map) => Promise.resolve(server.inhoud(MAPNAMEN[map])),
      verwijderEerste() {
        server.doveadm('expunge', '-u', GEBRUIKER, 'mailbox', 'INBOX', '1');
        return Promise.resolve();
      },
      verhuisEnige(map) {
        server.doveadm('move', '-u', GEBRUIKER, MAPNAMEN[map], 'mailbox', 'INBOX', 'all');
        return Promise.resolve();
      },
      async herstart() {
        await mailbox.close();
        await opslag.reopen();
        return open();
      },
    };
  });
});
