/** De vraag waarmee een teamleider ziet hoe het werk van zijn team ervoor staat: overal waar zij wordt aangeraden dezelfde. */
export const TEAMVRAAG = 'Hoeveel open taken per klantmanager?';
