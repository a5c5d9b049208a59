import { answerStyles } from './styles/answer.styles.js';
import { diagramStyles } from './styles/diagram.styles.js';
import { frameStyles } from './styles/frame.styles.js';
import { planStyles } from './styles/plan.styles.js';
import { roleStyles } from './styles/role.styles.js';

/** A part of the explorer each, in the order in which they count. */
export const pathwayExplorerStyles = [
  frameStyles,
  roleStyles,
  answerStyles,
  planStyles,
  diagramStyles,
];
