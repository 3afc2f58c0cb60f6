import { type Config, readConfig } from '../config';
import { acceptDossier } from '../dossiers/aanvaard';
import { loadZelf } from '../dossiers/dossiers';
import { type Opslag } from '../store/open';
import { type Stromen } from './opdracht';
import { readOpties } from './opties';
import { BOT_STIL, withOpslag } from './opslag';

export const helpAanvaard = `Gebruik: regiebot aanvaard --dossier NUMMER [--voer-uit]

Voor een dossier waarvan de historie niet klopt: zij is gewijzigd, beschadigd of niet volledig. Zo'n dossier neemt niets aan.
Zonder --voer-uit: zegt wat er niet klopt, en verandert niets. U kunt dan ook een reservekopie terugzetten ("regiebot herstel").
Met --voer-uit: de historie geldt voortaan zoals zij nu is; een regel die niet te lezen is, is dan weg. Het besluit blijft bewaard.
Kijk daarna het dossier na in het DUO-portaal. ${BOT_STIL}

Antwoord: {"dossiernummer", "bevinding", "regels"}; "bevinding" is null als alles klopt.`;

const OPTIES = { dossier: { type: 'string' }, 'voer-uit': { type: 'boolean', default: false } } as const;

/** Beslist over een kapot dossier; zie `helpAanvaard`. */
export async function runAanvaard(args: string[], io: Stromen, config: Config = readConfig()): Promise<number> {
  const waarden = readOpties(args, OPTIES, 0, { io, help: helpAanvaard })?.values;
  const nummer = waarden?.dossier;
  if (waarden === undefined || nummer === undefined) {
    if (waarden !== undefined) io.stderr.write(`Geef met --dossier het nummer.\n\n${helpAanvaard}\n`);
    return 2;
  }
  const antwoord = await withOpslag(config, (opslag) =>
    waarden['voer-uit'] ? accept(opslag, nummer) : look(opslag, nummer),
  );
  io.stdout.write(`${JSON.stringify(antwoord)}\n`);
  return 0;
}

async function look({ store }: Opslag, dossiernummer: string): Promise<object> {
  const { dossier, kapot = null } = await loadZelf(store, dossiernummer);
  return { dossiernummer, bevinding: kapot, regels: dossier.historie.length };
}

async function accept(opslag: Opslag, dossiernummer: string): Promise<object> {
  return (await acceptDossier(opslag.store, opslag.clock, dossiernummer)) ?? look(opslag, dossiernummer);
}
