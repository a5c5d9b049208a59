/**
 * Contrast of colours by WCAG 2.2, and the nearest colour that has enough of it. The
 * lightness is changed in OKLab, where the hue stays what people see.
 */

type Three = readonly [number, number, number];

/** What text needs. */
export const ENOUGH = 4.5;

/** Red, green and blue from 0 to 1 of `#rgb` or `#rrggbb`; `undefined` of anything else. */
export function parseHex(text: string): Three | undefined {
  const [, short, long] = /^#?(?:([\da-f]{3})|([\da-f]{6}))$/i.exec(text.trim()) ?? [];
  const digits = long ?? short?.replace(/./g, '$&$&');
  if (!digits) return undefined;
  const channel = (at: number) => parseInt(digits.slice(at, at + 2), 16) / 255;
  return [channel(0), channel(2), channel(4)];
}

const toHex = (colour: Three) =>
  `#${colour
    .map((value) =>
      Math.round(Math.min(1, Math.max(0, value)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

const toLinear = (value: number) =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

const fromLinear = (value: number) =>
  value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;

function luminance(colour: Three): number {
  const [red, green, blue] = colour.map(toLinear) as unknown as Three;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, 1 to 21; `undefined` where one of them is no hex colour. */
export function contrast(one: string, other: string): number | undefined {
  const [a, b] = [parseHex(one), parseHex(other)];
  if (!a || !b) return undefined;
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function toOklab(colour: Three): Three {
  const [r, g, b] = colour.map(toLinear) as unknown as Three;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: Three): Three {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/**
 * The colour nearest to `colour` that can be read on `ground`: itself where it can, else
 * made darker or lighter, whichever takes less. `undefined` where one is no hex colour.
 */
export function readable(colour: string, ground: string, enough = ENOUGH): string | undefined {
  const given = parseHex(colour);
  const now = contrast(colour, ground);
  if (!given || now === undefined) return undefined;
  if (now >= enough) return toHex(given);
  const [lightness, a, b] = toOklab(given);
  for (let step = 1; step <= 100; step++) {
    for (const change of [-step, step]) {
      const moved = lightness + change / 100;
      if (moved < 0 || moved > 1) continue;
      // Less colour towards black and white, where there is no room for it.
      const room = Math.min(1, moved / 0.2, (1 - moved) / 0.1);
      const tried = toHex(fromOklab([moved, a * room, b * room]));
      if ((contrast(tried, ground) ?? 0) >= enough) return tried;
    }
  }
  return undefined;
}
