import { type GelezenBericht } from '../post/bericht';
import { isBekendeCode } from '../post/duo';
import { toNederlands } from '../post/gelabelde-datum';
import { describeNummer, GEEN_PERSOON, type Nummer } from '../post/persoon';
import { REDENEN } from '../post/redenen';
import { type DuoMelding } from './melding';
import { parseMoment } from './moment';
import { parsePush } from './push';

/**
 * Zegt wat een bewaarde push betekent, in dezelfde vorm als een gelezen mail. Een code die niet in de lijst van DUO staat is `onbekend`:
 * een mens kijkt. De dag van ontvangst is de dag dat hij bij ons kwam, niet de registratiedatum. Gooit nooit.
 */
export function readPush(ruw: Uint8Array, gelezenOp: Date): GelezenBericht {
  const kaal = { ontvangenOp: gelezenOp.toISOString(), partner: 'DUO', onderwerp: '', eigenTekst: '' } as const;
  const push = parsePush(ruw);
  if (push === undefined) {
    return {
      ...kaal,
      uitkomst: 'onbekend',
      notificatie: null,
      reden: REDENEN.leesfout,
      persoon: GEEN_PERSOON,
      andereNummers: [],
    };
  }
  const [persoon = GEEN_PERSOON, ...andereNummers] = listNummers(push.melding);
  return { ...kaal, ...readSoort(push.melding), persoon, andereNummers, ...readDatum(push.melding) };
}

function readSoort({ gebeurtenisId }: DuoMelding): Pick<GelezenBericht, 'uitkomst' | 'notificatie' | 'reden'> {
  const notificatie = `DUO-${gebeurtenisId}`;
  if (!isBekendeCode(notificatie)) return { uitkomst: 'onbekend', notificatie: null, reden: REDENEN.onbekendeCode };
  return { uitkomst: 'herkend', notificatie, reden: REDENEN.herkend };
}

/** In the order in which a mail is read: the V-nummer first. */
function listNummers({ vNummer, bsn }: DuoMelding): Nummer[] {
  const nummers = [
    vNummer === undefined ? undefined : describeNummer('vnummer', String(vNummer)),
    bsn === undefined ? undefined : describeNummer('bsn', bsn),
  ];
  return nummers.filter((nummer) => nummer !== undefined);
}

function readDatum({ registratieDatumTijd }: DuoMelding): Pick<GelezenBericht, 'gelabeldeDatum'> {
  const moment = parseMoment(registratieDatumTijd);
  const gelabeldeDatum = moment === undefined ? undefined : toNederlands(moment);
  return gelabeldeDatum === undefined ? {} : { gelabeldeDatum };
}
