/** Woorden zonder eigen inhoud. Een voorzetsel dat de betekenis kan keren (naar, uit, over, na, tegen) staat hier niet. */
export const FUNCTIEWOORDEN =
  'de het een er die dat dit is zijn was waren word wordt worden werd werden geworden ben bent geweest van bij in op aan met door om te voor ' +
  'en of maar terwijl waarbij waarvan waarin dus ook zich hun haar ze zij we wij ons onze team allemaal alle ' +
  'welke welk welken hoeveel aantal samen verschillende ergens staat staan stond stonden sta zit zitten zat zaten ligt liggen lag lagen ' +
  'daar eraan erop men iemands geval gevallen';

/** Deze tellen mee als inhoud in een patroon, maar mogen overal staan. */
export const HEBBEN = 'hebben, heeft, had, hadden, gehad, heb, hebt, bezit';

/** Afkortingen die iedereen in dit werk gebruikt. */
export const AFKORTINGEN: Readonly<Record<string, string>> = {
  hvl: 'hoeveel',
  km: 'klantmanager',
  vgg: 'voortgangsgesprek',
};
