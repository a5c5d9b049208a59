import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag.startsWith('leadership-');

export default {
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
  base: './',
};
