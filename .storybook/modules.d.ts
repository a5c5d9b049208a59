declare module 'virtual:custom-elements-manifest' {
  interface Member {
    privacy?: 'public' | 'protected' | 'private';
    attribute?: string;
  }
  const manifest: { modules: { declarations: { members?: Member[] }[] }[] };
  export default manifest;
}

declare module '@custom-elements-manifest/analyzer/cli.js' {
  export function cli(options: { argv: string[]; cwd: string; noWrite: boolean }): Promise<unknown>;
}
