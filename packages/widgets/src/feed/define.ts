import { isFirst } from '../kit/define.js';
import { LeadershipFeed } from './feed.element.js';

if (isFirst('leadership-feed', LeadershipFeed)) {
  customElements.define('leadership-feed', LeadershipFeed);
}

declare global {
  interface HTMLElementTagNameMap {
    'leadership-feed': LeadershipFeed;
  }
}
