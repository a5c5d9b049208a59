export default {
  globs: [
    'packages/widgets/src/**/define.ts',
    'packages/widgets/src/**/*.element.ts',
    'packages/widgets/src/kit/widget.ts',
  ],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
};
