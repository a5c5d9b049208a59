import './context-root.js';
import '@leadership-commons/widgets/feed/define.js';
import '@leadership-commons/widgets/self-assessment/define.js';
