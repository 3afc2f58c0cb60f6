import { z } from 'zod/v4';
import { KaartFout } from '../../cards';
import { createRender } from '../../cards/render';

const Gegevens = z.strictObject({ naam: z.string(), toon: z.boolean() });
const SJABLOON = {
  type: 'AdaptiveCard',
  body: [
    { type: 'TextBlock', id: 'regiebot:antwoord:proef', text: '${naam}' },
    { type: 'TextBlock', $when: '${toon}', text: 'erbij' },
  ],
  actions: [{ type: 'Action.Execute', title: 'Ga', verb: 'open', data: { dossiernummer: '2026-0143' } }],
};

describe('een kaart tekenen', () => {
  it('weigert een kaart waar een gegeven ontbreekt', () => {
    const render = createRender('proef', SJABLOON, Gegevens);
    expect(() => render({ naam: 'x' } as z.infer<typeof Gegevens>)).toThrow(KaartFout);
  });

  it('weigert een gegeven dat het schema niet kent: dan klopt de sjabloon niet meer', () => {
    const render = createRender('proef', SJABLOON, Gegevens);
    expect(() => render({ naam: 'x', toon: true, extra: 1 } as z.infer<typeof Gegevens>)).toThrow(KaartFout);
  });

  it('weigert een kaart met een open plek en noemt waar die staat', () => {
    const render = createRender('proef', { ...SJABLOON, fallbackText: '${vergeten}' }, Gegevens);
    expect(() => render({ naam: 'x', toon: true })).toThrow('open plek op /fallbackText');
  });

  it('weigert een lege zichtbare tekst', () => {
    const render = createRender('proef', SJABLOON, Gegevens);
    expect(() => render({ naam: '', toon: true })).toThrow('lege tekst op /body/0');
  });

  it('noemt in de fout nooit een waarde, want die kan van een persoon zijn', () => {
    const render = createRender('proef', { ...SJABLOON, fallbackText: '${vergeten}' }, Gegevens);
    expect(() => render({ naam: 'geheim', toon: true })).toThrow(/^Kaart proef is niet heel: (?!.*geheim)/);
  });

  it.each([
    '${naam}',
    '\\${naam}',
    'a ${} b',
    '\ue000{x}',
    '\ue000\ue001',
    '"aanhaling" \\ en {haken}',
    '=naam',
    '<at>Ik</at>',
  ])('geeft wat iemand typte precies terug: %j', (naam) => {
    const kaart = createRender('proef', SJABLOON, Gegevens)({ naam, toon: false });
    expect(kaart.body[0]?.text).toBe(naam);
  });

  it('laat een deel weg dat niet getoond hoeft te worden', () => {
    const render = createRender('proef', SJABLOON, Gegevens);
    expect(render({ naam: 'x', toon: false }).body).toHaveLength(1);
    expect(render({ naam: 'x', toon: true }).body).toHaveLength(2);
  });

  it('geeft elke knop een terugval met dezelfde gegevens en de verb', () => {
    const kaart = createRender('proef', SJABLOON, Gegevens)({ naam: 'x', toon: true });
    const [knop] = kaart.actions as { fallback: object }[];
    expect(knop?.fallback).toEqual({
      type: 'Action.Submit',
      title: 'Ga',
      data: { dossiernummer: '2026-0143', verb: 'open' },
    });
  });
});
