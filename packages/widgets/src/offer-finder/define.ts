import { isFirst } from '../kit/define.js';
import { LeadershipOfferFinder } from './offer-finder.element.js';

if (isFirst('leadership-offer-finder', LeadershipOfferFinder)) {
  customElements.define('leadership-offer-finder', LeadershipOfferFinder);
}

declare global {
  interface HTMLElementTagNameMap {
    'leadership-offer-finder': LeadershipOfferFinder;
  }
}
