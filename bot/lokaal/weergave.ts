import { randomUUID } from 'node:crypto';
import { kaartVan, type Kaart } from './activiteit';
import { readUitkomst, type BotLijn, type Botantwoord } from './bot-lijn';
import { buildKlik, type Klik, type Omgeving } from './naar-bot';
import { BOT, type Bericht, type Bezorging } from './opslag';
import { findPersoon, type Persoon, type Plek } from './plekken';
import { type Storing } from './storing';

/** Eén bericht zoals de pagina en de tests het zien. */
export interface Weergave {
  readonly activityId: string;
  readonly tekst: string;
  /** Tekst van een persoon is gewone tekst; een bot schrijft Markdown, tenzij hij zegt van niet. */
  readonly opmaak: 'plain' | 'markdown';
  readonly kaart: Kaart | null;
  /** Moment van de laatste wijziging, of `null` als het bericht nooit is gewijzigd. */
  readonly gewijzigd: string | null;
  readonly antwoordOp: string | null;
  readonly afzender: { readonly soort: 'bot' | 'persoon'; readonly id: string; readonly naam: string };
  readonly op: string;
  readonly bezorging: Bezorging;
}

export function toWeergave({ opzet }: Omgeving, bericht: Bericht): Weergave {
  const { activityId, gewijzigd, antwoordOp, op, bezorging } = bericht;
  const naam = findPersoon(opzet, bericht.afzender)?.naam ?? bericht.afzender;
  return {
    activityId,
    tekst: bericht.activiteit.text ?? '',
    opmaak: bericht.afzender === BOT && bericht.activiteit.textFormat !== 'plain' ? 'markdown' : 'plain',
    kaart: kaartVan(bericht.activiteit) ?? null,
    gewijzigd,
    antwoordOp,
    afzender:
      bericht.afzender === BOT
        ? { soort: 'bot', id: opzet.bot.id, naam: opzet.bot.naam }
        : { soort: 'persoon', id: bericht.afzender, naam },
    op,
    bezorging,
  };
}

interface Waar {
  readonly plek: Plek;
  readonly persoon: Persoon;
}

interface Actie {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Stuurt een klik (of met `vanzelf` het verversen van de kaart) naar de bot. */
export function sendKlik(
  omgeving: Omgeving,
  bot: BotLijn,
  waar: Waar & { readonly bericht: Bericht },
  actie: Actie & { readonly vanzelf: boolean },
  storing?: Storing,
): Promise<Botantwoord> {
  const { verb, data, vanzelf } = actie;
  const klik: Klik = { id: randomUUID(), verb, data, aanleiding: vanzelf ? 'automatic' : 'manual' };
  const deliver = (nu: Klik) => bot.send(buildKlik(omgeving, waar.plek, waar.persoon, waar.bericht, nu));
  if (storing !== undefined) {
    const nogEens = storing.soort === 'herbezorging' ? klik : { ...klik, id: randomUUID() };
    // The person has the first answer by then; what the bot says the second time nobody sees.
    setTimeout(() => void deliver(nogEens), storing.seconden * 1_000).unref();
  }
  return deliver(klik);
}

// As many at once as a browser would; a channel of a few hundred cards is then through within seconds.
const GELIJKTIJDIG = 6;

/**
 * De berichten zoals deze persoon ze ziet: een kaart met `refresh` wordt bij de bot ververst. Lukt dat niet, dan blijft de
 * gedeelde kaart staan; na een bot die niet of te laat antwoordt, wordt de rest niet meer gevraagd.
 */
export async function listVoorPersoon(
  omgeving: Omgeving,
  bot: BotLijn,
  waar: Waar,
  berichten: readonly Bericht[],
): Promise<Weergave[]> {
  const gezien = berichten.map((bericht) => toWeergave(omgeving, bericht));
  const wachtrij = berichten.entries();
  let botLeeft = true;

  async function work(): Promise<void> {
    for (const [plaats, bericht] of wachtrij) {
      const actie = kaartVan(bericht.activiteit)?.refresh?.action;
      const basis = gezien[plaats];
      if (!botLeeft || actie === undefined || basis === undefined) continue;
      const antwoord = await sendKlik(omgeving, bot, { ...waar, bericht }, { ...actie, vanzelf: true });
      botLeeft = antwoord.soort === 'antwoord';
      const { status, kaart } = readUitkomst(antwoord);
      if (kaart !== undefined && status < 300) gezien[plaats] = { ...basis, kaart };
    }
  }

  await Promise.all(Array.from({ length: GELIJKTIJDIG }, work));
  return gezien;
}
