import type { Choice } from './choice.js';
import {
  blockLine,
  frameAddress,
  frameCode,
  growingFrameCode,
  htmlCode,
  importCode,
  installCode,
  linkCode,
  loaderCode,
  patternCode,
  reactCode,
  tagCode,
  vueCode,
} from './code.js';

/** A piece of code to copy. */
export interface Piece {
  label: string;
  code: string;
}

/** How the widget is put on one kind of site. */
export interface Recipe {
  id: string;
  /** The kind of site. */
  title: string;
  /** For whom it is, one sentence. */
  whom: string;
  /** What to do, in order. Names of buttons and menus are in quotation marks. */
  steps: readonly string[];
  code: (choice: Choice) => Piece[];
  /** What else to know. */
  notes: readonly string[];
}

const two = (choice: Choice): Piece[] => [{ label: 'Code to paste', code: htmlCode(choice) }];

const frame = (choice: Choice): Piece[] => [
  { label: 'Address for a frame', code: frameAddress(choice) },
];

const STAYS =
  'The link between the tags is shown until the list is there, without JavaScript, and where the feed can’t be read. Give it the page that helps most.';

const HEIGHT =
  'The frame has the height that you give it, and scrolls inside. Make it tall: 800 pixels or more.';

/** Of site builders that no test can open. */
const CHECKED =
  'The names of menus and buttons were compared in November 2026 with guides that others publish. Site builders rename theirs now and then.';

/** For a page with several kinds of widget, or one that changes without being loaded anew. */
const withLoader = (choice: Choice): Piece => ({
  label: 'Several kinds of widget: each tag, and this script once',
  code: `${tagCode(choice)}\n${loaderCode(choice)}`,
});

export const recipes: readonly Recipe[] = [
  {
    id: 'html',
    title: 'Any page of HTML',
    whom: 'You can edit the page’s HTML, or its template.',
    steps: [
      'Copy the code.',
      'Paste it into the page’s body, where the list is to be.',
      'Save, and look at the page.',
    ],
    code: (choice) => [...two(choice), withLoader(choice)],
    notes: [
      STAYS,
      'Several kinds of widget on one page: paste each tag, and load embed.js in place of their files. It loads only what the page needs. It has no integrity, which would cover itself alone and not what it loads.',
    ],
  },
  {
    id: 'wordpress',
    title: 'WordPress, as administrator',
    whom: 'You are an administrator or editor of a WordPress site of its own (not one of a network).',
    steps: [
      'Copy the code.',
      'Edit the page or post. Press “+”, look for “Custom HTML”, and choose it.',
      'Paste the code into the block.',
      'Press “Publish” or “Update”.',
    ],
    code: two,
    notes: [
      'For every page at once: “Appearance”, “Widgets”, choose the area, “+”, “Custom HTML”, paste, “Update”.',
      'If only the link is left after you publish, your account may not use scripts: see the next recipe.',
      STAYS,
    ],
  },
  {
    id: 'wordpress-author',
    title: 'WordPress, as author, or in a network',
    whom: 'WordPress takes scripts, unknown tags and frames out of what you write, and only the link stays. An administrator does this once; then every author can use it.',
    steps: [
      'Administrator (in a network: the network’s administrator): add a new post, press “+”, choose “Custom HTML”, and paste the first code.',
      'Administrator: in the block’s “Options” (three dots), choose “Create pattern”, leave “Synced” on, and name it “Leadership development”. In WordPress before 6.3 it is “Create Reusable block”. Leave the post without publishing it: the block is kept.',
      'Administrator: save the second code as leadership-development.php in the folder wp-content/mu-plugins of the site (by the host’s file manager or FTP; make the folder if there is none).',
      'Author: edit the page, press “+”, look for “Leadership development”, and choose the pattern. Press “Publish”.',
    ],
    code: (choice) => [
      ...two(choice),
      {
        label: 'The pattern: wp-content/mu-plugins/leadership-development.php',
        code: patternCode(),
      },
      { label: 'Without a pattern: a line for authors', code: blockLine() },
      { label: 'Without an administrator: a plain link', code: linkCode(choice) },
    ],
    notes: [
      'While an author edits, the block may be called unavailable: they may not change it. On the page it is there.',
      'No access to files: the author chooses “Code editor” in the page’s “Options” and pastes the line. The administrator finds NUMBER in the address of the block’s own page (“Options”, “Manage patterns” or “Manage Reusable blocks”).',
      'Don’t detach the block: its code would be taken out of your page. A change that the administrator makes to it shows on every page that has it.',
      'Elementor, Divi and other builders have an “HTML” or “Code” module: the same code, and the same rule about who may save it.',
    ],
  },
  {
    id: 'google-sites',
    title: 'Google Sites',
    whom: 'Your site is one of Google’s new Sites.',
    steps: [
      'Copy the address. It has to begin with https://.',
      'Edit the page. In “Insert”, choose “Embed”, then “By URL”.',
      'Paste the address, and press “Insert”.',
      'Pull the frame to the width of the page, and as tall as it goes. Press “Publish”.',
    ],
    code: frame,
    notes: [
      HEIGHT,
      'Google’s sandbox may forbid new pages, copying and downloads. Then links show their address as text to select, and files are shown as text to copy.',
      CHECKED,
    ],
  },
  {
    id: 'wix',
    title: 'Wix',
    whom: 'You edit the site in the Wix Editor or in Wix Studio.',
    steps: [
      'Copy the address. It has to begin with https://.',
      'Press “Add Elements” (“+”), then “Embed Code”, then “Embed a Site”. Where there is only “Embed HTML”, choose that, and in its settings “Website address”.',
      'Press “Enter Website Address”, paste the address, and press “Apply”.',
      'Pull the frame to the width of the page and at least 800 pixels tall. Press “Publish”.',
    ],
    code: frame,
    notes: [
      HEIGHT,
      'Wix keeps a layout of its own for phones. Switch to the mobile view, and pull the frame tall there too.',
      CHECKED,
    ],
  },
  {
    id: 'squarespace',
    title: 'Squarespace',
    whom: 'Your plan lets code blocks run scripts: “Core” and above; of the older plans “Business” and above. For other plans see the notes.',
    steps: [
      'Copy the code.',
      'Edit the page. Press “Add block”, choose “Code”, and open its settings.',
      'Leave the type at “HTML”, take away what is there, and paste the code.',
      'Save. Look at the page when you are logged out: while you edit, the block only says “Script disabled”.',
    ],
    code: (choice) => [
      ...two(choice),
      withLoader(choice),
      { label: 'Where scripts are not allowed: a frame', code: frameCode(choice) },
      { label: 'Where frames are not allowed: a plain link', code: linkCode(choice) },
    ],
    notes: [
      'On a plan without scripts, add an “Embed” block instead, choose “Code snippet”, and paste the frame. If your plan takes that out too, the plain link is left.',
      'Older templates load a page without a fresh start (“Ajax loading”). There, put the script that is to stand once into “Code injection”, “Footer”, and only the tag into the block.',
      CHECKED,
    ],
  },
  {
    id: 'school-cms',
    title: 'A school’s content system with an HTML box',
    whom: 'School Jotter, e4education, PrimarySite and the like: there is a box for HTML or “embed code”.',
    steps: [
      'Copy the frame’s code.',
      'Edit the page, add the element that takes HTML (often “Embed”, “Code” or “<>”), and paste.',
      'Save, and look at the page as a visitor.',
    ],
    code: (choice) => [
      { label: 'Frame', code: growingFrameCode(choice) },
      { label: 'If scripts are allowed: two lines', code: htmlCode(choice) },
      { label: 'If all of it is taken out: a plain link', code: linkCode(choice) },
    ],
    notes: [
      'If the script of the frame’s second line is taken out, the frame works, and scrolls inside.',
      'If the frame is taken out, ask your supplier to allow frames from the host that stands in its address.',
    ],
  },
  {
    id: 'static-site',
    title: 'Eleventy, Hugo, Jekyll and other generators',
    whom: 'Your pages are made from templates or Markdown.',
    steps: [
      'Copy the code.',
      'Paste it into a template, or into a Markdown page with an empty line above and below.',
      'Build the site.',
    ],
    code: two,
    notes: [
      'Hugo leaves HTML out of Markdown unless its configuration has “[markup.goldmark.renderer] unsafe = true”; a shortcode or template works without.',
    ],
  },
  {
    id: 'bundler',
    title: 'A project with a bundler',
    whom: 'You build the site with Vite, webpack or the like: React, Vue, Angular, Svelte, or no framework.',
    steps: [
      'Install the package.',
      'Import the element’s definition, once.',
      'Use the tag like any other. Your editor completes its attributes.',
    ],
    code: (choice) => [
      { label: 'Install', code: installCode() },
      { label: 'Import', code: importCode(choice) },
      { label: 'Use', code: tagCode(choice) },
      { label: 'React 19', code: reactCode(choice) },
      { label: 'Vue 3', code: vueCode(choice) },
    ],
    notes: [
      'Vue: in vite.config, vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith("leadership-") } } }).',
      'Angular: “schemas: [CUSTOM_ELEMENTS_SCHEMA]” in the component. Svelte needs nothing.',
      'The import can be made on a server: it needs no window. The widget starts in the browser.',
    ],
  },
];
