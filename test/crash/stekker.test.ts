import { runOns } from './ronde/ons';
import { describeUitslagen } from './ronde/uitslag';

// By night more rounds and another seed, with `npm run crash`; both are printed, so that a failure can be played again.
const RONDES = Number(process.env.REGIEBOT_STEKKER_RONDES ?? 3);
const ZAAD = Number(process.env.REGIEBOT_CRASH_ZAAD ?? 20260508);

describe(`de stekker eruit, op een willekeurig moment en op elke grens (zaad ${ZAAD}, ${RONDES} rondes)`, () => {
  it(
    'verliest geen bericht, toont elke kaart een keer en vergeet geen eigenaar',
    async () => {
      const regels: string[] = [];
      const uitslag = await runOns({ rondes: RONDES, zaad: ZAAD, meld: (regel) => regels.push(regel) });
      process.stdout.write(`${regels.join('\n')}\n${describeUitslagen([uitslag])}\n`);
      expect(uitslag).toMatchObject({ verloren: 0, dubbel: 0, verkeerd: 0, bevindingen: [], zaken: RONDES });
    },
    200_000 + RONDES * 15_000,
  );
});
