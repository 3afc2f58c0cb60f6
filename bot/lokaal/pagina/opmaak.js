// The Markdown that Teams shows in cards and messages: bold, italic, lists, links and line breaks; no HTML, no images.
const lezer = window.markdownit('zero', { breaks: true }).enable(['emphasis', 'list', 'link', 'newline', 'escape']);

/** HTML van een stukje Markdown. Tekens die HTML zouden zijn, zijn er veilig gemaakt. */
export function maakOp(tekst) {
  return lezer.render(tekst).replace(/&lt;at&gt;(.*?)&lt;\/at&gt;/g, '<span class="vermelding">$1</span>');
}

const UUR = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit' });
const DAG = new Intl.DateTimeFormat('nl-NL', { weekday: 'long', day: 'numeric', month: 'long' });

export const toonUur = (moment) => UUR.format(new Date(moment));

/** `vandaag`, `gisteren` of `maandag 4 mei`. */
export function toonDag(moment, nu = new Date()) {
  const dag = new Date(moment);
  const verschil = Math.round((zonderTijd(nu) - zonderTijd(dag)) / 86_400_000);
  return ['Vandaag', 'Gisteren'][verschil] ?? DAG.format(dag);
}

function zonderTijd(moment) {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}
