import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Een certificaat met zijn sleutel, als paden naar PEM-bestanden. */
export interface Certificaat {
  readonly certificaat: string;
  readonly sleutel: string;
}

export interface CertificaatOpties {
  /** `serialNumber` in de naam van de houder. */
  readonly oin?: string;
  /** Dagen vanaf nu; -1 is verlopen. */
  readonly dagen?: number;
  /** IP-adres of naam waarvoor het geldt. */
  readonly adres?: string;
  readonly dns?: string;
}

/** Een eigen uitgever van certificaten, in een eigen map, gemaakt met openssl op het moment van de toets. */
export interface Uitgever {
  readonly map: string;
  readonly ca: string;
  issue(naam: string, opties?: CertificaatOpties): Certificaat;
  /** Trekt certificaten in en geeft het pad van de lijst (CRL). */
  revoke(...ingetrokken: readonly Certificaat[]): string;
  remove(): void;
}

const EC = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

export function createUitgever(naam = 'Proefuitgever'): Uitgever {
  const map = mkdtempSync(join(tmpdir(), 'regiebot-ca-'));
  const pad = (bestand: string) => join(map, bestand);
  const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: map, stdio: 'pipe' });
  openssl('req', '-x509', ...EC, '-days', '30', '-subj', `/CN=${naam}`, '-keyout', 'ca.key', '-out', 'ca.pem');
  const uitgever = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial'];

  return {
    map,
    ca: pad('ca.pem'),
    issue(houder, { oin, dagen = 30, adres, dns } = {}) {
      const onderwerp = `/C=NL/O=${houder}${oin === undefined ? '' : `/serialNumber=${oin}`}/CN=${houder}`;
      openssl('req', '-new', ...EC, '-subj', onderwerp, '-keyout', `${houder}.key`, '-out', `${houder}.csr`);
      const namen = [...(adres === undefined ? [] : [`IP:${adres}`]), ...(dns === undefined ? [] : [`DNS:${dns}`])];
      writeFileSync(pad('ext'), namen.length === 0 ? '' : `subjectAltName=${namen.join(',')}\n`);
      const duur = ['-days', String(dagen), '-extfile', 'ext'];
      openssl('x509', '-req', '-in', `${houder}.csr`, ...uitgever, ...duur, '-out', `${houder}.pem`);
      return { certificaat: pad(`${houder}.pem`), sleutel: pad(`${houder}.key`) };
    },
    revoke(...ingetrokken) {
      mkdirSync(pad('crl'), { recursive: true });
      writeFileSync(pad('crl/index'), '');
      writeFileSync(pad('crl/nummer'), '01\n');
      writeFileSync(
        pad('crl/cnf'),
        '[ca]\ndefault_ca=x\n[x]\ndatabase=crl/index\ncrlnumber=crl/nummer\ndefault_md=sha256\ndefault_crl_days=30\n',
      );
      const ca = ['ca', '-config', 'crl/cnf', '-cert', 'ca.pem', '-keyfile', 'ca.key'];
      for (const { certificaat } of ingetrokken) openssl(...ca, '-revoke', certificaat);
      openssl(...ca, '-gencrl', '-out', 'crl.pem');
      return pad('crl.pem');
    },
    remove: () => rmSync(map, { recursive: true, force: true }),
  };
}
