import { type DossierStaat, type IntakeUitkomst } from '../dossier/staat';
import { type Velden } from '../historie';
import { laatsteMelding } from '../plantermijn';
import { defineRegel, type Invulling, type Regel } from '../regel';
import { isIngevuld, leesGetal, leesLijst, leesTekst } from '../velden';
import { isVerhuisdMetLeerroute } from './pip-voorwaarden';

const LEERROUTES: readonly string[] = ['B', 'O', 'Z'];

/** Teksten die F-06 bij een wissel van leerroute ook gebruikt. */
export const TEKST_ONDERWIJSROUTE =
  'De onderwijsroute kan alleen als de inburgeraar een opleiding wil volgen en u een grote kans op een diploma ziet.';
export const TEKST_ZROUTE =
  'De Z-route kan alleen als het examen of het taalschakeltraject naar uw oordeel niet haalbaar is binnen de termijn.';

/** Waar als wens en oordeel de onderwijsroute toelaten (Wi 8.1). */
export function isOnderwijsrouteMogelijk(uitkomst: Partial<IntakeUitkomst> | undefined): boolean {
  return uitkomst?.opleidingswens === true && uitkomst.oordeelDiplomaKans === true;
}

/** De leerroute van een vorige gemeente wordt overgenomen; daar hoort geen nieuw oordeel bij (Wi 15.4). */
function isOvergenomen(invulling: Invulling): boolean {
  return isVerhuisdMetLeerroute(invulling) && invulling.velden.leerroute === invulling.staat.gegevens.eerdereLeerroute;
}

/** Waar als de gekozen leerroute hoger of lager is dan de laatste uitslag van de leerbaarheidstoets. */
export function wijktAfVanToets({ leerroute }: Velden, { toetsen }: DossierStaat): boolean {
  const uitslag = toetsen.findLast(({ resultaat }) => resultaat !== undefined)?.resultaat;
  const teHoog = uitslag === 'B1-route niet haalbaar' && (leerroute === 'B' || leerroute === 'O');
  const teLaag = uitslag === 'B1-route haalbaar' && leerroute === 'Z';
  return teHoog || teLaag;
}

/** Leerroute en niveau. */
export const PIP_ROUTE: readonly Regel[] = [
  defineRegel({
    id: 'V-PIP-05',
    formulieren: ['F-05'],
    ernst: 'BLOK',
    veld: 'leerroute',
    tekst: 'Kies een leerroute: B1-route, onderwijsroute of Z-route.',
    bronnen: ['Wi 7', 'Wi 8', 'Wi 9', 'Wi 15.1.a', 'DUO-API:PIP'],
    faalt: ({ velden }) => !LEERROUTES.includes(leesTekst(velden, 'leerroute') ?? ''),
  }),
  defineRegel({
    id: 'V-PIP-06',
    formulieren: ['F-05'],
    ernst: 'BLOK',
    veld: 'niveau',
    tekst: 'Niveau A2 kan niet bij de onderwijsroute.',
    bronnen: ['DUO-R'],
    faalt: ({ velden }) => velden.leerroute === 'O' && velden.niveau === 'A2',
  }),
  defineRegel({
    id: 'V-PIP-07',
    formulieren: ['F-05'],
    ernst: 'BLOK',
    veld: 'niveau',
    tekst: 'Niveau B1 kan niet bij de Z-route.',
    bronnen: ['DUO-R'],
    faalt: ({ velden }) => velden.leerroute === 'Z' && velden.niveau === 'B1',
  }),
  defineRegel({
    id: 'V-PIP-08',
    formulieren: ['F-05'],
    ernst: 'BLOK',
    veld: 'niveau',
    tekst: 'Bij het eerste plan is niveau A2 in de B1-route niet toegestaan. Afschalen kan later.',
    bronnen: ['DUO-R', 'Bi 5.5'],
    faalt: ({ velden, staat }) => {
      const elders = staat.gegevens.eerdereLeerroute !== undefined || laatsteMelding(staat, 'DUO-SS121') !== undefined;
      const isEerste = staat.plan.pips.length === 0 && !elders;
      return isEerste && velden.leerroute === 'B' && velden.niveau === 'A2';
    },
  }),
  defineRegel({
    id: 'V-PIP-22',
    formulieren: ['F-05'],
    ernst: 'WAARSCHUWING',
    veld: 'motiveringAfwijkingLbt',
    tekst: 'De leerroute wijkt af van de uitslag van de toets. Noteer waarom u voor deze route kiest.',
    bronnen: ['S1 §3.4.2'],
    faalt: ({ velden, staat }) => wijktAfVanToets(velden, staat) && !isIngevuld(velden, 'motiveringAfwijkingLbt'),
  }),
  defineRegel({
    id: 'V-PIP-23',
    formulieren: ['F-05'],
    ernst: 'BLOK',
    veld: 'leerroute',
    tekst: TEKST_ONDERWIJSROUTE,
    bronnen: ['Wi 8.1'],
    faalt: (invulling) =>
      invulling.velden.leerroute === 'O' &&
      !isOvergenomen(invulling) &&
      !isOnderwijsrouteMogelijk(invulling.staat.intake.uitkomst),
  }),
  defineRegel({
    id: 'V-PIP-24',
    formulieren: ['F-05'],
    ernst: 'BLOK',
    veld: 'leerroute',
    tekst: TEKST_ZROUTE,
    bronnen: ['Wi 9.1'],
    faalt: (invulling) =>
      invulling.velden.leerroute === 'Z' &&
      !isOvergenomen(invulling) &&
      invulling.staat.intake.uitkomst?.oordeelNietHaalbaar !== true,
  }),
  defineRegel({
    id: 'V-PIP-26',
    formulieren: ['F-05'],
    ernst: 'BLOK',
    veld: 'leerroute',
    tekst: 'Na verhuizing neemt u de eerder vastgestelde leerroute over. Wijzigen kan daarna met een PIP-wijziging.',
    bronnen: ['Wi 15.4'],
    faalt: (invulling) =>
      isVerhuisdMetLeerroute(invulling) && isIngevuld(invulling.velden, 'leerroute') && !isOvergenomen(invulling),
  }),
  defineRegel({
    id: 'V-PIP-35',
    formulieren: ['F-05'],
    ernst: 'BLOK',
    veld: 'a2InStaat',
    tekst: 'Een A2-examen in de Z-route legt u alleen vast als u de inburgeraar daartoe in staat acht.',
    bronnen: ['Bi 3.14.7'],
    faalt: ({ velden }) => leesLijst(velden, 'a2ExamenWens').length > 0 && velden.a2InStaat !== true,
  }),
  defineRegel({
    id: 'V-PIP-19',
    formulieren: ['F-05'],
    ernst: 'BLOK',
    veld: 'zParticipatieuren',
    tekst: 'Voor gezins- en overige migranten geldt in de Z-route geen norm van 800 participatie-uren.',
    bronnen: ['Bi 3.14.3'],
    faalt: ({ velden, staat }) =>
      velden.leerroute === 'Z' && staat.doelgroep === 'G' && (leesGetal(velden, 'zParticipatieuren') ?? 0) > 0,
  }),
];
