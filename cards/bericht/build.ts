import { getNotificatie } from '../../rules/notificaties';
import { noemBijlagen } from '../delen/bijlagen';
import { noemMelding } from '../delen/namen';
import { formatTijdstip, maskNummers, plain, truncate } from '../format';
import { listMeldingkeuzes } from '../formulier/keuzes';
import { type AdaptiveCard, type NaamVan } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { noemAfloop } from './afloop';
import { type TriageBericht } from './bericht';
import { BerichtGegevens } from './schema';
import template from './template.json';

const render = createRender('bericht', template, BerichtGegevens);

export interface BerichtInvoer {
  readonly bericht: TriageBericht;
  readonly naamVan: NaamVan;
  /** Wat iemand koos en typte, als de kaart met een fout terugkomt. */
  readonly waarden?: { readonly notificatie?: string; readonly dossiernummer?: string };
  /** Nederlandse zinnen: waarom koppelen niet ging. */
  readonly fouten?: readonly string[];
}

/**
 * Een bericht zonder dossier, in triage: van wie, wanneer, waarom het hier staat en bij welk gemaskeerd nummer. Nooit de tekst
 * van het bericht. Is er gekozen, dan zegt dezelfde kaart wie dat deed en wat.
 */
export function buildBerichtKaart({ bericht, naamVan, waarden = {}, fouten = [] }: BerichtInvoer): AdaptiveCard {
  const code = bericht.notificatie;
  const afloop = noemAfloop(bericht, naamVan);
  const basis = { bericht: bericht.id, versie: bericht.versie };
  const gekozen = waarden.notificatie ?? code ?? '';
  const titel = code === undefined ? 'Onbekende notificatie' : noemMelding(code, 'kanaal');
  return render({
    merk: merkVan('bericht', bericht.id),
    waar: 'Triage · bericht zonder dossier',
    titel,
    samenvatting: `${titel}, zonder dossier.`,
    feiten: listFeiten(bericht, naamVan),
    uitleg:
      code === undefined
        ? 'Controleer dit bericht in het portaal. Kies daarna wat het is.'
        : 'De melding is herkend, maar niet bij wie zij hoort. Zoek dat op in het portaal.',
    fouten: fouten.map((tekst) => ({ tekst: plain(tekst) })),
    open: afloop === undefined,
    afgehandeld: afloop !== undefined,
    afloop: afloop ?? 'Nog niet gekozen',
    heeftDossier: afloop !== undefined && bericht.dossiernummer !== undefined,
    dossiernummer: bericht.dossiernummer ?? '',
    keuzes: [...listMeldingkeuzes()],
    gekozen,
    getypt: waarden.dossiernummer ?? bekendDossier(bericht),
    koppelen: basis,
    magNieuw: code === undefined || getNotificatie(code)?.opentDossier === true,
    nieuw: basis,
    nietVoorOns: { ...basis, stap: 'niet voor ons' },
    dubbel: { ...basis, stap: 'dubbel' },
    magOpnieuw: code === undefined && bericht.quarantaine === undefined,
    opnieuw: { bericht: bericht.id },
  });
}

function listFeiten(bericht: TriageBericht, naamVan: NaamVan): { title: string; value: string }[] {
  const feiten: [string, string | undefined][] = [
    ['Afzender', bericht.afzender === undefined ? 'onbekend' : plain(bericht.afzender)],
    ['Ontvangen', formatTijdstip(bericht.ontvangenOp ?? bericht.gelezenOp)],
    ['Soort', bericht.notificatie],
    ['Persoon', noemPersoon(bericht.persoon)],
    ['Reden', noemWaarom(bericht)],
    ['Vrijgegeven', bericht.quarantaine === undefined ? undefined : `door ${plain(naamVan(bericht.quarantaine.door))}`],
    ['Niet bewaard', noemBijlagen(bericht.bijlagen)],
    ['Kenmerk', bericht.id.slice(0, 8)],
    ['Dubbel', bericht.dubbelVan === undefined ? undefined : 'lijkt op een eerder bericht'],
  ];
  return feiten.flatMap(([title, value]) => (value === undefined || value === '' ? [] : [{ title, value }]));
}

/** Is de melding herkend, dan staat zij hier om de persoon; anders om wat de lezer ervan zei. */
function noemWaarom({ notificatie, persoon, reden }: TriageBericht): string | undefined {
  if (notificatie === undefined) return reden === undefined ? undefined : plain(truncate(maskNummers(reden), 200));
  const geen = persoon === undefined || persoon.soort === 'geen';
  return geen ? 'Er staat geen nummer in het bericht.' : 'Dit nummer hoort bij geen dossier dat wij kennen.';
}

/** Hoogstens de laatste drie cijfers: genoeg om te vergelijken met het portaal, te weinig om iemand te vinden. */
function noemPersoon(persoon: TriageBericht['persoon']): string {
  if (persoon === undefined || persoon.soort === 'geen') return 'geen nummer in het bericht';
  if (persoon.soort === 'dossiernummer') return `dossiernummer ${plain(persoon.gemaskeerd)}`;
  const einde = /\d{1,3}$/.exec(persoon.gemaskeerd)?.[0] ?? '';
  return `${persoon.soort === 'bsn' ? 'burgerservicenummer' : 'V-nummer'} dat eindigt op ${einde}`;
}

function bekendDossier({ persoon }: TriageBericht): string {
  return persoon?.soort === 'dossiernummer' ? persoon.gemaskeerd : '';
}
