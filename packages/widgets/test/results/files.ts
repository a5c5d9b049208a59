import { replacing } from '../support/stubs.js';

/** Chooses files by their texts, as the dialog of a field for files would. */
export function chooseFiles(root: ShadowRoot, ...texts: string[]): void {
  const field = root.querySelector<HTMLInputElement>('input[type=file]')!;
  const files = new DataTransfer();
  texts.forEach((text, i) => files.items.add(new File([text], `jane-doe-${i}.json`)));
  field.files = files.files;
  field.dispatchEvent(new Event('change'));
}

/** The files that are handed to the visitor while `test` runs: names and texts. */
export async function savedFiles(test: () => unknown): Promise<{ name: string; text: string }[]> {
  const blobs: Blob[] = [];
  const names: string[] = [];
  const { createObjectURL } = URL;
  const catching = (blob: Blob) => {
    blobs.push(blob);
    return createObjectURL.call(URL, blob);
  };
  function click(this: HTMLAnchorElement) {
    names.push(this.download);
  }
  await replacing(URL, 'createObjectURL', catching, () =>
    replacing(HTMLAnchorElement.prototype, 'click', click, test),
  );
  const texts = await Promise.all(blobs.map((blob) => blob.text()));
  return texts.map((text, i) => ({ name: names[i]!, text }));
}
