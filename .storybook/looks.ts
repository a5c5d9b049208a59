import axe, { type NodeResult, type Result } from 'axe-core';
import { cdp } from 'vitest/browser';

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

/**
 * Looks at each story twice more once it has been checked as it is: in the other of light
 * and dark, and in forced colours. There only what has to do with colour can differ.
 */
export async function checkLooks(): Promise<void> {
  for (const [name, put] of Object.entries(looks)) {
    const setBack = await put();
    try {
      const { violations, incomplete } = await axe.run(document.body, {
        runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
        resultTypes: ['violations', 'incomplete'],
      });
      const unseen = incomplete.map((one) => ({ ...one, nodes: one.nodes.filter(isUnseen) }));
      const found = [...violations, ...unseen].flatMap(inWords);
      if (found.length) throw new Error(`In ${name}:\n${found.join('\n')}`);
    } finally {
      await setBack();
    }
  }
}
