/** Onthoudt een antwoord `ms` milliseconden; wie vraagt terwijl er al wordt gelezen, wacht op hetzelfde antwoord. `now` in milliseconden. */
export function remember<T>(read: () => Promise<T>, ms: number, now: () => number): () => Promise<T> {
  let laatst: { readonly antwoord: Promise<T>; tot: number } | undefined;
  return () => {
    if (laatst !== undefined && now() < laatst.tot) return laatst.antwoord;
    const nieuw = { antwoord: read(), tot: Infinity };
    const keep = () => {
      nieuw.tot = now() + ms;
    };
    nieuw.antwoord.then(keep, keep);
    laatst = nieuw;
    return nieuw.antwoord;
  };
}
