import { el } from './element.js';

/** Een `ProgressBar` zoals Teams haar tekent: zoveel van zoveel. Voor een schermlezer is zij er niet; de tekst ernaast zegt hetzelfde. */
export class Voortgangsbalk extends AdaptiveCards.CardElement {
  getJsonTypeName() {
    return 'ProgressBar';
  }

  internalParse(bron, context) {
    super.internalParse(bron, context);
    this.deel = Math.min(Math.max(bron.value / (bron.max ?? 100), 0), 1);
    this.kleur = bron.color === 'Good' ? 'good' : 'accent';
  }

  internalRender() {
    const vol = el('span', {});
    vol.style.width = `${this.deel * 100}%`;
    return el('div', { class: `voortgangsbalk ${this.kleur}`, 'aria-hidden': 'true' }, vol);
  }
}
