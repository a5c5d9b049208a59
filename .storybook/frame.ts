import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';

/** What the toolbar offers: light or dark, and how much room a widget has. */
export const globalTypes: Preview['globalTypes'] = {
  colourScheme: {
    description: 'Light or dark',
    toolbar: {
      title: 'Light or dark',
      icon: 'mirror',
      items: [
        { value: 'light', title: 'Light', icon: 'sun' },
        { value: 'dark', title: 'Dark', icon: 'moon' },
      ],
      dynamicTitle: true,
    },
  },
  width: {
    description: 'Width of the container',
    toolbar: {
      title: 'Width',
      icon: 'grow',
      items: [
        { value: '', title: 'All there is' },
        { value: '320', title: '320 pixels' },
        { value: '1280', title: '1280 pixels' },
      ],
      dynamicTitle: true,
    },
  },
};

/** The page around a story: of the scheme and with the room that the toolbar says. */
export const frame: Decorator = (story, { globals }) => {
  const { colourScheme, width } = globals as Record<string, string>;
  document.documentElement.style.colorScheme = colourScheme ?? 'light';
  const styles = {
    boxSizing: 'border-box',
    inlineSize: width ? `${width}px` : 'auto',
    maxInlineSize: width ? '' : '1280px',
    padding: '16px',
    font: '16px/1.5 system-ui, sans-serif',
  };
  return html`<div style=${styleMap(styles)}>${story()}</div>`;
};
