/** Waar een opdracht leest en schrijft; zo kan een toets haar draaien zonder proces. */
export interface Stromen {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/** Geeft de afsluitstatus: 0 goed, 1 ten minste één fout in de uitvoer, 2 verkeerd gebruikt. */
export type Run = (args: string[], io: Stromen) => Promise<number>;

export interface Opdracht {
  readonly naam: string;
  /** Eén regel voor het overzicht. */
  readonly uitleg: string;
  /** Pas geladen als de opdracht wordt gebruikt: `termijn` hoeft de SDK van Teams niet te kennen. */
  readonly load: () => Promise<{ readonly run: Run; readonly help: string }>;
}
