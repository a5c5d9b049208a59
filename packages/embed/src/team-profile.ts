import './context-root.js';
import '@leadership-commons/widgets/feed/define.js';
import '@leadership-commons/widgets/team-profile/define.js';
