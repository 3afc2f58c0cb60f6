/** De paar woorden van jest die de toetsen van de regels gebruiken, zonder jest eromheen: dat scheelt een seconde per mutant. */

/** Verzamelt de toetsen die `laad` aanmeldt, elk met een naam die maar één keer voorkomt. */
export function verzamel(laad) {
  const toetsen = [];
  const pad = [];

  function describe(naam, inhoud) {
    pad.push(naam);
    inhoud();
    pad.pop();
  }
  function test(naam, uitvoeren) {
    const volledig = [...pad, naam].join(' › ');
    toetsen.push({ naam: `${volledig} (${toetsen.length})`, uitvoeren });
  }
  describe.skip = () => undefined;
  describe.each = perRij(describe);
  test.each = perRij(test);

  laad({ describe, test });
  return toetsen;
}

function perRij(melden) {
  return (rijen) => (naam, inhoud) =>
    rijen.forEach((rij) => melden(naam, () => (Array.isArray(rij) ? inhoud(...rij) : inhoud(rij))));
}
