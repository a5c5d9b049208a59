import { isFirst } from '../kit/define.js';
import { LeadershipSecondmentBoard } from './secondment-board.element.js';

if (isFirst('leadership-secondment-board', LeadershipSecondmentBoard)) {
  customElements.define('leadership-secondment-board', LeadershipSecondmentBoard);
}

declare global {
  interface HTMLElementTagNameMap {
    'leadership-secondment-board': LeadershipSecondmentBoard;
  }
}
