import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { widgets } from '../../../packages/embed/widgets.js';
import { School } from '../support/school.js';
import { signOf } from '../support/signs.js';
import { pollutions } from './polluted-prototypes.js';

let school: School;
beforeAll(async () => void (school = await School.open()));
afterEach(() => school.tidy());
afterAll(() => school.close());

describe('a page whose scripts have changed the language', () => {
  it.each(Object.entries(pollutions))('shows all widgets: %s', async (_name, script) => {
    const visit = await school.visit(
      `<main>${school.tags()}</main><script>${script}</script>${school.script()}`,
    );
    for (const { name } of widgets) await signOf(name, visit.page).waitFor();
    expect(visit.heard).toEqual([]);
  });
});
