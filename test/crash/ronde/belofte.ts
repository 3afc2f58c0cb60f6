import { listActies, type LokaalClient, type ZichtbaarBericht } from '../../support/lokaal-client';
import { type Oppakkers } from './opslag';

/** Een dossierkaart in het kanaal. */
export interface Dossierkaart extends ZichtbaarBericht {
  readonly dossiernummer: string;
  readonly tekstVan: string;
}

/** Wat de bot iemand antwoordde op "Oppakken": u bent het, of wie u voor was. Zonder antwoord is er niets beloofd. */
export interface Belofte {
  readonly dossiernummer: string;
  readonly persoon: string;
  readonly eigenaar: string;
}

const MERK = /"regiebot:dossier:([^"]+)"/;
const VOOR = /^(\w+) was u voor en heeft deze melding al opgepakt\.$/;

export function listDossierkaarten(berichten: readonly ZichtbaarBericht[]): Dossierkaart[] {
  return berichten.flatMap((bericht) => {
    const tekstVan = JSON.stringify(bericht.kaart ?? {});
    const dossiernummer = MERK.exec(tekstVan)?.[1];
    return dossiernummer === undefined ? [] : [{ ...bericht, dossiernummer, tekstVan }];
  });
}

/** Klikt op "Oppakken" als die knop er nog staat. `undefined`: geen knop, of geen antwoord. */
export async function clickOppakken(
  teams: LokaalClient,
  { noord, kaart, persoon }: { noord: string; kaart: Dossierkaart; persoon: string },
): Promise<Belofte | undefined> {
  const knop = listActies(kaart.kaart).find(({ verb }) => verb === 'oppakken');
  if (knop === undefined) return undefined;
  const antwoord = await teams.klik(persoon, kaart.activityId, 'oppakken', knop.data, noord);
  const { dossiernummer } = kaart;
  if (antwoord.status === 200 && antwoord.kaart !== undefined) return { dossiernummer, persoon, eigenaar: persoon };
  const ander = VOOR.exec(antwoord.melding ?? '')?.[1]?.toLowerCase();
  return ander === undefined ? undefined : { dossiernummer, persoon, eigenaar: ander };
}

/** Wat aan de belofte niet klopt: op de kaart, of in de opslag, waar precies één keer staat dat de eigenaar haar oppakte. */
export function checkBelofte(
  { dossiernummer, eigenaar }: Belofte,
  kaarten: readonly Dossierkaart[],
  oppakkers: Oppakkers,
): string[] {
  const naam = eigenaar.charAt(0).toUpperCase() + eigenaar.slice(1);
  const opKaart = kaarten.some((kaart) => kaart.dossiernummer === dossiernummer && kaart.tekstVan.includes(naam));
  const opgepakt = oppakkers.get(dossiernummer) ?? [];
  const vast = opgepakt.length === 1 && opgepakt[0] === eigenaar;
  return [
    ...(opKaart ? [] : [`dossier ${dossiernummer}: de kaart noemt niet wie het opgepakt kreeg`]),
    ...(vast
      ? []
      : [`dossier ${dossiernummer}: in de historie is het ${opgepakt.length} keer opgepakt, of door een ander`]),
  ];
}
