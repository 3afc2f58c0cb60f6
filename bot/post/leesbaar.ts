import { type EigenTekst } from './eigen-tekst';
import { type Boom, isBerichtType } from './mime/deel';
import { type Onderwerp } from './onderwerp';
import { REDENEN, type Reden } from './redenen';

const VERSLEUTELD = ['application/pkcs7-mime', 'application/x-pkcs7-mime', 'multipart/encrypted'];

/**
 * Waarom een bericht niet wordt ingedeeld, al staat er misschien een melding in: afgekapt, onleesbaar, versleuteld of
 * doorgestuurd. Een doorgestuurd bericht nooit, want de mailpoort oordeelt over wie het doorstuurt.
 */
export function findBelemmering(
  boom: Boom,
  onderwerp: Onderwerp,
  eigen: EigenTekst,
  tekstVolledig: boolean,
): Reden | undefined {
  if (boom.delen.some((deel) => VERSLEUTELD.includes(deel.type))) return REDENEN.versleuteld;
  if (boom.delen.some((deel) => deel.geschonden)) return REDENEN.afgekapt;
  if (!tekstVolledig || boom.delen.some((deel) => deel.codering === 'onbekend')) return REDENEN.nietLeesbaar;
  const bijgevoegd = boom.delen.some((deel) => isBerichtType(deel.type));
  return bijgevoegd || onderwerp.isDoorgestuurd || eigen.isDoorgestuurd ? REDENEN.doorgestuurd : undefined;
}
