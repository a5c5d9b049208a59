import { LeadershipTeamProfile } from './team-profile.element.js';

if (!customElements.get('leadership-team-profile')) {
  customElements.define('leadership-team-profile', LeadershipTeamProfile);
}

declare global {
  interface HTMLElementTagNameMap {
    'leadership-team-profile': LeadershipTeamProfile;
  }
}
