import { plainWords } from '../cells/terms.js';
import type { Field, ListingName } from './field.js';
import { offerFields } from './offer-fields.js';
import { secondmentFields } from './secondment-fields.js';

export const fieldsOf: Readonly<Record<ListingName, readonly Field[]>> = {
  offers: offerFields,
  secondments: secondmentFields,
};

/** The columns that templates and exports have. */
export const writtenFields = (section: ListingName): Field[] =>
  fieldsOf[section].filter(({ part }) => !part);

/** A heading without brackets, numbering and marks: "Date 2 (if any)" is "date". */
export const headingWords = (heading: string): string =>
  plainWords(heading.replace(/\([^)]*\)/g, ' '))
    .replace(/\b(?:no|number)? ?\d+$/, '')
    .trim();

/** Which field a heading stands for, by name. */
export function fieldNames(section: ListingName): Map<string, Field> {
  const names = new Map<string, Field>();
  const learn = (heading: string, field: Field) => {
    const words = headingWords(heading);
    if (words && !names.has(words)) names.set(words, field);
  };
  const fields = fieldsOf[section];
  for (const field of fields) learn(field.label, field);
  for (const field of fields) learn(field.name, field);
  for (const field of fields) for (const heading of field.also) learn(heading, field);
  return names;
}
