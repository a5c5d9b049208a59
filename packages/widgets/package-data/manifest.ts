/** The parts of a custom elements manifest that are used here. */
export interface Manifest {
  schemaVersion: string;
  modules: Module[];
}

interface Module {
  path: string;
  declarations?: ElementDeclaration[];
  exports?: { declaration?: { module?: string } }[];
}

export interface ElementDeclaration {
  name: string;
  tagName?: string;
  summary?: string;
  description?: string;
  attributes?: Attribute[];
  events?: { name: string; description?: string; type?: { text: string } }[];
  slots?: { name: string; description?: string }[];
  cssParts?: { name: string; description?: string }[];
  cssProperties?: { name: string; description?: string; default?: string }[];
}

export interface Attribute {
  name: string;
  fieldName?: string;
  description?: string;
  type?: { text: string };
  default?: string;
}

export interface Element extends ElementDeclaration {
  tagName: string;
  /** The module of the class, inside the package: `dist/…/….js`. */
  path: string;
}

const SOURCE = /\/?packages\/widgets\/src\/([^"]*?)\.(?:ts|js)/g;

/** The manifest of the sources as that of the package: its paths are those of the built files. */
export const manifestOfPackage = (text: string): string => text.replace(SOURCE, 'dist/$1.js');

/** The elements of a manifest, in the order of their tags. */
export function elementsOf({ modules }: Manifest): Element[] {
  const elements = modules.flatMap(({ path, declarations = [] }) =>
    declarations.flatMap((declaration) =>
      declaration.tagName ? [{ ...declaration, tagName: declaration.tagName, path }] : [],
    ),
  );
  return elements.sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}

export const isBoolean = ({ type }: Attribute): boolean => type?.text === 'boolean';
