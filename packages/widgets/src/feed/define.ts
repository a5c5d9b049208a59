import { define } from '../kit/define.js';
import { LeadershipFeed } from './feed.element.js';

define('leadership-feed', LeadershipFeed);

declare global {
  interface HTMLElementTagNameMap {
    'leadership-feed': LeadershipFeed;
  }
}
