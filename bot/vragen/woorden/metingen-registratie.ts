import { gebeurd, stand, type Zinspatroon } from './zinspatroon';

/** Registreren in DUO. Een onderdeel met DUO, registreren, doorgeven of portaal erbij gaat hierover, nooit over het onderdeel zelf. */
const DUO = 'duo|registratie|registreren|doorgeven';
/** Wat erbij mag staan zonder de vraag te veranderen. */
const ERBIJ =
  '?duo ?registratie ?registreren ?doorgeven ?zetten ?naar ?tekenen ?vaststellen ?afronden ?doen ?10werkdagen';

export const REGISTRATIE_ZINNEN: readonly Zinspatroon[] = [
  ...stand('open-duo-registraties', [`${DUO} niet ${ERBIJ}`], { item: true, zonderPeriode: true }),
  ...stand(
    'open-duo-registraties',
    [
      `${DUO} niet telaat ?moet ?open ${ERBIJ}`,
      `${DUO} moet ?telaat ?nadert ?open ${ERBIJ}`,
      `registreren|doorgeven|registratie moet wat ${ERBIJ}`,
      `duo moet wat nog ${ERBIJ}`,
      `${DUO} open ?telaat ?nadert ${ERBIJ}`,
      `${DUO} open niet doen|zetten ${ERBIJ}`,
      `${DUO} nadert ${ERBIJ}`,
      `${DUO} wachten ${ERBIJ}`,
    ],
    { item: true },
  ),
  ...stand('open-duo-registraties', [`registratie eindigen ${ERBIJ}`], { item: true, metPeriode: true }),
  ...gebeurd(
    'duo-registraties-gedaan',
    [
      'registratie doen|registreren|doorgeven|zetten|afronden ?duo ?naar ?doen ?registreren',
      'registreren ?duo ?registratie ?doen',
      'duo zetten|doorgeven ?naar ?registratie',
    ],
    { item: true },
  ),
  ...gebeurd(
    'te-late-duo-registraties',
    [
      'registratie|registreren|doorgeven telaat doen|registreren|doorgeven|zetten ?duo ?naar ?10werkdagen ?pas ?doen',
      'duo zetten telaat ?10werkdagen ?pas',
    ],
    { item: true },
  ),
  ...gebeurd(
    'geweigerde-duo-registraties',
    ['registratie|registreren weigeren ?duo ?registreren', 'duo weigeren ?registratie'],
    { item: true },
  ),
];
