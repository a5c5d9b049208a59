import type { SectionName } from '../types.js';
import type { FieldFault } from '../rules/items.js';
import { itemRules } from './rules.generated.js';
import { validator } from './rules.js';

/**
 * What is wrong with an item by the rules of its section: the field, as `broker.email` or
 * `skills.0`, and the reason. Empty where the strict check accepts it. The item stays as it is.
 */
export function itemFaults(section: SectionName, item: unknown): FieldFault[] {
  const faults: FieldFault[] = [];
  validator(itemRules[section])(structuredClone(item), (path, message) =>
    faults.push({ field: path.join('.'), message }),
  );
  return faults;
}
