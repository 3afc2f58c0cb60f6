import { type Dossier, type FormulierRegel, isNotificatieRegel } from '../../rules/historie';
import { type RegistratieItem } from '../../rules/dossier/staat';
import { noemBronnen } from '../delen/grond';
import { noemFormulier } from '../delen/namen';
import { countOf, formatMoment, plain } from '../format';
import { getFormulier } from '../../rules/formulieren';
import { type AdaptiveCard, type NaamVan } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { getVerbeterstappen } from '../registratie/verbeteren';
import { OngedaanGegevens } from './schema';
import template from './template.json';

const render = createRender('ongedaan', template, OngedaanGegevens);

/**
 * Wat er met een vastgelegd formulier nog kan. `intrekken`: het staat nog niet in DUO. `in duo`: het staat er al; dan is het daar te
 * verbeteren. `verbeterd`: hier is het verbeterd, in DUO nog niet. `alleen verbeteren`: intrekken kan bij dit formulier niet.
 */
export type Weg =
  | { readonly soort: 'intrekken' | 'alleen verbeteren' }
  | { readonly soort: 'in duo' | 'verbeterd'; readonly item: RegistratieItem };

export interface OngedaanInvoer {
  readonly dossier: Dossier;
  /** Versie van het dossier die deze kaart laat zien. */
  readonly versie: number;
  readonly regel: FormulierRegel;
  readonly weg: Weg;
  readonly naamVan: NaamVan;
  /** Wat iemand als reden opgaf, en wat daar niet aan klopt. */
  readonly reden?: { readonly waarde: string; readonly fout: string };
}

const UITLEG: Readonly<Record<Weg['soort'], string>> = {
  intrekken: 'De registratie telt dan niet meer mee. Zij blijft wel te zien in de geschiedenis, met uw reden.',
  'in duo':
    'Dit staat al in DUO. Ongedaan maken kan daarom niet meer. Verbeter eerst de gegevens hier en daarna in DUO:',
  verbeterd: 'Hier is het verbeterd. In DUO staan nog de oude gegevens. Zo verbetert u het daar:',
  'alleen verbeteren': 'Deze registratie kunt u niet ongedaan maken. U kunt de gegevens wel verbeteren.',
};

/** De kaart om een vastgelegd formulier ongedaan te maken, of de stappen in DUO als het daar al staat. */
export function buildOngedaanKaart(invoer: OngedaanInvoer): AdaptiveCard {
  const { dossier, versie, regel, weg, naamVan, reden = { waarde: '', fout: '' } } = invoer;
  const { dossiernummer } = dossier;
  const { id: kenmerk = '' } = regel;
  const wat = noemRegel(regel);
  const titel = weg.soort === 'verbeterd' ? `Verbeter ook in DUO: ${wat}` : `Ongedaan maken: ${wat}`;
  const later = countLater(dossier, regel);
  const duo = 'item' in weg ? getVerbeterstappen(weg.item) : { stappen: [], bronnen: [] };
  return render({
    merk: merkVan('formulier', `${dossiernummer}:ongedaan`),
    ...{ waar: `Dossier ${dossiernummer}`, titel, samenvatting: `${titel}, dossier ${dossiernummer}.`, dossiernummer },
    wanneer: `Vastgelegd door ${plain(naamVan(regel.door))} · ${formatMoment(regel.op, regel.vastgelegd)}`,
    uitleg: UITLEG[weg.soort],
    heeftLet: weg.soort === 'intrekken' && later > 0,
    let: `Hierna ${later === 1 ? 'is' : 'zijn'} nog ${countOf(later, 'formulier', 'formulieren')} vastgelegd. Kijk daarna of dat nog klopt.`,
    stappen: duo.stappen.map((tekst, plaats) => ({ tekst: `${plaats + 1}. ${tekst}` })),
    heeftBron: duo.bronnen.length > 0,
    bron: noemBronnen(duo.bronnen).join(' · '),
    ...{ kanOngedaan: weg.soort === 'intrekken', reden: reden.waarde, heeftFout: reden.fout !== '', fout: reden.fout },
    gegevens: { dossiernummer, regel: kenmerk, versie },
    kanVerbeteren: weg.soort !== 'verbeterd',
    verbeteren: { dossiernummer, formulier: regel.formulier, verbetert: kenmerk },
    moetInDuo: weg.soort === 'verbeterd',
    gedaan: { dossiernummer, regel: kenmerk },
  });
}

function noemRegel({ formulier: id, velden }: FormulierRegel): string {
  const formulier = getFormulier(id);
  return formulier === undefined ? id : noemFormulier(formulier.id, 'chat', formulier.vormVan(velden));
}

/** Meldingen oppakken en afhandelen telt niet: dat bouwt niet op dit formulier voort. */
function countLater({ historie }: Dossier, { id }: FormulierRegel): number {
  const plaats = historie.findIndex((regel) => regel.id === id);
  return historie.slice(plaats + 1).filter((regel) => !isNotificatieRegel(regel) && regel.formulier !== 'F-20a').length;
}
