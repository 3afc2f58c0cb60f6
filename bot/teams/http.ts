/** Wat er over HTTP terug moet op een activiteit; zonder `body` is het antwoord leeg. */
export interface BotAntwoord {
  readonly status: number;
  readonly body?: unknown;
}

/** Het antwoord van de SDK. Wat zij niet kent beantwoordt zij met 501; voor Teams is dat gewoon een verzoek dat niet kan. */
export function readAntwoord(uit: { readonly status: number; readonly body?: unknown } | undefined): BotAntwoord {
  if (uit === undefined) return { status: 200 };
  return { status: uit.status >= 500 ? 400 : uit.status, ...(uit.body === undefined ? {} : { body: uit.body }) };
}
