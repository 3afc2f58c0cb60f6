/** Zoals een plek voor een beheerder heet. Nooit de naam of het kenmerk van een persoon. */
export function noemPlek(plek: string): string {
  if (plek.startsWith('caseload:')) return `het kanaal van caseload ${plek.slice('caseload:'.length)}`;
  if (plek === 'triage') return 'het triagekanaal';
  return plek === 'beheer' ? 'het beheerkanaal' : 'de chat van een medewerker';
}

/** Wat er met een plek is en wat een beheerder eraan kan doen, bij de status waarmee Teams weigerde. */
export function adviseDicht(plek: string, status: number): string[] {
  const waar = noemPlek(plek);
  const kop = `Regiebot kan niets plaatsen in ${waar} (code ${status}). Wat daar moet komen, blijft wachten.`;
  return [kop, waarschijnlijk(plek, status), 'Daarna gaat alles vanzelf verder; u hoeft niets opnieuw te doen.'];
}

function waarschijnlijk(plek: string, status: number): string {
  const isChat = !plek.startsWith('caseload:') && plek !== 'triage' && plek !== 'beheer';
  switch (status) {
    case 0:
      return 'Deze plek staat niet in de inrichting, of Teams is niet bereikbaar. Controleer de inrichting en het netwerk.';
    case 401:
      return 'Teams accepteert de aanmelding van Regiebot niet. Controleer BOT_ID, BOT_TENANT_ID en het geheim of de beheerde identiteit.';
    case 403:
      return isChat
        ? 'Regiebot staat niet in deze chat. Laat de medewerker de app Regiebot zelf toevoegen.'
        : 'Regiebot mag hier niet schrijven. Voeg de app weer toe aan het team, en controleer dat het een gewoon kanaal is.';
    case 404:
      return isChat
        ? 'Deze chat bestaat niet meer. Laat de medewerker de app Regiebot opnieuw toevoegen.'
        : 'Dit kanaal bestaat niet meer. Maak een kanaal, zet het nieuwe id in de inrichting en start Regiebot opnieuw.';
    default:
      return 'Teams neemt al een kwartier niets aan. Regiebot blijft het proberen; kijk of Microsoft een storing meldt.';
  }
}

/** Waarom een kaart niet zichtbaar wordt, en wat eraan te doen is; `status` 0: Regiebot kon haar niet tekenen. */
export function adviseDood(status: number): string {
  if (status === 0) return 'Regiebot kan deze kaart niet maken. Meld dit bij wie Regiebot levert.';
  if (status === 413) return 'Teams vindt deze kaart te groot. Meld dit bij wie Regiebot levert.';
  if (status === 400) return 'Teams weigert deze kaart. Meld dit bij wie Regiebot levert.';
  return `Teams nam deze kaart na veel pogingen niet aan (code ${status}).`;
}

/** Zoals een kaart voor een beheerder heet, bij het kenmerk van haar wens. */
export function noemKaart(id: string): string {
  const [soort, sleutel = ''] = id.split(':');
  switch (soort) {
    case 'dossier':
      return `de kaart van dossier ${sleutel}`;
    case 'bericht':
      return `de kaart van bericht ${sleutel.slice(0, 8)}`;
    case 'quarantaine':
      return `de kaart van tegengehouden bericht ${sleutel.slice(0, 8)}`;
    case 'dag':
      return 'de ochtendregel';
    default:
      return 'een waarschuwing';
  }
}
