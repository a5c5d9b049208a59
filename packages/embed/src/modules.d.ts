declare module 'leadership:loaders' {
  /** The code of every tag, by the tag's name. Made from the list of widgets at build time. */
  const loaders: Readonly<Record<string, () => Promise<unknown>>>;
  export default loaders;
  export const version: string;
}
