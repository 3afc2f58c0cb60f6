import { leerrouteVorm } from '../formulieren/f12-leerroute';
import { Z_NORM } from '../formulieren/f05-pip';
import { geldendeMeldingen } from '../dossier/notificaties';
import { type DossierStaat } from '../dossier/staat';
import { defineRegel, type Invulling, type Regel } from '../regel';
import { isIngevuld, leesGetal, leesLijst } from '../velden';

function isAfrondingZ({ velden }: Invulling): boolean {
  return leerrouteVorm(velden) === 'Z';
}

/** Norm voor cursusuren: na een wissel wat nog te volgen was, of een lagere norm met grond in het plan. */
export function normCursusuren({ plan }: Pick<DossierStaat, 'plan'>): number {
  const naWissel = plan.wijzigingen.findLast(
    ({ soort, velden }) => soort === 'leerroute' && velden.leerrouteNieuw === 'Z',
  );
  return leesGetal(naWissel?.velden ?? {}, 'zCursusuren') ?? lagereNorm({ plan }, 'zCursusuren') ?? Z_NORM;
}

/** Norm voor participatie-uren: lager na een gedeeltelijke ontheffing, of met grond in het plan. */
export function normParticipatie({ plan, ontheffingen }: DossierStaat): number {
  const belastbaarheid = ontheffingen
    .filter(
      ({ soort, oordeel }) =>
        oordeel === 'Toekenning' && soort.startsWith('ontheffing') && soort.endsWith('gedeeltelijk'),
    )
    .flatMap(({ urenBelastbaarheid }) => urenBelastbaarheid ?? [])
    .at(-1);
  return Math.min(Z_NORM, belastbaarheid ?? lagereNorm({ plan }, 'zParticipatieuren') ?? Z_NORM);
}

function lagereNorm(
  { plan }: Pick<DossierStaat, 'plan'>,
  sleutel: 'zCursusuren' | 'zParticipatieuren',
): number | undefined {
  const velden = plan.pips.at(-1)?.velden ?? {};
  return isIngevuld(velden, 'grondLagereNorm') ? leesGetal(velden, sleutel) : undefined;
}

function isPvtEnMapKlaar({ pvt, map }: DossierStaat): boolean {
  return pvt?.datum !== undefined && map?.datum !== undefined;
}

/** Deel c.10, F-12. */
export const Z_ROUTE: readonly Regel[] = [
  defineRegel({
    id: 'V-ZRT-01',
    formulieren: ['F-12'],
    ernst: 'BLOK',
    veld: 'leerroute',
    tekst: 'Deze persoon volgt niet de Z-route.',
    bronnen: ['Wi 9'],
    faalt: ({ velden, staat }) => velden.leerroute === 'Z' && staat.plan.leerroute !== 'Z',
  }),
  defineRegel({
    id: 'V-ZRT-02',
    formulieren: ['F-12'],
    ernst: 'BLOK',
    veld: 'cursusuren',
    tekst: 'Er zijn {n} cursusuren. Voor de Z-route zijn 800 uur nodig.',
    bronnen: ['Bi 3.14.2.a', 'Ri 3.16.2'],
    faalt: (invulling) => {
      const n = leesGetal(invulling.velden, 'cursusuren');
      return isAfrondingZ(invulling) && n !== undefined && n < normCursusuren(invulling.staat) ? { n } : undefined;
    },
  }),
  defineRegel({
    id: 'V-ZRT-03',
    formulieren: ['F-12'],
    ernst: 'BLOK',
    veld: 'participatieuren',
    tekst: 'Er zijn {n} participatie-uren, inclusief MAP en PVT. Nodig zijn {norm} uur.',
    bronnen: ['Bi 3.14.2.b', 'Bi 3.14.5', 'Bi 3.14.6', 'Bi 2.7.3.c', 'DUO-API:Ontheffing', 'S1 §3.4.4'],
    faalt: (invulling) => {
      const n = leesGetal(invulling.velden, 'participatieuren');
      const norm = normParticipatie(invulling.staat);
      return isAfrondingZ(invulling) && invulling.staat.doelgroep === 'A' && n !== undefined && n < norm
        ? { n, norm }
        : undefined;
    },
  }),
  defineRegel({
    id: 'V-ZRT-04',
    formulieren: ['F-12'],
    ernst: 'BLOK',
    veld: 'datumEindgesprekZ',
    tekst: 'Sluit de Z-route af met een eindgesprek met de gemeente.',
    bronnen: ['Bi 3.14.2.c'],
    faalt: (invulling) => isAfrondingZ(invulling) && !isIngevuld(invulling.velden, 'datumEindgesprekZ'),
  }),
  defineRegel({
    id: 'V-ZRT-05',
    formulieren: ['F-12'],
    ernst: 'BLOK',
    veld: 'eindgesprekDoor',
    tekst: 'Het eindgesprek mag niet door een aanbieder worden gevoerd.',
    bronnen: ['Bi 3.14.4'],
    faalt: ({ velden }) => velden.eindgesprekDoor === 'aanbieder',
  }),
  defineRegel({
    id: 'V-ZRT-06',
    formulieren: ['F-12'],
    ernst: 'BLOK',
    tekst: 'Rond eerst PVT en MAP af.',
    bronnen: ['Wi 6.1'],
    faalt: (invulling) => isAfrondingZ(invulling) && !isPvtEnMapKlaar(invulling.staat),
  }),
  defineRegel({
    id: 'V-ZRT-07',
    formulieren: ['F-12'],
    ernst: 'WAARSCHUWING',
    veld: 'certificaatWijze',
    tekst: 'Het certificaat overhandigt u persoonlijk.',
    bronnen: ['Ri 3.18.2'],
    faalt: ({ velden }) => velden.certificaatWijze === 'per post',
  }),
  defineRegel({
    id: 'V-AFR-01',
    formulieren: ['F-12'],
    ernst: 'WAARSCHUWING',
    veld: 'examens',
    tekst: 'Examenuitslagen komen van DUO. Wacht op het signaal van DUO.',
    bronnen: ['S1 §3.4.7'],
    faalt: ({ velden, staat }) => {
      const gemeld = geldendeMeldingen(staat.notificaties, 'DUO-SS199', 'DUO-SS106');
      return velden.leerroute === 'B' && leesLijst(velden, 'examens').length > 0 && gemeld.length === 0;
    },
  }),
  defineRegel({
    id: 'V-AFR-02',
    formulieren: ['F-12'],
    ernst: 'INFO',
    veld: 'tstAfgerond',
    tekst: 'Bij gezins- en overige migranten geeft de instelling dit zelf door aan DUO.',
    bronnen: ['S1 §3.4.7', 'S1 §4.8'],
    faalt: ({ velden, staat }) => staat.doelgroep === 'G' && isIngevuld(velden, 'tstAfgerond'),
  }),
];
