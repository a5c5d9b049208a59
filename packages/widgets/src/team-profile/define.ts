import { isFirst } from '../kit/define.js';
import { LeadershipTeamProfile } from './team-profile.element.js';

if (isFirst('leadership-team-profile', LeadershipTeamProfile)) {
  customElements.define('leadership-team-profile', LeadershipTeamProfile);
}

declare global {
  interface HTMLElementTagNameMap {
    'leadership-team-profile': LeadershipTeamProfile;
  }
}
