import { isBoolean, type Attribute, type Element } from './manifest.js';

/** What may be written for an attribute in a template. */
function typeOf(attribute: Attribute): string {
  if (isBoolean(attribute)) return "boolean | ''";
  return attribute.type?.text === 'number' ? 'number | `${number}`' : 'string';
}

const comment = (text: string | undefined) =>
  text ? `  /** ${text.replace(/\*\//g, '* /')} */\n` : '';

const line = (name: string, type: string, text: string | undefined) =>
  `${comment(text)}  '${name}'?: ${type};\n`;

const camel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const attributesName = ({ name }: Element) => `${name}Attributes`;

const importsOf = (elements: readonly Element[]) =>
  elements
    .map(({ name, path }) => `import type { ${name} } from './${path.replace(/^dist\//, '')}';\n`)
    .join('');

/** The attributes and events of each element; `byField` gives them the names that Vue goes by as well. */
function attributeInterfaces(elements: readonly Element[], byField: boolean): string {
  return elements
    .map((element) => {
      const lines = (element.attributes ?? []).map((attribute) => {
        const { name, fieldName, description } = attribute;
        const type = typeOf(attribute);
        const second =
          byField && fieldName && fieldName !== name ? line(fieldName, type, description) : '';
        return line(name, type, description) + second;
      });
      const events = (element.events ?? []).map(({ name, description }) =>
        line(
          byField ? camel(`on-${name}`) : `on${name}`,
          '(event: CustomEvent) => void',
          description,
        ),
      );
      return `export interface ${attributesName(element)} {\n${[...lines, ...events].join('')}}\n`;
    })
    .join('\n');
}

/** The tags in JSX, for React 19. */
export function reactTypes(elements: readonly Element[]): string {
  const tags = elements
    .map(
      (element) =>
        `      '${element.tagName}': DetailedHTMLProps<HTMLAttributes<${element.name}>, ${element.name}> & ${attributesName(element)};\n`,
    )
    .join('');
  return `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${importsOf(elements)}
${attributeInterfaces(elements, false)}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${tags}    }
  }
}
`;
}

/** The tags in templates of Vue 3. */
export function vueTypes(elements: readonly Element[]): string {
  const tags = elements
    .map(
      (element) =>
        `    '${element.tagName}': new () => ${element.name} & { $props: HTMLAttributes & ${attributesName(element)} };\n`,
    )
    .join('');
  return `import type { HTMLAttributes } from 'vue';
${importsOf(elements)}
${attributeInterfaces(elements, true)}
declare module 'vue' {
  interface GlobalComponents {
${tags}  }
}
`;
}
