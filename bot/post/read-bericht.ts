import { judgeAfzender, type Afzender } from './afzender';
import { findAutomatisch } from './automatisch';
import { type GelezenBericht } from './bericht';
import { countBijlagen } from './bijlage';
import { beslis, beslisZonder, type Beslissing } from './beslis';
import { readEigenTekst } from './eigen-tekst';
import { findGelabeldeDatum } from './gelabelde-datum';
import { type PostInstellingen } from './instellingen';
import { findBelemmering } from './leesbaar';
import { decodeKop, findKop, type Kop } from './mime/koppen';
import { type Boom } from './mime/deel';
import { parseBoom } from './mime/ontleed';
import { readOnderwerp } from './onderwerp';
import { findGevaar, findVan, MAX_BYTES, type Van } from './onveilig';
import { readOntvangenOp } from './ontvangst';
import { findNummers, GEEN_PERSOON } from './persoon';
import { REDENEN } from './redenen';
import { readTeksten } from './tekst';

export interface LeesOpties {
  readonly instellingen: PostInstellingen;
  /** Moment van lezen; alleen gebruikt als het bericht zelf geen leesbare tijd heeft. */
  readonly now: () => Date;
}

/**
 * Leest één bericht (een heel `.eml`-bestand) en zegt wat het betekent. Gooit nooit: gaat er iets mis voordat vaststaat dat
 * het bericht veilig en de afzender echt is, dan is het `quarantaine`; daarna `onbekend`, zodat een mens het ziet.
 */
export function readBericht(ruw: Uint8Array, opties: LeesOpties): GelezenBericht {
  if (ruw.byteLength >= MAX_BYTES) return kaal(beslisZonder('quarantaine', REDENEN.teGroot), opties.now);
  try {
    return readVeilig(ruw, parseBoom(ruw), opties);
  } catch {
    // The cause is left out on purpose: it could quote the message.
    return kaal(beslisZonder('quarantaine', REDENEN.leesfoutOnveilig), opties.now);
  }
}

function readVeilig(ruw: Uint8Array, boom: Boom, opties: LeesOpties): GelezenBericht {
  const { koppen } = boom.wortel;
  const bijlagen = countBijlagen(boom.delen);
  const basis = {
    ...kaal(beslisZonder('quarantaine', REDENEN.leesfoutOnveilig), opties.now),
    ontvangenOp: readOntvangenOp(koppen, opties.now),
    ...readMessageId(koppen),
    ...(bijlagen.length === 0 ? {} : { bijlagen }),
  };
  const gevaar = findGevaar(ruw, boom, opties.instellingen);
  const van = findVan(koppen);
  if (gevaar !== undefined || van === undefined) {
    return { ...basis, ...beslisZonder('quarantaine', gevaar ?? REDENEN.afzenderOnduidelijk) };
  }
  const afzender = judgeAfzender(van, koppen, opties.instellingen);
  const metAfzender = { ...basis, ...(afzender.partner === undefined ? {} : { partner: afzender.partner }) };
  try {
    return { ...metAfzender, ...readInhoud(boom, van, afzender, opties.instellingen) };
  } catch {
    const uitkomst = afzender.vals === undefined ? 'onbekend' : 'quarantaine';
    return { ...metAfzender, ...beslisZonder(uitkomst, afzender.vals ?? REDENEN.leesfout) };
  }
}

type Inhoud = Beslissing &
  Pick<GelezenBericht, 'persoon' | 'andereNummers' | 'onderwerp' | 'eigenTekst' | 'gelabeldeDatum'>;

function readInhoud(boom: Boom, van: Van, afzender: Afzender, instellingen: PostInstellingen): Inhoud {
  const onderwerp = readOnderwerp(boom.wortel.koppen);
  const teksten = readTeksten(boom);
  const eigen = readEigenTekst(onderwerp, teksten.delen);
  const tekst = eigen.regels.join('\n');
  const nummers = findNummers(tekst);
  const beslissing = beslis(
    {
      afzender,
      automatisch: findAutomatisch(boom.wortel, van, onderwerp, instellingen),
      belemmering: findBelemmering(boom, onderwerp, eigen, teksten.volledig),
      eigen,
      meerPersonen: nummers === undefined,
    },
    instellingen,
  );
  const gelabeldeDatum = findGelabeldeDatum(tekst);
  const telt = beslissing.uitkomst === 'herkend' || beslissing.uitkomst === 'onbekend';
  const [persoon = GEEN_PERSOON, ...andereNummers] = telt ? (nummers ?? []) : [];
  return {
    ...beslissing,
    persoon,
    andereNummers,
    onderwerp: onderwerp.vol,
    eigenTekst: tekst,
    ...(gelabeldeDatum === undefined ? {} : { gelabeldeDatum }),
  };
}

function readMessageId(koppen: readonly Kop[]): { readonly messageId?: string } {
  const messageId = decodeKop(findKop(koppen, 'message-id') ?? '').replace(/[<>\s]/g, '');
  return messageId === '' ? {} : { messageId };
}

/** Een bericht waarvan niets bekend is dan de beslissing. */
function kaal(beslissing: Beslissing, now: () => Date): GelezenBericht {
  const leeg = { persoon: GEEN_PERSOON, andereNummers: [], onderwerp: '', eigenTekst: '' };
  return { ...beslissing, ontvangenOp: now().toISOString(), ...leeg };
}
