import { isFirst } from '../kit/define.js';
import { LeadershipSelfAssessment } from './self-assessment.element.js';

if (isFirst('leadership-self-assessment', LeadershipSelfAssessment)) {
  customElements.define('leadership-self-assessment', LeadershipSelfAssessment);
}

declare global {
  interface HTMLElementTagNameMap {
    'leadership-self-assessment': LeadershipSelfAssessment;
  }
}
