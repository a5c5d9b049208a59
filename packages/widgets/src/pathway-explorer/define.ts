import { LeadershipPathwayExplorer } from './pathway-explorer.element.js';

if (!customElements.get('leadership-pathway-explorer')) {
  customElements.define('leadership-pathway-explorer', LeadershipPathwayExplorer);
}

declare global {
  interface HTMLElementTagNameMap {
    'leadership-pathway-explorer': LeadershipPathwayExplorer;
  }
}
