import axe, { type NodeResult, type Result, type RunOptions } from 'axe-core';
import { cdp, page } from 'vitest/browser';

/** The window in which stories are tested. */
const phone = { width: 320, height: 900 };
const desk = { width: 1280, height: 900 };

/** Sets a look of the page, and gives what sets it back. */
type Look = () => Promise<() => unknown>;

interface Session {
  send: (method: string, parameters: object) => Promise<unknown>;
}

const emulate = (value: 'active' | 'none') =>
  (cdp() as Session).send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value }],
  });

const looks: Record<string, Look> = {
  'the other of light and dark': () => {
    const { style } = document.documentElement;
    const before = style.colorScheme;
    style.colorScheme = before === 'dark' ? 'light' : 'dark';
    return Promise.resolve(() => (style.colorScheme = before));
  },
  'forced colours': async () => {
    const { prototype } = CSSStyleDeclaration;
    // eslint-disable-next-line @typescript-eslint/unbound-method -- bound where it is called
    const read = prototype.getPropertyValue;
    // axe reads the fill of the text, of which Chromium gives the colour that is not forced.
    prototype.getPropertyValue = function (name) {
      return read.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
    };
    await emulate('active');
    return () => {
      prototype.getPropertyValue = read;
      return emulate('none');
    };
  },
};

/** Text of the very colour of its ground, of which axe is never sure that it is meant to be read. */
const isUnseen = ({ any }: NodeResult) =>
  any.some(({ data }) => (data as { messageKey?: string } | null)?.messageKey === 'equalRatio');

const inWords = ({ id, nodes }: Result) =>
  nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`);

/** Of all that can be wrong with a page. */
const everything: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true }, region: { enabled: false } },
};

/** Of what the colours change. */
const colours: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

async function check(look: string, options: RunOptions): Promise<void> {
  const { violations, incomplete } = await axe.run(document.body, {
    ...options,
    resultTypes: ['violations', 'incomplete'],
  });
  const unseen = incomplete.map((one) => ({ ...one, nodes: one.nodes.filter(isUnseen) }));
  const found = [...violations, ...unseen].flatMap(inWords);
  if (found.length) throw new Error(`${look}:\n${found.join('\n')}`);
}

/** Nothing has to be scrolled sideways to be read. */
function checkReflow(look: string): void {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) throw new Error(`${look}: ${scrollWidth} pixels wide`);
}

/**
 * Looks at each story as it is at its end. Storybook has checked all of it in its first look
 * on a phone; here follow the same on a desk, and at both widths its colours in the other of
 * light and dark and in forced colours.
 */
export async function checkLooks(): Promise<void> {
  for (const { width, height } of [phone, desk]) {
    await page.viewport(width, height);
    const wide = `${width} pixels wide`;
    checkReflow(wide);
    if (width === desk.width) await check(wide, everything);
    for (const [name, put] of Object.entries(looks)) {
      const setBack = await put();
      try {
        await check(`${wide}, in ${name}`, colours);
      } finally {
        await setBack();
      }
    }
  }
  await page.viewport(phone.width, phone.height);
}
