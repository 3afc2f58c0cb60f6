import { VERBS } from '../../../cards';
import { type Inrichting, ROLLEN } from '../../../bot/inrichting';
import {
  findKanaal,
  findWeigering,
  KNOPRECHTEN,
  OPDRACHTRECHTEN,
  PLAATSEN,
  plaatsVan,
  type Recht,
} from '../../../bot/rollen/rechten';
import { testInrichting } from '../../support/inrichting';

/** Knoppen en opdrachten die niets vastleggen: de enige die Participatiewet mag gebruiken. */
const LEZEN = ['open', 'dossier', 'verversen', 'blad', 'vraag', 'mijn-taken'];
const LEESOPDRACHTEN = [
  'status',
  'open',
  'zonder nummer',
  'dank',
  'hulp',
  'mijn taken',
  'gemist',
  'onbeantwoord',
  'onbekend',
];
const VAN_DE_BEHEERDER = ['quarantaine-vrijgeven', 'quarantaine-afwijzen', 'zending-staat-er', 'zending-opnieuw'];

const mag = (recht: Recht, rol: (typeof ROLLEN)[number], plaats: (typeof PLAATSEN)[number] = 'chat') =>
  findWeigering(recht, rol, plaats) === undefined;

describe('wie wat mag, en waar', () => {
  it('elke knop is voor iemand, en geeft ieder ander een zin', () => {
    for (const recht of [...Object.values(KNOPRECHTEN), ...Object.values(OPDRACHTRECHTEN)]) {
      const antwoorden = ROLLEN.flatMap((rol) => PLAATSEN.map((plaats) => findWeigering(recht, rol, plaats)));
      expect(antwoorden).toContain(undefined);
      for (const antwoord of antwoorden) expect(antwoord ?? 'Mag.').toMatch(/^[A-Z].*\.$/);
    }
  });

  it('Participatiewet leest en schrijft nooit', () => {
    expect(VERBS.filter((verb) => mag(KNOPRECHTEN[verb], 'participatiewet')).sort()).toEqual([...LEZEN].sort());
    const opdrachten = Object.entries(OPDRACHTRECHTEN).filter(([, recht]) => mag(recht, 'participatiewet'));
    expect(opdrachten.map(([naam]) => naam).sort()).toEqual([...LEESOPDRACHTEN].sort());
  });

  it.each(VAN_DE_BEHEERDER)('"%s" is alleen van de beheerder', (verb) => {
    const recht = KNOPRECHTEN[verb as keyof typeof KNOPRECHTEN];
    expect(ROLLEN.filter((rol) => mag(recht, rol))).toEqual(['beheerder']);
  });

  it('dossiers overplaatsen doet een klantmanager niet', () => {
    expect(ROLLEN.filter((rol) => mag(KNOPRECHTEN.overplaatsen, rol))).toEqual(['teamleider', 'beheerder']);
  });

  it('een jurist leest alles en vult alleen het formulier over een boete in', () => {
    const { formulier } = KNOPRECHTEN;
    expect(findWeigering(formulier, 'jurist', 'chat', 'F-09')).toBeUndefined();
    expect(findWeigering(formulier, 'jurist', 'chat', 'F-05')).toContain('Als jurist');
    expect(findWeigering(formulier, 'klantmanager', 'chat', 'F-05')).toBeUndefined();
    expect(LEZEN.every((verb) => mag(KNOPRECHTEN[verb as keyof typeof KNOPRECHTEN], 'jurist'))).toBe(true);
    expect(mag(KNOPRECHTEN.oppakken, 'jurist')).toBe(false);
  });

  it.each(['jurist', 'participatiewet'] as const)('een %s die "afwezig" typt hoort wie dat voor hem doet', (rol) => {
    expect(findWeigering(OPDRACHTRECHTEN.afwezig, rol, 'chat')).toBe(
      'Dat u er niet bent, legt de teamleider of de beheerder voor u vast.',
    );
  });

  it('in het kanaal van een andere caseload mag niemand iets vastleggen', () => {
    const schrijven = VERBS.filter((verb) => !LEZEN.includes(verb) && verb !== 'instellen');
    for (const verb of schrijven)
      for (const rol of ROLLEN)
        expect([verb, rol, mag(KNOPRECHTEN[verb], rol, 'ander kanaal')]).toEqual([verb, rol, false]);
  });
});

describe('waar iemand is', () => {
  const inrichting: Inrichting = {
    ...testInrichting,
    caseloads: [{ naam: 'Noordoost', kanaal: '19:no@thread.tacv2', eerder: ['Noord'] }],
  };
  const fatima = testInrichting.personen.find(({ id }) => id === 'fatima')!;
  const van = (plek: 'chat' | 'kanaal', gesprek: string) => ({ plek, gesprek, persoon: 'fatima', activityId: 'a' });

  it.each([
    ['haar eigen chat', van('chat', 'a:1'), 'chat'],
    [
      'een draad in het kanaal, ook na een nieuwe naam',
      van('kanaal', '19:no@thread.tacv2;messageid=1'),
      'eigen kanaal',
    ],
    ['triage', van('kanaal', testInrichting.triage), 'kanaal zonder caseload'],
    ['een kanaal dat zo begint', van('kanaal', '19:no@thread.tacv2x'), 'kanaal zonder caseload'],
  ] as const)('herkent %s', (_wat, herkomst, plaats) => {
    expect(plaatsVan(fatima, herkomst, findKanaal(inrichting, herkomst))).toBe(plaats);
  });

  it('weet van wie daar niet werkt dat het een ander kanaal is', () => {
    const herkomst = van('kanaal', '19:no@thread.tacv2');
    expect(plaatsVan({ ...fatima, caseloads: ['Zuid'] }, herkomst, findKanaal(inrichting, herkomst))).toBe(
      'ander kanaal',
    );
  });
});
