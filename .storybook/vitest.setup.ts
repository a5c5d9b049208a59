import { afterEach, beforeEach } from 'vitest';
import { checkConsole, hearConsole } from './console.js';
import { checkLooks } from './looks.js';

// Lit need not say that this is its development mode.
(globalThis as { litIssuedWarnings?: Set<string> }).litIssuedWarnings ??= new Set(['dev-mode']);

beforeEach(hearConsole);
afterEach(checkConsole);
// The story is still on the page.
afterEach(checkLooks);
