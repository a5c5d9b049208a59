/**
 * Rules that hold between the fields of one item. Each gives the paths that must go
 * for the item to be fit to show, with the reason.
 */
export interface FieldFault {
  field: string;
  message: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** A person who is available is never to be found by the school they work in. */
function availablePerson(item: Fields): FieldFault[] {
  if (item['side'] !== 'available' || item['school'] === undefined) return [];
  const message = 'must be left out for a person who is available: a school would give them away';
  return [{ field: 'school', message }];
}

export const itemRules = { availablePerson };

export type ItemRuleName = keyof typeof itemRules;
