import { type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

/**
 * Het OIN in het clientcertificaat: `serialNumber` in de naam van de houder (PKIoverheid). `undefined`: er is geen certificaat, het is niet
 * uitgegeven onder onze CA-lijst, het is verlopen of ingetrokken, of er staat niet precies één OIN in.
 */
export function readOin(verbinding: Socket): string | undefined {
  if (!(verbinding instanceof TLSSocket) || !verbinding.authorized) return undefined;
  // A connection without a certificate gives an empty object here, whatever the types say.
  const houder = verbinding.getPeerCertificate().subject as { serialNumber?: string | string[] } | undefined;
  const oin = houder?.serialNumber;
  return typeof oin === 'string' && /^\d{20}$/.test(oin) ? oin : undefined;
}
