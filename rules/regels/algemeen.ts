import { addWerkdagen } from '../werkdagen';
import { type Datum } from '../datum';
import { isVoorDuo, listDuoGebeurtenissen, type DuoGebeurtenis } from '../dossier/registraties';
import { isNazorg } from '../formulieren/f12-leerroute';
import { gebeurtenisdag } from '../gebeurtenisdag';
import { WET_VANAF } from '../geldigheid';
import { defineRegel, type Invulling, type Regel } from '../regel';
import { getTermijnregel } from '../termijnen';
import { isIngevuld, leesDatum, leesGetal } from '../velden';
import { INVOER } from './invoer';

export { WET_VANAF };
/** Afspraak van de keten: zoveel werkdagen om iets in DUO te registreren. */
export const REGISTREREN_WERKDAGEN = getTermijnregel('T-12').rekenwijze.lengte.aantal;

/** Deze formulieren leggen juist vast wat de algemene regels vragen, of wat na het einde van de plicht nog moet. */
const ZONDER_DOSSIEREISEN: readonly string[] = ['F-00', 'F-17', 'F-18', 'F-20a', 'F-20b', 'F-20c', 'F-20d', 'F-20e'];
/** Bijstand en inschrijving gaan soms aan de plicht vooraf: bij deze telt of de plicht er nu is. */
const VOLGT_OP_VESTIGING: readonly string[] = ['F-14', 'F-16'];
/** Deze mogen al voordat DUO de plicht heeft vastgesteld. */
const VOOR_DE_PLICHT: readonly string[] = ['F-01', 'F-02', 'F-03'];

function geldenDossiereisen({ formulier, velden }: Invulling): boolean {
  if (formulier.id === 'F-12' && isNazorg(velden)) return false;
  return !ZONDER_DOSSIEREISEN.includes(formulier.id);
}

function dagVan({ formulier, velden, vandaag }: Invulling): Datum {
  return gebeurtenisdag(formulier.id, velden, vandaag);
}

/** Eerste dag waarop de plicht op `dag` niet meer liep; `undefined` als zij toen liep. */
function rustSinds({ staat }: Invulling, dag: Datum): Datum | undefined {
  const { einde, voldaanZrouteOp, opschortingen } = staat.plicht;
  if (einde !== undefined && dag >= einde.vanaf) return einde.vanaf;
  if (voldaanZrouteOp !== undefined && dag >= voldaanZrouteOp) return voldaanZrouteOp;
  return opschortingen.find(({ vanaf, tot }) => dag >= vanaf && (tot === undefined || dag < tot))?.vanaf;
}

/** Wat dit formulier in DUO laat registreren. */
function voorDuo({ formulier, velden, staat }: Invulling): readonly DuoGebeurtenis[] {
  return listDuoGebeurtenissen(formulier.id, velden).filter(({ item }) => isVoorDuo(item, staat.doelgroep));
}

/** Deel c.1: regels voor elk formulier. */
export const ALGEMEEN: readonly Regel[] = [
  ...INVOER,
  defineRegel({
    id: 'V-ALG-08',
    formulieren: 'alle',
    ernst: 'BLOK',
    tekst: 'Deze persoon valt onder een eerdere inburgeringswet. Gebruik dit formulier niet.',
    bronnen: ['S1 voetnoot 1', 'DUO-R'],
    faalt: (invulling) => geldenDossiereisen(invulling) && invulling.staat.gegevens.wet === 'eerder',
  }),
  defineRegel({
    id: 'V-ALG-09',
    formulieren: 'alle',
    ernst: 'BLOK',
    tekst: 'DUO heeft de inburgeringsplicht nog niet vastgesteld. U kunt dit nog niet vastleggen.',
    bronnen: ['S1 §3.2', 'DUO-R'],
    faalt: (invulling) => {
      if (!geldenDossiereisen(invulling) || VOOR_DE_PLICHT.includes(invulling.formulier.id)) return false;
      const { vastgesteldOp } = invulling.staat.plicht;
      const dag = VOLGT_OP_VESTIGING.includes(invulling.formulier.id) ? invulling.vandaag : dagVan(invulling);
      return vastgesteldOp === undefined || dag < vastgesteldOp;
    },
  }),
  defineRegel({
    id: 'V-ALG-10',
    formulieren: 'alle',
    ernst: 'BLOK',
    tekst: 'De inburgeringsplicht is beëindigd of opgeschort per {datum}. Deze registratie is niet mogelijk.',
    bronnen: ['DUO-G', 'S1 §4.4'],
    faalt: (invulling) => {
      const sinds = geldenDossiereisen(invulling) ? rustSinds(invulling, dagVan(invulling)) : undefined;
      return sinds === undefined ? undefined : { datum: sinds };
    },
  }),
  defineRegel({
    id: 'V-ALG-11',
    formulieren: 'alle',
    ernst: 'BLOK',
    tekst: 'De doelgroep is nog niet bekend. Haal deze eerst op uit het DUO-portaal.',
    bronnen: ['Wi 13', 'Wi 19'],
    faalt: (invulling) => geldenDossiereisen(invulling) && invulling.staat.doelgroep === undefined,
  }),
  defineRegel({
    id: 'V-ALG-12',
    formulieren: 'alle',
    ernst: 'BLOK',
    tekst: 'U heeft geen toegang tot dit dossier. Vraag uw teamleider om toegang.',
    bronnen: ['Bi 9.11', 'S1 §2.3', 'S1 §3.1'],
    faalt: ({ caseloads, staat }) => caseloads !== undefined && !caseloads.includes(staat.caseload),
  }),
  defineRegel({
    id: 'V-ALG-13',
    formulieren: 'alle',
    ernst: 'BLOK',
    tekst: 'Zonder burgerservicenummer kan dit nog niet in DUO worden geregistreerd.',
    bronnen: ['S1 §3.2'],
    faalt: (invulling) => invulling.staat.gegevens.bsnBekend === false && voorDuo(invulling).length > 0,
  }),
  defineRegel({
    id: 'V-ALG-14',
    formulieren: 'alle',
    ernst: 'BLOK',
    veld: 'redenCorrectie',
    tekst: 'Geef aan waarom u deze registratie verbetert. De eerdere gegevens blijven zichtbaar.',
    bronnen: ['S1 §4.2'],
    faalt: ({ velden }) => velden.correctie === true && !isIngevuld(velden, 'redenCorrectie'),
  }),
  defineRegel({
    id: 'V-ALG-16',
    formulieren: 'alle',
    ernst: 'BLOK',
    tekst: 'Gegevens van de inburgering kunt u hier alleen bekijken, niet wijzigen.',
    bronnen: ['S1 §4.2'],
    faalt: ({ rol }) => rol === 'participatiewet',
  }),
  defineRegel({
    id: 'V-ALG-17',
    formulieren: ['F-00'],
    ernst: 'WAARSCHUWING',
    veld: 'leeftijd',
    tekst: 'Deze persoon is jonger dan 16 jaar of heeft de AOW-leeftijd. Controleer de inburgeringsplicht bij DUO.',
    bronnen: ['Wi 3.1', 'S4'],
    faalt: ({ velden, lokaal }) => {
      const leeftijd = leesGetal(velden, 'leeftijd');
      return leeftijd !== undefined && (leeftijd < lokaal.minimumleeftijd || leeftijd >= lokaal.aowLeeftijd);
    },
  }),
  defineRegel({
    id: 'V-ALG-18',
    formulieren: ['F-00'],
    ernst: 'BLOK',
    veld: 'bron',
    tekst: 'Suwinet mag niet worden gebruikt voor de Wet inburgering. Gebruik het DUO-portaal of TVS.',
    bronnen: ['S1 §4.3'],
    faalt: ({ velden }) => velden.bron === 'Suwinet',
  }),
  defineRegel({
    id: 'V-ALG-20',
    formulieren: 'alle',
    ernst: 'WAARSCHUWING',
    tekst: 'De registratie in DUO had uiterlijk {datum} gemoeten. Registreer zo snel mogelijk en noteer de reden.',
    bronnen: ['S1 §4.4'],
    faalt: (invulling) => {
      const uiterlijk = uiterlijkInDuo(invulling);
      return uiterlijk === undefined ? undefined : { datum: uiterlijk };
    },
  }),
];

/** De verstreken laatste dag voor DUO; `undefined` als er niets te registreren is of het nog kan. */
function uiterlijkInDuo(invulling: Invulling): Datum | undefined {
  const geregistreerd = leesDatum(invulling.velden, 'datumDuo') ?? invulling.vandaag;
  return voorDuo(invulling)
    .flatMap(({ datum: dag }) =>
      dag === undefined ? [] : [addWerkdagen(dag, REGISTREREN_WERKDAGEN, invulling.staat.kalender)],
    )
    .find((uiterlijk) => uiterlijk < geregistreerd);
}
