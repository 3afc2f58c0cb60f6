import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { AntwoordGegevens } from '../../cards/antwoord/schema';
import { BeheerGegevens } from '../../cards/beheer/schema';
import { BerichtGegevens } from '../../cards/bericht/schema';
import { BladGegevens } from '../../cards/blad/schema';
import { DossierChatGegevens } from '../../cards/dossier-chat/schema';
import { DossierKanaalGegevens } from '../../cards/dossier-kanaal/schema';
import { DriegesprekGegevens } from '../../cards/driegesprek/schema';
import { FormulierGegevens } from '../../cards/formulier/schema';
import { FoutGegevens } from '../../cards/fout/schema';
import { GemistGegevens } from '../../cards/gemist/schema';
import { HerinneringGegevens } from '../../cards/herinnering/schema';
import { HulpGegevens } from '../../cards/hulp/schema';
import { InstellenGegevens } from '../../cards/instellen/schema';
import { MededelingGegevens } from '../../cards/mededeling/schema';
import { MijnTakenGegevens } from '../../cards/mijn-taken/schema';
import { OchtendGegevens } from '../../cards/ochtend/schema';
import { OngedaanGegevens } from '../../cards/ongedaan/schema';
import { RegistratieGegevens } from '../../cards/registratie/schema';
import { QuarantaineGegevens } from '../../cards/quarantaine/schema';
import { SamengevoegdGegevens } from '../../cards/samengevoegd/schema';
import { SamenvoegenGegevens } from '../../cards/samenvoegen/schema';
import { SignaalGegevens } from '../../cards/signaal/schema';
import { SamenwerkenGegevens } from '../../cards/samenwerken/schema';
import { StatusGegevens } from '../../cards/status/schema';
import { VondstGegevens } from '../../cards/vondst/schema';
import { WelkomGegevens } from '../../cards/welkom/schema';
import { ZendingGegevens } from '../../cards/zending/schema';
import { compareBindings, lineOf } from './bindingen';

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  antwoord: AntwoordGegevens,
  beheer: BeheerGegevens,
  bericht: BerichtGegevens,
  blad: BladGegevens,
  'dossier-chat': DossierChatGegevens,
  'dossier-kanaal': DossierKanaalGegevens,
  driegesprek: DriegesprekGegevens,
  formulier: FormulierGegevens,
  fout: FoutGegevens,
  gemist: GemistGegevens,
  herinnering: HerinneringGegevens,
  hulp: HulpGegevens,
  instellen: InstellenGegevens,
  mededeling: MededelingGegevens,
  'mijn-taken': MijnTakenGegevens,
  ochtend: OchtendGegevens,
  ongedaan: OngedaanGegevens,
  registratie: RegistratieGegevens,
  quarantaine: QuarantaineGegevens,
  samengevoegd: SamengevoegdGegevens,
  samenwerken: SamenwerkenGegevens,
  samenvoegen: SamenvoegenGegevens,
  signaal: SignaalGegevens,
  status: StatusGegevens,
  vondst: VondstGegevens,
  welkom: WelkomGegevens,
  zending: ZendingGegevens,
};

const map = join(__dirname, '..', '..', 'cards');
const read = (kaart: string, bestand: string) => readFileSync(join(map, kaart, bestand), 'utf8');

/** Waar het veld staat: in het schema van de kaart zelf, of in een gedeeld deel. */
function placeOf(kaart: string, pad: string): string {
  const naam = /(\w+)(?:\[\])?$/.exec(pad)?.[1] ?? pad;
  const bestanden = [
    join(kaart, 'schema.ts'),
    ...readdirSync(join(map, 'delen')).map((bestand) => join('delen', bestand)),
  ];
  const gevonden = bestanden.map((bestand) => [bestand, lineOf(read('.', bestand), ` ${naam}: z`)] as const);
  const [bestand, regel] = gevonden.find(([, nummer]) => nummer > 0) ?? [kaart, 0];
  return `${bestand} regel ${regel}`;
}

describe.each(Object.entries(SCHEMAS))('sjabloon %s', (kaart, schema) => {
  const sjabloon = read(kaart, 'template.json');
  const { onbekend, ongebruikt } = compareBindings(JSON.parse(sjabloon) as object, schema);

  it('gebruikt alleen gegevens die het schema heeft', () => {
    expect(onbekend.map((plek) => `${kaart}/template.json regel ${lineOf(sjabloon, plek)}: ${plek}`)).toEqual([]);
  });

  it('gebruikt elk gegeven dat het schema heeft', () => {
    expect(ongebruikt.map((pad) => `${placeOf(kaart, pad)}: ${pad}`)).toEqual([]);
  });
});

describe('de vergelijking zelf', () => {
  const Gegevens = z.strictObject({
    naam: z.string(),
    taken: z.array(z.strictObject({ tekst: z.string(), dag: z.string() })),
  });
  const goed = { body: [{ text: '${naam}' }, { $data: '${taken}', text: '${tekst} ${dag}', root: '${$root.naam}' }] };

  it('vindt niets bij een sjabloon die klopt', () => {
    expect(compareBindings(goed, Gegevens)).toEqual({ onbekend: [], ongebruikt: [] });
  });

  it('vindt een tikfout en het gegeven dat daardoor niet wordt gebruikt', () => {
    const fout = { body: [{ text: '${naam}' }, { $data: '${taken}', $when: "${tekts == 'x'}", text: '${dag}' }] };
    expect(compareBindings(fout, Gegevens)).toEqual({ onbekend: ['${tekts}'], ongebruikt: ['taken[].tekst'] });
  });
});
