import type { Commons } from '@leadership-commons/feed';
import { slug } from './facets.js';
import type { ListKind } from './list-kind.js';
import { nothingChosen, withValues, type Selection } from './selection.js';

/** The presets that a page gives, by facet: ids parted by spaces. */
export type Presets<Name extends string> = Readonly<Partial<Record<Name, string>>>;

export interface ResolvedPresets<Name extends string, Sort extends string> {
  selection: Selection<Name, Sort>;
  /** Preset ids that the feed does not know. */
  unknown: { name: Name; id: string }[];
}

/** The values that preset ids stand for: keys of terms, or words. */
export function resolvePresets<Name extends string, Sort extends string>(
  kind: ListKind<Name, Sort>,
  presets: Presets<Name>,
  commons: Commons,
): ResolvedPresets<Name, Sort> {
  let selection = nothingChosen(kind);
  const unknown: { name: Name; id: string }[] = [];
  for (const name of kind.names) {
    const { section, values: others } = kind.facets[name];
    const values = (presets[name] ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .flatMap((id) => {
        if (!section) return [slug(id)];
        if (others?.some((value) => value.id === id)) return [id];
        const term =
          (commons.root && commons.resolve(section, id, commons.root)) ?? commons.find(section, id);
        if (!term) unknown.push({ name, id });
        return term ? [term.key] : [];
      });
    selection = withValues(selection, name, values);
  }
  return { selection, unknown };
}

/** What a page has set before anybody else does. Terms that it names may come later. */
export class PresetSelection<Name extends string, Sort extends string> {
  selection: Selection<Name, Sort>;

  private readonly kind: ListKind<Name, Sort>;
  private takenFor = '';

  constructor(kind: ListKind<Name, Sort>) {
    this.kind = kind;
    this.selection = nothingChosen(kind);
  }

  /**
   * Reads the presets. True if they stand for something else than before.
   *
   * @param complete whether all has come that they may name; the webmaster is then told of slips
   * @param more what else the page has set
   */
  take(
    presets: Presets<Name>,
    commons: Commons,
    complete: boolean,
    more: (selection: Selection<Name, Sort>) => Selection<Name, Sort>,
  ): boolean {
    const { selection: resolved, unknown } = resolvePresets(this.kind, presets, commons);
    const selection = more(resolved);
    const takenFor = JSON.stringify([commons.url, selection, complete && unknown]);
    if (takenFor === this.takenFor) return false;
    this.takenFor = takenFor;
    if (complete) warnOfUnknown(unknown);
    const isSame = JSON.stringify(selection) === JSON.stringify(this.selection);
    this.selection = selection;
    return !isSame;
  }
}

/** Tells the webmaster of a slip in the page. */
function warnOfUnknown(unknown: ResolvedPresets<string, string>['unknown']): void {
  for (const { name, id } of unknown) {
    console.warn(`Leadership Commons: "${id}" is no ${name} of the feed; this preset is left out.`);
  }
}
