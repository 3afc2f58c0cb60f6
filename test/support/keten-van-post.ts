import { noteOntvangst } from '../../bot/boekhouding/ontvangstboek';
import { createVerwerkBericht } from '../../bot/dossiers/verwerk-bericht';
import { type PostInstellingen } from '../../bot/post/instellingen';
import { type Store } from '../../bot/store/store';
import { type TestKlok } from './klok';
import { aMail, type MailOpties } from './mail';
import { createVerwerkDelen } from './verwerk';

/** Laat een mail binnenkomen zoals de lezer dat doet: in het boek, ruw bewaard, verwerkt. */
export async function receiveMail(
  store: Store,
  klok: TestKlok,
  id: string,
  opties: MailOpties,
  instellingen?: PostInstellingen,
): Promise<void> {
  await keepMail(store, klok, id, opties);
  await createVerwerkBericht(createVerwerkDelen(store, klok, instellingen))(id);
}

/** Alleen bewaard, nog niet verwerkt. */
export async function keepMail(store: Store, klok: TestKlok, id: string, opties: MailOpties): Promise<void> {
  await noteOntvangst(store, id, { bron: 'postvak', op: klok.now().toISOString() });
  await store.createBericht(
    { id, versie: 1, bron: 'postvak', naam: `${id}.eml`, gelezenOp: klok.now().toISOString(), stand: 'ontvangen' },
    aMail({ messageId: `<${id}@afzender.example>`, ...opties }),
  );
}

/** Mails van elke stand. */
export const KOPPELING: MailOpties = { onderwerp: 'Nieuwe koppeling', tekst: 'V-nummer: 1234567890' };
export const ONBEKEND: MailOpties = { onderwerp: 'Wijziging', tekst: 'Zie TVS.' };
export const VALS: MailOpties = { onderwerp: 'Nieuwe koppeling', oordeel: 'dmarc=fail header.from=tvs.coa.example' };
export const AUTOMATISCH: MailOpties = { van: 'x@aanbieder.example', koppen: ['Auto-Submitted: auto-replied'] };
