import { datum } from '../../rules/datum';
import { type Dossier } from '../../rules/historie';
import { buildGeschiedenisKaart } from '../bladen/geschiedenis';
import { buildKlantprofielKaart } from '../bladen/klantprofiel';
import { buildOverdrachtKaart } from '../bladen/overdracht';
import { buildScenarioKaart } from '../bladen/scenario';
import { buildTijdlijnKaart } from '../bladen/tijdlijn';
import { buildDriegesprekKaart, type DriegesprekInvoer } from '../driegesprek/build';
import { type AdaptiveCard, type Lezer } from '../kaart';
import { buildSamenvoegBevestigKaart } from '../samenvoegen/bevestig';
import { buildSamenvoegenKaart } from '../samenvoegen/build';
import { buildSignaalKaart } from '../signaal/build';
import { DRUK, GEKOPPELD, IN_TRAJECT, INTAKE_KLAAR, naamVan, OPGEPAKT, VANDAAG, VERTROKKEN } from './dossiers';
import { IN_ONDERWIJSROUTE, IN_Z_ROUTE, VERTROKKEN_OP_VERZOEK, VESTIGING } from './trajecten';
import { type Voorbeeld } from './voorbeeld';

const FATIMA: Lezer = { persoon: 'fatima', rol: 'klantmanager' };

const chat = (kaart: string, toestand: string, inhoud: AdaptiveCard): Voorbeeld => ({
  ...{ kaart, toestand, inhoud },
  plek: 'chat',
});

/** De bladen bij een dossier, in de toestanden die er anders uitzien. */
export function listBladkaarten(): Voorbeeld[] {
  return [...listTijdlijnen(), ...listGeschiedenis(), ...listBijCoa(), ...listOverdrachten(), ...listInvulbladen()];
}

function listTijdlijnen(): Voorbeeld[] {
  const dossiers = { nieuw: GEKOPPELD, 'in-traject': IN_TRAJECT, 'z-route': IN_Z_ROUTE, onderwijs: IN_ONDERWIJSROUTE };
  return Object.entries({ ...dossiers, vertrokken: VERTROKKEN }).map(([toestand, dossier]) =>
    chat('blad', `tijdlijn-${toestand}`, buildTijdlijnKaart({ dossier, vandaag: VANDAAG })),
  );
}

function listGeschiedenis(): Voorbeeld[] {
  const vast = { vandaag: VANDAAG, naamVan, lezer: FATIMA };
  return [
    chat('blad', 'geschiedenis-kort', buildGeschiedenisKaart({ ...vast, dossier: OPGEPAKT, pagina: 0 })),
    chat('blad', 'geschiedenis', buildGeschiedenisKaart({ ...vast, dossier: IN_TRAJECT, pagina: 0 })),
    chat('blad', 'geschiedenis-eerder', buildGeschiedenisKaart({ ...vast, dossier: IN_TRAJECT, pagina: 1 })),
  ];
}

function listBijCoa(): Voorbeeld[] {
  const vast = { vandaag: VANDAAG, magInvullen: true };
  return [
    chat('blad', 'klantprofiel', buildKlantprofielKaart({ ...vast, dossier: DRUK })),
    chat('blad', 'scenario-open', buildScenarioKaart({ ...vast, dossier: OPGEPAKT })),
    chat('blad', 'scenario-gekozen', buildScenarioKaart({ ...vast, dossier: INTAKE_KLAAR, magInvullen: false })),
  ];
}

function listOverdrachten(): Voorbeeld[] {
  const toestanden: Readonly<Record<string, Dossier>> = {
    uit: VERTROKKEN,
    'uit-op-verzoek': VERTROKKEN_OP_VERZOEK,
    in: VESTIGING,
  };
  return Object.entries(toestanden).flatMap(([toestand, dossier]) => {
    const kaart = buildOverdrachtKaart({ dossier, vandaag: VANDAAG, lezer: FATIMA });
    return kaart === undefined ? [] : [chat('blad', `overdracht-${toestand}`, kaart)];
  });
}

const LEEG = { datum: '', tijd: '', plaats: '' };
const ALLES_LEEG = {
  datum: 'Kies de dag van het gesprek.',
  tijd: 'Vul de begintijd in als 10:00.',
  plaats: 'Kies waar het gesprek is.',
};

function listInvulbladen(): Voorbeeld[] {
  const { dossiernummer } = OPGEPAKT;
  const driegesprek = (toestand: string, meer: Partial<DriegesprekInvoer>) =>
    chat(
      'driegesprek',
      toestand,
      buildDriegesprekKaart({ dossier: OPGEPAKT, vandaag: VANDAAG, magInvullen: true, ...meer }),
    );
  const gekozen = { datum: '2026-05-01', tijd: '10:00', plaats: 'azc' };
  const afspraak = {
    datum: datum('2026-06-02'),
    tijd: '10:00',
    plaats: 'azc',
    url: 'https://bot.example/agenda/x.ics',
  };
  const poging = { notificatie: 'DUO-SS126', datum: '2026-06-01', fout: 'Die dag moet nog komen.' };
  return [
    driegesprek('plannen', {}),
    driegesprek('fout', { gekozen, fouten: { datum: 'Die dag is al voorbij. Kies een dag die nog komt.' } }),
    driegesprek('leeg terug', { gekozen: LEEG, fouten: ALLES_LEEG }),
    driegesprek('gemaakt', { gekozen: { ...gekozen, datum: '2026-06-02' }, afspraak: { ...afspraak, plaats: 'azc' } }),
    driegesprek('lezen', { magInvullen: false }),
    chat('signaal', 'leeg', buildSignaalKaart({ dossiernummer, versie: 3, vandaag: VANDAAG })),
    chat('signaal', 'fout', buildSignaalKaart({ dossiernummer, versie: 3, vandaag: VANDAAG, poging })),
    chat('samenvoegen', 'leeg', buildSamenvoegenKaart({ dossiernummer })),
    samenvoegen('bevestigen', GEKOPPELD, INTAKE_KLAAR, false),
    samenvoegen('let op', { ...IN_TRAJECT, caseload: 'Zuid' }, IN_Z_ROUTE, true),
  ];
}

function samenvoegen(toestand: string, oud: Dossier, blijft: Dossier, achterhaald: boolean): Voorbeeld {
  const kaart = buildSamenvoegBevestigKaart({
    ...{ oud: { dossier: oud, versie: 1 }, blijft: { dossier: blijft, versie: 2 } },
    ...{ vandaag: VANDAAG, naamVan, achterhaald },
  });
  return chat('samenvoegen', toestand, kaart);
}
