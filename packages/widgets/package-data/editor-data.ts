import { isBoolean, type Element } from './manifest.js';

const described = ({ summary, description }: Element) => description ?? summary ?? '';

/** What VS Code completes in HTML: `"html.customData": ["…/html-custom-data.json"]`. */
export function htmlCustomData(elements: readonly Element[]): object {
  return {
    version: 1.1,
    tags: elements.map((element) => ({
      name: element.tagName,
      description: described(element),
      attributes: (element.attributes ?? []).map((attribute) => ({
        name: attribute.name,
        description: attribute.description ?? '',
        ...(isBoolean(attribute) ? { valueSet: 'v' } : {}),
      })),
    })),
  };
}

/** What the editors of JetBrains complete; they find it by the field of package.json. */
export function webTypes(elements: readonly Element[], version: string): object {
  return {
    $schema: 'https://json.schemastore.org/web-types.json',
    name: '@leadership-commons/widgets',
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          name: element.tagName,
          description: described(element),
          attributes: (element.attributes ?? []).map((attribute) => ({
            name: attribute.name,
            description: attribute.description ?? '',
            value: isBoolean(attribute) ? { kind: 'no-value' } : { type: attribute.type?.text },
          })),
          slots: (element.slots ?? []).map(({ name, description }) => ({ name, description })),
          js: {
            events: (element.events ?? []).map(({ name, description }) => ({ name, description })),
          },
        })),
      },
      css: {
        properties: [
          ...new Map(
            elements
              .flatMap(({ cssProperties = [] }) => cssProperties)
              .map(({ name, description }) => [name, { name, description }]),
          ).values(),
        ],
        parts: [
          ...new Map(
            elements
              .flatMap(({ cssParts = [] }) => cssParts)
              .map(({ name, description }) => [name, { name, description }]),
          ).values(),
        ],
      },
    },
  };
}
