/** Woorden die naar de vorige vraag wijzen of een filter weghalen. */
export const VERWIJZINGEN = {
  daarvan:
    'daarvan, hiervan, ervan, daarbij, van die|deze groep|dossiers|mensen|aantal, van die, alleen|enkel|uitsluitend|slechts',
  lijst:
    'welke|wie|hoeveel|wat ?dossiers|mensen|nummers|dossiernummers|personen|inburgeraars zijn dat|die|het|dit|deze, om|over wie|welke ?dossiers|mensen gaat|gaan het|dat|dit, toon|geef|noem ?me|mij|ons ?de|hun dossiernummers|nummers|dossiers, dossiernummers|nummers, laat ?me|ons ?de ze|die|dossiers|lijst zien, toon|noem|geef ?me|mij ze|die|hem, welke dan, wie dan',
  iedereen: 'iedereen, ?het ?voor ?bij hele|heel ?het team, alle klantmanagers, ?voor ons allemaal',
  alleCaseloads: 'alle caseloads, elke caseload samen, de hele gemeente, heel de gemeente',
  andereCaseloads: '?alle ?de andere|overige caseloads, ?een andere caseload',
} as const;
