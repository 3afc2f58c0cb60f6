/** Grenzen per gesprek en per tenant, als aantal in milliseconden (Microsoft, "Optimize your bot with rate limiting in Teams"). */
const PER_DRAAD = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
] as const;
const PER_TENANT = [[50, 1_000]] as const;
const TENANT = 'tenant';

/** Bewaakt de beschreven grenzen, en telt wat een bot die ze kent had kunnen vermijden. */
export interface Grenzen {
  /** Seconden die de aanroeper moet wachten; `undefined`: deze aanroep mag, en telt mee. */
  check(draad: string): number | undefined;
  /** Zet het bewaken aan of uit; bij de start staat het uit. */
  set(aan: boolean): void;
  /** Geweigerde aanroepen: elk daarvan had de bot zelf kunnen voorzien. */
  readonly vermijdbaar: () => number;
}

/** Elke aanroep telt op het moment dat zij hier is. */
export function createGrenzen(now: () => Date): Grenzen {
  const geweest = new Map<string, number[]>();
  let vermijdbaar = 0;
  let bewaakt = false;
  const recent = (sleutel: string, sinds: number) => {
    const tijden = (geweest.get(sleutel) ?? []).filter((tijd) => tijd > sinds);
    geweest.set(sleutel, tijden);
    return tijden;
  };
  return {
    set: (aan) => void (bewaakt = aan),
    check(draad) {
      if (!bewaakt) return undefined;
      const nu = now().getTime();
      const eigen = recent(draad, nu - 3_600_000);
      const alle = recent(TENANT, nu - 1_000);
      const wacht = Math.max(...wachttijden(PER_DRAAD, eigen, nu), ...wachttijden(PER_TENANT, alle, nu));
      if (wacht > 0) {
        vermijdbaar += 1;
        return Math.ceil(wacht / 1_000);
      }
      eigen.push(nu);
      alle.push(nu);
      return undefined;
    },
    vermijdbaar: () => vermijdbaar,
  };
}

function wachttijden(grenzen: readonly (readonly [number, number])[], tijden: readonly number[], nu: number): number[] {
  return grenzen.map(([aantal, duur]) => {
    const binnen = tijden.filter((tijd) => tijd > nu - duur);
    return binnen.length < aantal ? 0 : (binnen[binnen.length - aantal] ?? nu) + duur - nu;
  });
}

/** Het gesprek waarvoor een aanroep telt: een kanaal met al zijn draden, of een chat. */
export function draadVanAanroep(pad: string, body: unknown): string {
  const gesprek = /^\/v3\/conversations\/([^/]+)/.exec(pad)?.[1];
  if (gesprek !== undefined) return decodeURIComponent(gesprek).split(';')[0] ?? '';
  const { channelData, members } = (body ?? {}) as {
    channelData?: { channel?: { id?: string } };
    members?: { id?: string }[];
  };
  return channelData?.channel?.id ?? members?.[0]?.id ?? '';
}
