import { LeadershipFeed } from './feed.element.js';

if (!customElements.get('leadership-feed')) {
  customElements.define('leadership-feed', LeadershipFeed);
}

declare global {
  interface HTMLElementTagNameMap {
    'leadership-feed': LeadershipFeed;
  }
}
