import { geldendeMeldingen } from '../dossier/notificaties';
import { defineRegel, type Invulling, type Regel } from '../regel';
import { isIngevuld, leesLijst } from '../velden';

const GEEN_ASIELRECHTEN = 'rechten gezins- en overige migrant';

function isGemeldDoorDuo({ velden, staat }: Invulling): boolean {
  const gemeld = geldendeMeldingen(staat.notificaties, 'DUO-SS124', 'DUO-SS125');
  return gemeld.length > 0 || isIngevuld(velden, 'datumSignaal');
}

/** Wat van een asielstatushouder nog loopt, met de naam die het op het formulier heeft. */
function lopendeRechten({ staat, vandaag }: Invulling): readonly string[] {
  const { aanbod, ontzorgen, begeleiding } = staat;
  const loopt = (einddatum: string | undefined) => einddatum === undefined || einddatum >= vandaag;
  return [
    ...(aanbod.length > 0 ? ['taalaanbod'] : []),
    ...(ontzorgen !== undefined && loopt(ontzorgen.einddatum) ? ['ontzorgen'] : []),
    ...(begeleiding?.indicatie === true && loopt(begeleiding.einddatum) ? ['begeleiding'] : []),
  ];
}

/** Deel c.13, F-15. */
export const DOELGROEP: readonly Regel[] = [
  defineRegel({
    id: 'V-DG-01',
    formulieren: ['F-15'],
    ernst: 'BLOK',
    veld: 'naar',
    tekst: 'De doelgroep verandert niet.',
    bronnen: ['lokaal'],
    faalt: ({ velden }) => isIngevuld(velden, 'naar') && velden.van === velden.naar,
  }),
  defineRegel({
    id: 'V-DG-02',
    formulieren: ['F-15'],
    ernst: 'BLOK',
    veld: 'keuze',
    tekst: 'Deze keuze kan maar één keer worden gemaakt.',
    bronnen: ['S1 §1.4'],
    faalt: ({ velden, staat }) => {
      const eerder =
        staat.doelgroepkeuzes.some(({ keuze }) => keuze === GEEN_ASIELRECHTEN) || velden.eerderGekozen === true;
      return velden.keuze === GEEN_ASIELRECHTEN && eerder;
    },
  }),
  defineRegel({
    id: 'V-DG-03',
    formulieren: ['F-15'],
    ernst: 'BLOK',
    veld: 'datumGesprek',
    tekst: 'Bespreek de gevolgen eerst met de inburgeraar en leg dit vast.',
    bronnen: ['S1 §3.4'],
    faalt: ({ velden }) => !isIngevuld(velden, 'datumGesprek'),
  }),
  defineRegel({
    id: 'V-DG-04',
    formulieren: ['F-15'],
    ernst: 'WAARSCHUWING',
    veld: 'datumSignaal',
    tekst: 'De wijziging komt van DUO. Wacht op het signaal.',
    bronnen: ['S1 §3.4', 'DUO-G'],
    faalt: (invulling) => invulling.velden.keuze === 'asielrechten' && !isGemeldDoorDuo(invulling),
  }),
  defineRegel({
    id: 'V-DG-05',
    formulieren: ['F-15'],
    ernst: 'WAARSCHUWING',
    veld: 'gevolgen',
    tekst: 'Bespreek wat er gebeurt met taalaanbod, begeleiding, ontzorgen, gratis examens en lening.',
    bronnen: ['S1 §3.4'],
    faalt: (invulling) => {
      const besproken = leesLijst(invulling.velden, 'gevolgen');
      const vanANaarG = invulling.velden.van === 'A' && invulling.velden.naar === 'G';
      return vanANaarG && lopendeRechten(invulling).some((recht) => !besproken.includes(recht));
    },
  }),
];
