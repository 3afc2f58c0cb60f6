import { ZendFout, type ZendUitkomst } from '../outbox/kanaal';

const GEDULD = 10_000;

export interface Verzoek {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly body?: unknown;
  readonly token: string | undefined;
}

/** Eén HTTP-aanroep, zonder herhaling. Elke andere afloop dan 2xx met leesbare JSON is een `ZendFout`. */
export async function request(verzoek: Verzoek): Promise<unknown> {
  const antwoord = await attempt(verzoek);
  const tekst = await antwoord.text().catch((cause: unknown) => {
    throw new ZendFout('onduidelijk', antwoord.status, undefined, { cause });
  });
  if (!antwoord.ok) throw refused(verzoek, antwoord, tekst);
  try {
    return tekst === '' ? {} : (JSON.parse(tekst) as unknown);
  } catch (cause) {
    throw new ZendFout('onduidelijk', antwoord.status, undefined, { cause });
  }
}

async function attempt({ method, url, body, token }: Verzoek): Promise<Response> {
  try {
    return await fetch(url, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      // A card goes where it was sent or nowhere: an answer that points elsewhere is a refusal.
      redirect: 'manual',
      signal: AbortSignal.timeout(GEDULD),
    });
  } catch (cause) {
    // Our own patience ran out: the same as a gateway that says so.
    const status = cause instanceof Error && cause.name === 'TimeoutError' ? 504 : 0;
    throw new ZendFout(neverArrived(cause) ? 'afgewezen' : 'onduidelijk', status, undefined, { cause });
  }
}

function refused(verzoek: Verzoek, antwoord: Response, tekst: string): ZendFout {
  const { status } = antwoord;
  // The documentation names two limits, per conversation and per app in a tenant; only the text can say which one it was.
  const alles = status === 429 && /tenant/i.test(tekst);
  return new ZendFout(classify(verzoek, status), status, retryAfter(antwoord), { alles });
}

/** Only a connection that never came about proves that nothing was accepted. */
function neverArrived(fout: unknown): boolean {
  const code = (fout as { cause?: { code?: string } } | undefined)?.cause?.code;
  return code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN';
}

function classify(verzoek: Verzoek, status: number): ZendUitkomst {
  if (status === 404 && verzoek.method === 'PUT') return 'verdwenen';
  if ([401, 403, 404].includes(status)) return 'geen plek';
  if (status === 400 || status === 413) return 'ongeldig';
  // 412 is what Teams answers while two calls for one conversation cross; its documentation says to retry.
  return status >= 500 || status === 408 ? 'onduidelijk' : 'afgewezen';
}

/** In seconds, or as a date beside the date of the answer itself: our own clock may differ. */
function retryAfter({ headers }: Response): number | undefined {
  const kop = headers.get('retry-after');
  if (kop === null) return undefined;
  const seconden = /^\d/.test(kop) ? Number(kop) : (Date.parse(kop) - Date.parse(headers.get('date') ?? '')) / 1_000;
  return Number.isFinite(seconden) && seconden >= 0 ? Math.min(seconden, 3_600) * 1_000 : undefined;
}
