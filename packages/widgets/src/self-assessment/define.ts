import { LeadershipSelfAssessment } from './self-assessment.element.js';

if (!customElements.get('leadership-self-assessment')) {
  customElements.define('leadership-self-assessment', LeadershipSelfAssessment);
}

declare global {
  interface HTMLElementTagNameMap {
    'leadership-self-assessment': LeadershipSelfAssessment;
  }
}
