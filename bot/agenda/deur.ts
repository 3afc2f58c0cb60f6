import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type Clock } from '../clock';
import { type Kluis } from '../store/kluis';
import { type Afspraak } from './afspraak';
import { buildAgenda } from './ics';
import { createToken, readToken } from './token';

/** Het adres waar Teams een afspraak als bestand ophaalt; een bot mag zelf geen bestand in een gesprek zetten. */
export interface Agendadeur {
  /** Adres van het bestand, een kwartier geldig. `undefined` zolang het adres van de bot zelf niet bekend is. */
  link(afspraak: Afspraak): string | undefined;
  /** Beantwoordt `GET /agenda/<token>.ics`; `false` als dit verzoek daar niet over gaat. */
  serve(verzoek: IncomingMessage, antwoord: ServerResponse): boolean;
}

const PAD = /^\/agenda\/([\w-]{1,600})\.ics$/;

/** `adres`: waar de bot van buiten te bereiken is, zonder schuine streep aan het eind. */
export function createAgendadeur({ kluis, clock, adres }: Agendadelen): Agendadeur {
  return {
    link(afspraak) {
      const basis = adres();
      return basis === undefined ? undefined : `${basis}/agenda/${createToken(kluis, afspraak, clock.now())}.ics`;
    },
    serve(verzoek, antwoord) {
      const token = PAD.exec((verzoek.url ?? '').split('?')[0] ?? '')?.[1];
      if (token === undefined || verzoek.method !== 'GET') return false;
      const nu = clock.now();
      const afspraak = readToken(kluis, token, nu);
      if (afspraak === undefined) answer(antwoord, 404, 'Deze link bestaat niet.');
      else if (afspraak === 'verlopen') answer(antwoord, 410, 'Deze link werkt niet meer. Maak de afspraak opnieuw.');
      else answerAgenda(antwoord, afspraak, nu);
      return true;
    },
  };
}

export interface Agendadelen {
  readonly kluis: Kluis;
  readonly clock: Clock;
  readonly adres: () => string | undefined;
}

function answerAgenda(antwoord: ServerResponse, afspraak: Afspraak, nu: Date): void {
  const agenda = buildAgenda(afspraak, nu);
  if (agenda === undefined) {
    answer(antwoord, 404, 'Deze link bestaat niet.');
    return;
  }
  const naam = `driegesprek-${afspraak.dossiernummer}.ics`;
  antwoord.setHeader('content-disposition', `attachment; filename="${naam}"`);
  answer(antwoord, 200, agenda, 'text/calendar');
}

function answer(antwoord: ServerResponse, status: number, tekst: string, soort = 'text/plain'): void {
  antwoord.writeHead(status, {
    'content-type': `${soort}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  antwoord.end(tekst);
}
