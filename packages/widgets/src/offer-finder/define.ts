import { LeadershipOfferFinder } from './offer-finder.element.js';

if (!customElements.get('leadership-offer-finder')) {
  customElements.define('leadership-offer-finder', LeadershipOfferFinder);
}

declare global {
  interface HTMLElementTagNameMap {
    'leadership-offer-finder': LeadershipOfferFinder;
  }
}
