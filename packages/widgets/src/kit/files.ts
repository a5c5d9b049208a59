/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A file name that every system takes: letters and digits of any script with hyphens, at
 * most 80 characters, and the extension: "Leading-Learning-2017-06-07.ics".
 */
export function fileName(title: string, extension: string): string {
  const words = title.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}]+/gu, '-');
  const stem = [...words.replace(/^-/, '')].slice(0, 80).join('').replace(/-$/, '');
  return `${!stem || DEVICE.test(stem) ? `file-${stem}`.replace(/-$/, '') : stem}.${extension}`;
}

/**
 * Hands the visitor a file. Gives false where that is impossible, and in a sandboxed
 * frame, where nothing tells whether the browser did it: show the text to select as well.
 *
 * @param name as `fileName` makes it
 * @param type the media type: `text/calendar`
 */
export function download(name: string, type: string, text: string): boolean {
  try {
    const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    // Not in the page, so that no script of the page hears of it.
    link.click();
    // Safari reads the file only a while later.
    setTimeout(() => URL.revokeObjectURL(address), 40_000);
    return !mayBeForbidden();
  } catch {
    return false;
  }
}

/** True in a frame sandboxed without `allow-downloads`, or so closely that it can't be known. */
function mayBeForbidden(): boolean {
  const sandbox = window.frameElement?.getAttribute('sandbox') ?? 'allow-downloads';
  return window.origin === 'null' || !/\ballow-downloads\b/i.test(sandbox);
}

/** Copies text to the clipboard; false where that is not allowed. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
