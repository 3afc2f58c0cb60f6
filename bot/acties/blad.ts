import {
  type AdaptiveCard,
  type Blad,
  buildDriegesprekKaart,
  buildGeschiedenisKaart,
  buildKapotKaart,
  buildKlantprofielKaart,
  buildOverdrachtKaart,
  buildSamenvoegenKaart,
  buildScenarioKaart,
  buildSignaalKaart,
  buildTijdlijnKaart,
  type Lezer,
  magVastleggen,
} from '../../cards';
import { type Datum } from '../../rules/datum';
import { loadDossier } from '../dossiers/dossiers';
import { requireToegang } from '../dossiers/toegang';
import { naamVan } from '../inrichting';
import { lezerVan } from '../rollen/lezer';
import { type BewaardDossier } from '../store/store';
import { type Behandelaar, fout } from './actie';

/** Alles waar een blad uit volgt. */
interface Bladvraag extends BewaardDossier {
  readonly vandaag: Datum;
  readonly lezer: Lezer;
  readonly magInvullen: boolean;
  readonly naamVan: (id: string) => string;
  readonly pagina: number;
}

const TEKENAARS: Readonly<Record<Blad, (vraag: Bladvraag) => AdaptiveCard | undefined>> = {
  tijdlijn: buildTijdlijnKaart,
  geschiedenis: buildGeschiedenisKaart,
  klantprofiel: buildKlantprofielKaart,
  scenario: buildScenarioKaart,
  driegesprek: buildDriegesprekKaart,
  overdracht: buildOverdrachtKaart,
  signaal: ({ dossier: { dossiernummer }, versie, vandaag }) => buildSignaalKaart({ dossiernummer, versie, vandaag }),
  samenvoegen: ({ dossier }) => buildSamenvoegenKaart(dossier),
};

const ALLEEN_IN_CHAT = 'Bekijk dit in uw eigen chat met Regiebot.';

/** Eén onderwerp van een dossier, in de plaats van de dossierkaart in de chat. Er verandert niets. */
export const toonBlad: Behandelaar<'blad'> = async (delen, { persoon, van, data }) => {
  if (van.plek === 'kanaal') return fout(400, ALLEEN_IN_CHAT);
  const bewaard = await loadDossier(delen.store, data.dossiernummer);
  requireToegang(persoon, bewaard.dossier);
  const { dossiernummer } = bewaard.dossier;
  if (bewaard.kapot !== undefined)
    return { soort: 'kaart', kaart: buildKapotKaart({ dossiernummer, bevinding: bewaard.kapot }) };
  const kaart = TEKENAARS[data.blad]({
    ...bewaard,
    vandaag: delen.clock.vandaag(),
    lezer: await lezerVan(delen, persoon, bewaard.dossier),
    magInvullen: magVastleggen(persoon),
    naamVan: (id) => naamVan(delen.inrichting, id),
    pagina: data.pagina,
  });
  return kaart === undefined
    ? fout(404, 'Er is geen verhuizing bekend bij dit dossier. Vraag de kaart opnieuw op.')
    : { soort: 'kaart', kaart };
};
