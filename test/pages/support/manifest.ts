interface Declaration {
  tagName?: string;
  attributes?: { name: string }[];
}

/** The names of the attributes of each tag, as a custom elements manifest has them. */
export function attributesByTag(manifest: string): Map<string, string[]> {
  const { modules } = JSON.parse(manifest) as { modules: { declarations?: Declaration[] }[] };
  const declarations = modules.flatMap(({ declarations = [] }) => declarations);
  return new Map(
    declarations.flatMap(({ tagName, attributes = [] }): [string, string[]][] =>
      tagName ? [[tagName, attributes.map(({ name }) => name)]] : [],
    ),
  );
}
