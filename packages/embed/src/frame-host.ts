/**
 * For a page with a frame of ours that may run a script of its own: gives each frame the
 * height that it asks for.
 */
import { HEIGHT_QUESTION, type HeightMessage } from './frame/height.js';

/** Bounds of a frame's height, pixels. */
const LOWEST = 150;
const HIGHEST = 20_000;
/** How fast a height has to come back and forth to be a loop, milliseconds. */
const QUICKLY = 1000;

interface Heights {
  /** The last four, and when the first of them was asked for. */
  last: { height: number; time: number }[];
}

const known = new WeakMap<HTMLIFrameElement, Heights>();

const isOurs = ({ src }: HTMLIFrameElement) => /\/frame\.html\?(?:.*&)?widget=/.test(src);

const frames = () => [...document.querySelectorAll('iframe')].filter(isOurs);

/** The frame that a message is from, if it is one of ours and still shows our page. */
function senderOf({ source, origin }: MessageEvent): HTMLIFrameElement | undefined {
  return frames().find(
    (frame) =>
      frame.contentWindow === source && (origin === 'null' || origin === new URL(frame.src).origin),
  );
}

/**
 * A height can bring about the other one (a scroll bar that comes and goes). A frame that
 * flips between two stays at the taller.
 */
function settled(frame: HTMLIFrameElement, height: number): number {
  const { last } = known.get(frame) ?? { last: [] };
  const time = performance.now();
  const [first, second, third] = last;
  known.set(frame, { last: [...last, { height, time }].slice(-3) });
  const flips =
    first?.height === third?.height &&
    second?.height === height &&
    time - (first?.time ?? -QUICKLY) < QUICKLY;
  return flips ? Math.max(height, third?.height ?? 0) : height;
}

addEventListener('message', (event: MessageEvent<Partial<HeightMessage> | null>) => {
  const height = event.data?.leadershipFrameHeight;
  if (typeof height !== 'number' || !Number.isFinite(height)) return;
  const frame = senderOf(event);
  if (!frame) return;
  const borders =
    getComputedStyle(frame).boxSizing === 'border-box'
      ? frame.offsetHeight - frame.clientHeight
      : 0;
  const within = Math.min(HIGHEST, Math.max(LOWEST, settled(frame, Math.ceil(height) + borders)));
  if (frame.style.height !== `${within}px`) frame.style.height = `${within}px`;
});

// A frame that was there earlier has told its height already.
for (const frame of frames()) frame.contentWindow?.postMessage(HEIGHT_QUESTION, '*');
