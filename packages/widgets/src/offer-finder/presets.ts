import type { Commons } from '@leadership-commons/feed';
import { ONLINE, sectionOf, slug, type FacetName } from './facets.js';
import { emptySelection, withValues, type Selection } from './selection.js';

/** The presets that a page gives, by facet: ids parted by spaces. */
export type Presets = Readonly<Partial<Record<FacetName, string>>>;

export interface ResolvedPresets {
  selection: Selection;
  /** Preset ids that the feed does not know. */
  unknown: { name: FacetName; id: string }[];
}

/** The values that preset ids stand for: keys of terms, or words. */
export function resolvePresets(presets: Presets, commons: Commons): ResolvedPresets {
  let selection = emptySelection;
  const unknown: ResolvedPresets['unknown'] = [];
  for (const [facet, ids] of Object.entries(presets)) {
    const name = facet as FacetName;
    const section = sectionOf[name];
    const values = ids
      .split(/\s+/)
      .filter(Boolean)
      .flatMap((id) => {
        if (!section) return [slug(id)];
        if (name === 'place' && id === ONLINE.id) return [id];
        const term =
          (commons.root && commons.resolve(section, id, commons.root)) ?? commons.find(section, id);
        if (!term) unknown.push({ name, id });
        return term ? [term.key] : [];
      });
    selection = withValues(selection, name, values);
  }
  return { selection, unknown };
}
