import { aBijlage, aDeel, aMail, aMultipart, aTekst, lees, type MailOpties } from '../support/mail';
import { type Aanval } from './aanval';

const KOPPELING = { onderwerp: 'Nieuwe koppeling', tekst: 'In TVS staat een nieuwe koppeling.' };
const COA = 'noreply@tvs.coa.example';
const PASS = 'mx.waterrijk.example; dmarc=pass header.from=tvs.coa.example';

const DMARC = 'dmarc=pass header.from=tvs.coa.example';
const GOED = `dkim=pass header.d=tvs.coa.example; ${DMARC}`;
const FOUT = 'dkim=fail; dmarc=fail header.from=tvs.coa.example';
const DOORGESTUURD = aDeel('message/rfc822', aMail(KOPPELING));

const MAILS: readonly (readonly [string, MailOpties])[] = [
  ['COA zonder bewijs van de mailpoort', { oordeel: null }],
  ['COA met een bewijs dat niet klopt', { oordeel: 'dkim=fail; spf=fail; dmarc=fail header.from=tvs.coa.example' }],
  ['COA met een eigen bewijs eronder', { oordeel: null, koppen: [`Authentication-Results: ${PASS}`] }],
  [
    'COA met het bewijs van een andere poort',
    { oordeel: null, boven: [`Authentication-Results: mx.elders.example; ${PASS}`] },
  ],
  ['COA als weergavenaam', { van: `"${COA}" <x@elders.example>` }],
  ['een domein dat erop lijkt', { van: 'COA <noreply@tvs-coa.example>' }],
  ['een domein met een cyrillische letter', { van: 'COA <noreply@tvs.cоa.example>' }],
  [
    'een bewijs in het adres van de envelop',
    { oordeel: `spf=pass smtp.mailfrom="x; ${GOED}"@elders.example; ${FOUT}` },
  ],
  ['een bewijs in een opmerking', { oordeel: `${FOUT} (; ${GOED})` }],
  ['een bewijs tussen aanhalingstekens', { oordeel: `${FOUT} reason="; ${GOED}; "` }],
  ['een tweede oordeel achter het echte', { oordeel: `${FOUT}; ${GOED}` }],
  ['de handtekening van een ander, met een goede dmarc', { oordeel: `dkim=pass header.d=elders.example; ${DMARC}` }],
  [
    'het bewijs van een poort met een langere naam',
    { oordeel: null, boven: [`Authentication-Results: mx.waterrijk.example.elders.example; ${GOED}`] },
  ],
  ['een echt bericht als bijlage', { van: 'x@elders.example', deel: aMultipart('mixed', [DOORGESTUURD]) }],
  ['twee afzenders', { van: [`COA <${COA}>`, 'x@elders.example'] }],
  [
    'een bewijs verstopt in het onderwerp',
    { oordeel: null, onderwerp: `Nieuwe koppeling\r\nAuthentication-Results: ${PASS}` },
  ],
  ['een regeleinde verstopt in het onderwerp', { onderwerp: '=?utf-8?B?S29wcGVsaW5nDQpCY2M6IHg=?=' }],
  [
    'een programma als bijlage',
    { deel: aMultipart('mixed', [aTekst('Nieuwe koppeling'), aBijlage('koppeling.pdf.exe')]) },
  ],
];

/** In quarantaine, of hooguit onbekend: dan kijkt een mens. Nooit een melding. */
const opMail = ([naam, opties]: (typeof MAILS)[number]): Aanval => ({
  ...{ groep: 'mail', naam, tweeling: 'een mail van COA' },
  regiebot: () => {
    const { uitkomst } = lees(aMail({ ...KOPPELING, ...opties }));
    return Promise.resolve({ binnen: uitkomst === 'herkend', zie: uitkomst });
  },
});

export const MAILAANVALLEN = MAILS.map(opMail);
