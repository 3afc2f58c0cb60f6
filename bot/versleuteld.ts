/**
 * Of wat naar dit adres gaat onderweg niet te lezen is: https, zonder naam of wachtwoord in het adres. `hierMag`: op deze machine zelf mag
 * het zonder.
 */
export function isVersleuteld(adres: string, hierMag: boolean): boolean {
  const { protocol, hostname, username, password } = new URL(adres);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (hierMag && protocol === 'http:' && hostname === '127.0.0.1');
}
