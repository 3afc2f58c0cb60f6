import { aMail, type MailOpties } from './mail';
import { createKans } from './kans';
import {
  ALLE,
  aMelding,
  AUTOMATISCH,
  type Kaartplek,
  ONBEKEND,
  OPENERS,
  QUARANTAINE,
  type Soort,
  VOLGERS,
} from './poststroom-soorten';

/** Wat er van alles wat tot nu toe gemaakt is moet worden, geteld bij het maken. */
export interface Orakel {
  readonly som: Readonly<Record<Soort['uitkomst'] | 'dubbel', number>>;
  /** Zichtbare kaarten per plaats; een dossier heeft er één, hoeveel meldingen er ook op staan. */
  readonly kaarten: Readonly<Record<'dossier' | 'triage' | 'beheer', number>>;
}

/** Gemengde post uit een zaad: van hetzelfde zaad komt altijd dezelfde post, in dezelfde volgorde. */
export interface Poststroom {
  /** Opent de dossiers van wie al bekend is; eerst te verwerken, dan pas de rest. */
  begin(): Buffer[];
  /** Een nieuw bericht, en soms hetzelfde nog eens. */
  next(): Buffer[];
  orakel(): Orakel;
}

const MAX_BYTES = 25_000_000;

/** `omvang` is hoeveel berichten er ongeveer komen: daarmee groeit hoeveel mensen het zijn. */
export function createPoststroom(zaad: number, omvang: number): Poststroom {
  const kans = createKans(zaad);
  /** Wie bij het begin al een dossier heeft: elke melding over hen komt daar. */
  const bekenden = Math.max(12, Math.ceil(omvang / 40));
  const telling = { herkend: 0, onbekend: 0, quarantaine: 0, automatisch: 0, dubbel: 0 };
  const kaarten = { dossier: 0, triage: 0, beheer: 0 };
  const geopend = new Set<string>();
  const kies = <T>(lijst: readonly T[]): T => lijst[Math.floor(kans() * lijst.length)]!;
  let n = 0;

  function count({ uitkomst, kaart }: Pick<Soort, 'uitkomst' | 'kaart'>): void {
    telling[uitkomst] += 1;
    if (kaart !== 'geen') kaarten[kaart] += 1;
  }

  /** The first notice of a person opens the dossier; the next ones stand on the same card. */
  function open(persoon: string): Kaartplek {
    if (geopend.has(persoon)) return 'geen';
    geopend.add(persoon);
    return 'dossier';
  }

  function create(): Soort {
    const vorm = Math.floor(kans() * 7);
    const melding = (code: string, persoon: string | undefined, kaart: Kaartplek): Soort => ({
      ...{ uitkomst: 'herkend', kaart, mail: aMelding(code, persoon, n, vorm) },
      ...(persoon === undefined ? {} : { gebeurtenis: true }),
    });
    const lot = kans();
    if (lot < 0.15) {
      const persoon = nummerVan(bekenden + Math.floor((kans() * omvang) / 12));
      return melding(kies(OPENERS), persoon, open(persoon));
    }
    if (lot < 0.42) return melding(kies(ALLE), nummerVan(Math.floor(kans() * bekenden)), 'geen');
    if (lot < 0.49) return melding(kies(VOLGERS), `V-nummer: ${2_000_000_000 + n}`, 'triage');
    if (lot < 0.54) return melding(kies(ALLE), undefined, 'triage');
    if (lot < 0.74) return { uitkomst: 'onbekend', kaart: 'triage', mail: kies(ONBEKEND)(n) };
    if (lot < 0.87) return { uitkomst: 'quarantaine', kaart: 'beheer', mail: kies(QUARANTAINE)(n) };
    return { uitkomst: 'automatisch', kaart: 'geen', mail: kies(AUTOMATISCH)(n) };
  }

  function again({ uitkomst, gebeurtenis, mail }: Soort, eerste: Buffer): Buffer {
    count({ uitkomst, kaart: uitkomst === 'quarantaine' ? 'beheer' : 'geen' });
    if (uitkomst === 'herkend' || uitkomst === 'onbekend') telling.dubbel += 1;
    const lot = kans();
    if (lot < 0.4) return eerste;
    if (lot < 0.7 || gebeurtenis !== true) return schrijf(mail, n, { ontvangen: ontvangen(n + 1) });
    return schrijf(mail, n, { messageId: `<${n}.nogmaals@afzender.example>` });
  }

  return {
    begin: () =>
      Array.from({ length: bekenden }, (_, wie) => {
        n += 1;
        count({ uitkomst: 'herkend', kaart: open(nummerVan(wie)) });
        return schrijf(aMelding('COA-01', nummerVan(wie), n, 0), n);
      }),
    next() {
      n += 1;
      const kapot = KAPOT.get(n % 1_000);
      if (kapot !== undefined) {
        count({ uitkomst: 'quarantaine', kaart: 'beheer' });
        return [kapot()];
      }
      const soort = create();
      count(soort);
      const ruw = schrijf(soort.mail, n);
      return kans() < 0.1 ? [ruw, again(soort, ruw)] : [ruw];
    },
    orakel: () => ({ som: { ...telling }, kaarten: { ...kaarten } }),
  };
}

/** Once in every thousand: what is hardly a message at all. */
const KAPOT = new Map<number, () => Buffer>([
  [50, () => Buffer.from('x')],
  [51, () => Buffer.from('Geen kop, alleen tekst.\r\n\r\nNieuwe koppeling\r\n')],
  [52, () => Buffer.from(Array.from({ length: 4_000 }, (_, plaats) => 1 + ((plaats * 37) % 255)))],
  [53, () => Buffer.concat([aMail(), Buffer.alloc(MAX_BYTES, 'lang\r\n')])],
]);

/** Three out of four have a V-nummer, the others a BSN or a dossiernummer that the sender gave. */
function nummerVan(wie: number): string {
  if (wie % 8 === 1) return `BSN: ${bsnVan(wie)}`;
  if (wie % 8 === 2) return `Dossiernummer: 2024-${String(wie + 1).padStart(4, '0')}`;
  return `V-nummer: ${1_000_000_000 + wie}`;
}

/** The `wie`-th number that passes the elfproef: nine digits of which only the last two vary. */
function bsnVan(wie: number): string {
  for (let laatste = 0; laatste < 100; laatste += 1) {
    const cijfers = Array.from(`${1_000_000 + wie * 7}${String(laatste).padStart(2, '0')}`, Number);
    const som = cijfers.reduce((tot, cijfer, plaats) => tot + cijfer * (plaats === 8 ? -1 : 9 - plaats), 0);
    if (som % 11 === 0) return cijfers.join('');
  }
  throw new Error('geen BSN');
}

function schrijf(mail: MailOpties, n: number, anders: MailOpties = {}): Buffer {
  const messageId = `<${n}@afzender.example>`;
  return aMail({ messageId, ontvangen: ontvangen(n), regeleinde: n % 5 === 0 ? '\n' : '\r\n', ...mail, ...anders });
}

/** Spread over the thirty days before 8 May 2026. */
function ontvangen(n: number): string {
  const moment = new Date(Date.UTC(2026, 3, 8) + ((n * 7_919) % 43_000) * 60_000);
  return `from mail.afzender.example by mx.waterrijk.example with ESMTPS; ${moment.toUTCString()}`;
}
