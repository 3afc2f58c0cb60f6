import { readContainer } from './dockerfile';
import { readTekst } from './project';

const { opdrachten, laatsteDeel } = readContainer();

describe('de container', () => {
  it('draait niet als root', () => {
    const gebruikers = laatsteDeel.filter((regel) => regel.startsWith('USER '));
    expect(gebruikers).toEqual(['USER node']);
    const start = laatsteDeel.findIndex((regel) => regel.startsWith('CMD '));
    expect(laatsteDeel.indexOf('USER node')).toBeLessThan(start);
  });

  it('start met dezelfde opdracht als App Service', () => {
    const [, opAzure] = /appCommandLine: '([^']+)'/.exec(readTekst('infra/bicep/app.bicep')) ?? [];
    expect(readContainer().opdracht.join(' ')).toBe(opAzure);
  });

  it('neemt alleen de bundel mee, en schrijft alleen in /data', () => {
    const kopieen = laatsteDeel.filter((regel) => /^(COPY|ADD) /.test(regel));
    expect(kopieen).toEqual(['COPY --from=bouw /app /app', 'COPY --from=bouw --chown=node:node /leeg /data']);
    expect(laatsteDeel).toContain('VOLUME /data');
  });

  it('haalt niets van internet buiten de vaste pakketten', () => {
    expect(opdrachten.filter((regel) => /^ADD |curl|wget|apt-get|npm install/.test(regel))).toEqual([]);
  });

  it('krijgt van Docker alleen te zien wat zij kopieert', () => {
    const gezien = readTekst('.dockerignore')
      .split('\n')
      .filter((regel) => regel.startsWith('!'));
    const gekopieerd = opdrachten
      .filter((regel) => regel.startsWith('COPY ') && !regel.includes('--from'))
      .flatMap((regel) => regel.split(' ').slice(1, -1));
    expect(gezien.map((regel) => regel.slice(1)).sort()).toEqual(gekopieerd.sort());
  });
});
