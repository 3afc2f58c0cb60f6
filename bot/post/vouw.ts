import { domainToUnicode } from 'node:url';

/** Letters uit andere schriften en cijfers die op een Latijnse letter lijken; geschreven als codepunt omdat ze er gelijk uitzien. */
const GELIJKENIS: Readonly<Record<string, string>> = {
  '\u0430': 'a',
  '\u03b1': 'a',
  '\u0441': 'c',
  '\u0501': 'd',
  '\u0435': 'e',
  '3': 'e',
  '1': 'l',
  '\u043e': 'o',
  '\u03bf': 'o',
  '0': 'o',
  '\u0440': 'p',
  '\u0455': 's',
  '5': 's',
  '\u0442': 't',
  '\u057d': 'u',
  '\u03c5': 'u',
  '\u03bd': 'v',
  '\u0475': 'v',
};

const LIJKT_OP = new RegExp(`[${Object.keys(GELIJKENIS).join('')}]`, 'g');

/**
 * Maakt namen en domeinen die op elkaar lijken gelijk: Punycode uitgeschreven, accenten weg, kleine letters, en letters uit
 * andere schriften en cijfers vervangen door de letter waar ze op lijken (`c0a` en `соа` worden `coa`).
 */
export function vouw(tekst: string): string {
  const zonderAccent = unfoldPunycode(tekst).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return zonderAccent.replace(LIJKT_OP, (teken) => GELIJKENIS[teken] ?? teken);
}

/** Per label, because one label that is no Punycode would make the whole domain unreadable. */
function unfoldPunycode(tekst: string): string {
  return tekst.replace(/\bxn--[a-z0-9-]+/gi, (label) => domainToUnicode(label) || label);
}
