export default {
  globs: [
    'packages/widgets/src/**/define.ts',
    'packages/widgets/src/**/*.element.ts',
    'packages/widgets/src/kit/{widget,list-widget}.ts',
  ],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
};
