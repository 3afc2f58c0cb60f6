import { lees } from '../../support/mail';

const grens = (delen: readonly string[]) => ({
  koppen: ['Content-Type: multipart/mixed; boundary=g'],
  inhoud: `${delen.map((deel) => `--g\r\n${deel}\r\n`).join('')}--g--\r\n`,
});
const deel = (type: string, naam?: string) =>
  `Content-Type: ${type}${naam === undefined ? '' : `; name="${naam}"`}\r\n\r\ninhoud`;

describe('bijlagen worden niet bewaard, maar wel genoemd', () => {
  it('per soort en met hun aantal, nooit met hun naam', () => {
    const { bijlagen } = lees({
      deel: grens([
        deel('text/plain'),
        deel('application/pdf', 'klantprofiel Jansen.pdf'),
        deel('image/png', 'a.png'),
        deel('image/jpeg', 'b.jpg'),
        deel('application/vnd.oasis.opendocument.text', 'c.odt'),
        deel('application/octet-stream', 'd.bin'),
      ]),
    });
    expect(bijlagen).toEqual([
      { soort: 'PDF', aantal: 1 },
      { soort: 'afbeelding', aantal: 2 },
      { soort: 'document', aantal: 1 },
      { soort: 'ander bestand', aantal: 1 },
    ]);
  });

  it('ook als het bericht is tegengehouden', () => {
    expect(lees({ deel: grens([deel('text/plain'), deel('application/x-msdownload', 'x.exe')]) })).toMatchObject({
      uitkomst: 'quarantaine',
      bijlagen: [{ soort: 'ander bestand', aantal: 1 }],
    });
  });

  it('en een bericht zonder bijlagen noemt er geen', () => {
    expect(lees({})).not.toHaveProperty('bijlagen');
  });
});
