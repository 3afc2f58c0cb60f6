import { type RegistratieItem } from '../../rules/dossier/staat';
import { type Dossier, type FormulierRegel, isNotificatieRegel, type Velden } from '../../rules/historie';
import { buildDossierChatKaart } from '../dossier-chat/build';
import { buildOngedaanKaart, type OngedaanInvoer } from '../ongedaan/build';
import { buildRegistratieKaart } from '../registratie/build';
import { dossier, formulier, IN_TRAJECT, naamVan, PIP_VASTGESTELD, VANDAAG } from './dossiers';
import { IN_Z_ROUTE } from './trajecten';
import { type Voorbeeld } from './voorbeeld';

interface Aanleiding {
  readonly item: RegistratieItem;
  readonly formulier: string;
  readonly velden: Velden;
  readonly over?: Dossier;
}

/** Wat er nog in DUO moet, per soort. */
const AANLEIDINGEN: readonly Aanleiding[] = [
  {
    item: 'PIP-wijziging',
    formulier: 'F-06',
    velden: { soort: 'intensiteit leerroute', dagtekening: '2026-05-06', nieuweIntensiteit: 700 },
  },
  {
    item: 'aanbod',
    formulier: 'F-07',
    velden: {
      datumAanbod: '2026-05-06',
      eindeOpleiding: '2027-05-06',
      instelling: '0000001234',
      alfabetisering: 'NVT',
    },
  },
  { item: 'MAP', formulier: 'F-11', velden: { datumEindgesprek: '2026-05-06', praktijkuren: 40 } },
  { item: 'PVT', formulier: 'F-10', velden: { datumOndertekening: '2026-05-06', bijeenkomst: '2026-05-06' } },
  {
    item: 'uren intake',
    formulier: 'F-03',
    velden: { datumAfgerond: '2026-05-06', urenTaalKnmIntake: 24, urenParticipatieIntake: 8 },
  },
  {
    item: 'doelgroepkeuze',
    formulier: 'F-15',
    velden: { keuze: 'rechten gezins- en overige migrant', datumGesprek: '2026-05-06' },
  },
  { item: 'TST', formulier: 'F-12', velden: { leerroute: 'O', tstAfgerond: '2026-05-06' } },
  {
    item: 'Z-route',
    formulier: 'F-12',
    velden: { leerroute: 'Z', datumAfrondingZ: '2026-05-06', cursusuren: 800, participatieuren: 812 },
    over: IN_Z_ROUTE,
  },
];

/** Elke registratie in DUO, en wat er na een vergissing nog kan. */
export function listRegistratiekaarten(): Voorbeeld[] {
  const geweigerd = formulier('2026-05-07', 'F-20b', {
    ...{
      item: 'PIP',
      datum: '2026-05-07',
      geweigerd: true,
      fouttekst: 'De dagtekening ligt voor de start van de plicht.',
    },
  });
  return [
    ...AANLEIDINGEN.flatMap(({ item, formulier: id, velden, over = IN_TRAJECT }) =>
      draw(item, dossier(over.dossiernummer, [...over.historie, formulier('2026-05-07', id, velden)]), item),
    ),
    ...draw('nieuw', PIP_VASTGESTELD),
    ...draw('geweigerd', dossier('2026-0143', [...PIP_VASTGESTELD.historie, geweigerd])),
    ...listOngedaan(),
    netVastgelegd(),
  ];
}

function draw(naam: string, over: Dossier, item?: string): Voorbeeld[] {
  const keuze = item === undefined ? {} : { item };
  const inhoud = buildRegistratieKaart({ dossier: over, versie: 7, vandaag: VANDAAG, ...keuze });
  return inhoud === undefined
    ? []
    : [{ kaart: 'registratie', toestand: naam.toLowerCase().replace(' ', '-'), plek: 'chat', inhoud }];
}

/** De dossierkaart nadat iemand iets vastlegde, met de weg terug en wat er nog ligt. */
function netVastgelegd(): Voorbeeld {
  const { dossiernummer } = PIP_VASTGESTELD;
  const inhoud = buildDossierChatKaart({
    ...{ dossier: PIP_VASTGESTELD, vandaag: VANDAAG, naamVan, lezer: { persoon: 'fatima', rol: 'klantmanager' } },
    bericht: 'PIP vaststellen is vastgelegd door Fatima.',
    vervolg: [
      { titel: 'Ongedaan maken', verb: 'ongedaan', gegevens: { dossiernummer, regel: 'regel-plan' } },
      {
        titel: 'Verder met Taaluren en verzuim',
        verb: 'formulier-openen',
        gegevens: { dossiernummer, formulier: 'F-13' },
      },
    ],
  });
  return { kaart: 'dossier-chat', toestand: 'net-vastgelegd', plek: 'chat', inhoud };
}

function listOngedaan(): Voorbeeld[] {
  const plan = PIP_VASTGESTELD.historie.find(
    (regel): regel is FormulierRegel => !isNotificatieRegel(regel) && regel.formulier === 'F-05',
  );
  if (plan === undefined) return [];
  const regel = { ...plan, id: 'regel-plan' };
  const basis = { dossier: PIP_VASTGESTELD, versie: 7, regel, naamVan };
  const reden = { waarde: '', fout: 'Zeg in een zin waarom.' };
  const toestanden: readonly (readonly [string, Pick<OngedaanInvoer, 'weg' | 'reden'>])[] = [
    ['intrekken', { weg: { soort: 'intrekken' } }],
    ['zonder-reden', { weg: { soort: 'intrekken' }, reden }],
    ['al-in-duo', { weg: { soort: 'in duo', item: 'PIP' } }],
    ['verbeterd', { weg: { soort: 'verbeterd', item: 'PIP' } }],
    ['alleen-verbeteren', { weg: { soort: 'alleen verbeteren' } }],
  ];
  return toestanden.map(([toestand, extra]) => ({
    ...{ kaart: 'ongedaan', toestand, plek: 'chat' as const, inhoud: buildOngedaanKaart({ ...basis, ...extra }) },
  }));
}
