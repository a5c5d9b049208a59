import { define } from '../kit/define.js';
import { LeadershipOfferFinder } from './offer-finder.element.js';

define('leadership-offer-finder', LeadershipOfferFinder);

declare global {
  interface HTMLElementTagNameMap {
    'leadership-offer-finder': LeadershipOfferFinder;
  }
}
