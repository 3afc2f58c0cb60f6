import { readTekst } from './project';

/** Wat de container belooft, uit de Dockerfile zelf gelezen. */
export interface Container {
  readonly opdrachten: readonly string[];
  /** De opdrachten van het deel dat echt draait. */
  readonly laatsteDeel: readonly string[];
  readonly omgeving: Readonly<Record<string, string>>;
  readonly map: string;
  readonly opdracht: readonly string[];
  /** De opdracht waarmee Docker kijkt of de bot gezond is. */
  readonly gezondheid: readonly string[];
  /** Mappen waarin geschreven mag worden: het volume, en wat de opdracht bovenin `--tmpfs` noemt. */
  readonly schrijfbaar: readonly string[];
}

export function readContainer(): Container {
  const tekst = readTekst('infra/container/Dockerfile');
  const opdrachten = tekst
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((regel) => regel !== '' && !regel.startsWith('#'));
  const laatsteDeel = opdrachten.slice(opdrachten.findLastIndex((regel) => regel.startsWith('FROM ')));
  const waarde = (naam: string) =>
    laatsteDeel.find((regel) => regel.startsWith(`${naam} `))?.slice(naam.length + 1) ?? '';
  const lijst = (regel: string) => JSON.parse(regel.slice(regel.indexOf('['))) as string[];
  return {
    ...{ opdrachten, laatsteDeel, map: waarde('WORKDIR') },
    omgeving: Object.fromEntries(
      waarde('ENV')
        .split(' ')
        .map((paar) => paar.split('=', 2)),
    ) as Record<string, string>,
    ...{ opdracht: lijst(waarde('CMD')), gezondheid: lijst(waarde('HEALTHCHECK')) },
    schrijfbaar: [waarde('VOLUME'), ...[...tekst.matchAll(/--tmpfs (\S+)/g)].map(([, map = '']) => map)],
  };
}
