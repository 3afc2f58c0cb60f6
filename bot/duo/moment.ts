const PATROON =
  /^(\d{4}-\d{2}-\d{2})[Tt\s]([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.\d+)?(?:[Zz]|([+-])([01]\d|2[0-3])(?::?([0-5]\d))?)$/;

/**
 * Een datum met tijd en zone (RFC 3339, `format: date-time`). `undefined`: zo'n moment bestaat niet. Een schrikkelseconde bestaat alleen
 * aan het einde van een dag in UTC en telt als de seconde ervoor.
 */
export function parseMoment(tekst: string): Date | undefined {
  const [, dag = '', uur = '', minuut = '', seconde = '', teken, zoneUur = '00', zoneMinuut = '00'] =
    PATROON.exec(tekst) ?? [];
  const schrikkel = seconde === '60';
  const plaatselijk = new Date(`${dag}T${uur}:${minuut}:${schrikkel ? '59' : seconde}Z`);
  // JavaScript moves 31 February to March without a word.
  if (Number.isNaN(plaatselijk.getTime()) || !plaatselijk.toISOString().startsWith(dag)) return undefined;
  const verschil = (Number(zoneUur) * 60 + Number(zoneMinuut)) * 60_000 * (teken === '-' ? -1 : 1);
  const moment = new Date(plaatselijk.getTime() - verschil);
  return schrikkel && !moment.toISOString().includes('T23:59:59') ? undefined : moment;
}
