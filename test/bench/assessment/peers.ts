/** Where a page's parts are. */
export interface Structure {
  /** The element whose shadow root holds the rest; without it, the document does. */
  host?: string;
  /** The controls of a statement. */
  radio: string;
}

/** A page that shows the 24 statements of the Norfolk feed: `pages/<name>.html` inside `../pages/school.html`. */
export const peers = {
  floor: { radio: 'input[type=radio]' },
  widget: { host: 'leadership-self-assessment', radio: '.statement input[type=radio]' },
  surveyjs: { radio: 'input[type=radio]' },
} satisfies Record<string, Structure>;

export type PeerName = keyof typeof peers;

export const peerNames = Object.keys(peers) as PeerName[];
