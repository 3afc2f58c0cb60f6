import { gebeurd, nogTe, stand, type Zinspatroon } from './zinspatroon';

const KWIJT = 'verschijnen|komen|doorgaan|gaan';

/** Meldingen, oproepen en intakes. */
const BEGIN_ZINNEN: readonly Zinspatroon[] = [
  ...gebeurd('meldingen-ontvangen', ['melding ontvangen|krijgen|komen ?nieuw ?duo ?coa ?code ?uit']),
  ...gebeurd('meldingen-ontvangen', ['melding ?duo ?coa ?code'], { metPeriode: true }),
  ...gebeurd('meldingen-ontvangen', ['code ?ontvangen ?krijgen ?komen ?duo ?coa'], { metFilter: 'code' }),
  ...stand('open-meldingen', [
    'melding|code open ?duo ?coa ?melding ?code ?afhandelen ?lopen',
    'melding|code niet afhandelen ?duo ?coa ?melding ?code ?open',
  ]),
  ...stand('open-meldingen', ['melding|code moet afhandelen ?duo ?coa ?melding ?code'], { zonderPeriode: true }),
  ...stand('meldingen-niet-opgepakt', ['melding|code niet oppakken ?duo ?coa ?melding ?code ?open']),
  ...stand('meldingen-niet-opgepakt', ['melding|code moet oppakken ?duo ?coa ?melding ?code'], { zonderPeriode: true }),
  ...gebeurd('koppelingen-ontvangen', ['koppeling ?ontvangen ?krijgen ?nieuw ?komen ?coa ?bijkomen ?doen ?melding']),
  ...stand('koppelingen-niet-opgepakt', ['koppeling niet oppakken ?coa ?nieuw ?open ?ontvangen']),
  ...stand('koppelingen-niet-opgepakt', ['koppeling moet oppakken ?coa ?nieuw ?open'], { zonderPeriode: true }),

  ...stand('scenario-nog-doorgeven', [
    'scenario niet ?doorgeven ?coa ?naar ?geven ?zetten ?2weken ?termijn',
    'scenario moet doorgeven|geven|zetten|versturen|doen|naar ?coa ?naar ?nadert ?zetten',
    'scenario open ?coa ?doorgeven ?naar',
    'scenario nadert ?waar ?coa ?doorgeven ?naar ?termijn ?2weken',
    'termijn 2weken coa nadert ?naar ?doorgeven ?scenario',
  ]),
  ...stand('scenario-nog-doorgeven', ['scenario|coa termijn eindigen ?2weken ?coa ?naar ?doorgeven'], {
    metPeriode: true,
  }),

  ...nogTe('nog-niet-opgeroepen', 'oproepen', 'krijgen|versturen|ontvangen', '?intake ?eerste ?naar ?doen ?moet'),
  ...stand('nog-niet-opgeroepen', [
    'oproepen moet ?intake ?eerste',
    'intake niet oproepen',
    'oproepen wachten ?intake ?eerste',
  ]),
  ...nogTe('intake-niet-afgerond', 'intake', 'afronden|doen|voeren', '?krijgen ?hebben'),
  ...stand('intake-niet-afgerond', ['intake open ?afronden']),
  ...gebeurd('intake-afgerond', ['intake afronden|doen']),
  ...gebeurd('intake-niet-verschenen', [
    'intake niet verschijnen|komen ?komen ?oproepen ?wegblijven ?naar',
    'intake wegblijven ?oproepen',
  ]),
  ...gebeurd('intake-tweemaal-niet-verschenen', [
    'intake niet tweemaal verschijnen|komen ?komen ?oproepen',
    'intake tweemaal wegblijven ?oproepen',
  ]),
];

/** Gesprekken, waarschuwingen, boetes en ontzorgen. */
const BEGELEIDING_ZINNEN: readonly Zinspatroon[] = [
  ...gebeurd('voortgangsgesprekken-gevoerd', [
    'voortgangsgesprek ?voeren ?doen ?krijgen ?spreken ?afronden',
    'spreken ?voeren',
  ]),
  ...gebeurd('voortgangsgesprekken-niet-doorgegaan', [
    `voortgangsgesprek niet ${KWIJT} ?komen ?uitvallen`,
    'voortgangsgesprek wegblijven|uitvallen',
  ]),
  ...stand('niet-gesproken', [
    'niet spreken duur ?lang ?telaat ?voortgangsgesprek',
    'nietmeergesproken duur ?lang ?telaat',
    'niet voortgangsgesprek duur ?lang ?telaat ?voeren ?krijgen ?doen',
  ]),
  ...gebeurd('waarschuwingen', [
    'waarschuwing ?versturen ?krijgen ?geven ?ontvangen ?doen ?nieuw ?opleggen',
    'waarschuwing versturen gaan',
  ]),
  ...gebeurd('boetes', [
    'boete ?opleggen ?geven ?krijgen ?versturen ?bedrag ?wat ?nieuw ?ontvangen ?boetebedrag',
    'boetebedrag ?opleggen ?wat ?bedrag',
  ]),
  ...stand('bezwaar-loopt', [
    'bezwaar lopen|open ?boete ?tegen',
    'boete bezwaar lopen ?tegen',
    'bezwaar ?boete tegen',
    'bezwaar nog ?boete ?tegen',
    'inbezwaar ?boete ?nog',
  ]),
  ...stand('lopend-ontzorgen', ['ontzorgen ?lopen ?krijgen']),
  ...gebeurd('ontzorgen-gestart', ['ontzorgen starten ?nieuw', 'ontzorgen nieuw']),
  ...stand('ontzorgen-eindigt', ['ontzorgen eindigen|geeindigd|einde|verlopen|telaat'], { metPeriode: true }),
];

/** Verhuizen en het einde van het traject. */
const EINDE_ZINNEN: readonly Zinspatroon[] = [
  ...gebeurd('vertrokken-naar-andere-gemeente', [
    'vertrekken|verhuizen|gaan ander gemeente naar ?onze',
    'vertrekken|verhuizen naar elders',
    'vertrekken onze',
  ]),
  ...gebeurd('gevestigd-uit-andere-gemeente', [
    'vestigen ?ander ?gemeente ?uit ?hier ?nieuw',
    'verhuizen|komen|ontvangen ander gemeente uit ?hier ?naar ?vestigen',
    'verhuizen hier uit ?ander ?gemeente',
    'komen wonen uit ander gemeente ?hier',
    'ontvangen|krijgen uit ander gemeente',
  ]),
  ...stand('overdracht-open', [
    'overdracht open ?vorigegemeente ?gemeente ?telaat ?10werkdagen ?nadert ?ander ?moet',
    'overdracht niet doen|afronden ?vorigegemeente ?gemeente ?telaat ?10werkdagen ?ander',
    'overdracht moet ?vorigegemeente ?gemeente ?doen ?afronden ?gebeuren ?telaat ?nadert ?ander',
    'overdracht 10werkdagen telaat ?open',
    'overdracht nadert',
    'contact vorigegemeente niet|moet|open ?krijgen ?doen ?telaat',
  ]),
  ...gebeurd('voldaan', ['voldoen ?plicht ?afronden ?slagen', 'slagen ?afronden ?voldoen ?plicht']),
  ...gebeurd('beeindigd-zonder-voldoen', ['beeindigen niet voldoen ?plicht ?moet', 'beeindigen ?plicht']),
  ...stand('certificaten-te-overhandigen', [
    'certificaat moet overhandigen|krijgen|ontvangen|geven|doen|versturen',
    'certificaat niet overhandigen|krijgen|ontvangen|geven|nog ?nog',
    'certificaat nog krijgen|overhandigen|open|afronden|ontvangen',
    'certificaat wachten ?overhandigen',
    'certificaat open ?overhandigen',
  ]),
  ...stand('open-taken', ['taak eindigen ?open'], { metPeriode: true }),
  ...stand('open-taken', [
    'taak ?open ?wat ?telaat ?nadert ?lopen',
    'taak moet ?doen ?gebeuren ?wat ?telaat ?nadert ?afronden ?afhandelen ?oppakken ?open',
    'taak niet doen|gebeuren|afronden|afhandelen ?telaat ?open',
  ]),
];

export const OVERIGE_ZINNEN: readonly Zinspatroon[] = [...BEGIN_ZINNEN, ...BEGELEIDING_ZINNEN, ...EINDE_ZINNEN];
