import { parseArgs } from 'node:util';
import type { Variant } from './generate/write.js';
import { peers, type PeerName } from './structure.js';

export interface Options {
  rounds: number;
  variants: Variant[];
  /** Those that are measured once more with the processor slowed. */
  throttledVariants: Variant[];
  /** How many times slower. */
  throttle: number;
  peers: PeerName[];
  /** The module that defines the finder. */
  code: string;
  /** The file that the report is written into as well. */
  write?: string;
}

export const HELP = `npm run bench -- [options]

  --rounds 5                  how often each page is loaded, peers taking turns
  --sizes 250,10000,100000    how many offers: to 15,000 in one document, from 5,000 in parts
  --one-document              also 100,000 in one document (floor alone: readers refuse over 32 MiB)
  --only floor|finder         one of the two peers alone
  --throttle 4                how many times slower the processor is in further rounds of 10,000; 1: none
  --code dist/offer-finder.js the module that defines the finder
  --write FILE                write the report into a file too
`;

/** The largest feed that is published as one document: the readers' cap is 32 MiB. */
const ONE_DOCUMENT = 15_000;
/** The smallest feed worth parts. */
const IN_PARTS = 5_000;

function numberFrom(text: string, option: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${option} must be a whole number above 0, not "${text}".`);
}

function variantsOf(offers: number): Variant[] {
  return [false, true]
    .filter((inParts) => (inParts ? offers >= IN_PARTS : offers <= ONE_DOCUMENT))
    .map((inParts) => ({ offers, inParts }));
}

/** Reads the command line; `undefined` if help is asked for. Throws, saying what is wrong. */
export function readOptions(args: string[]): Options | undefined {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '5' },
      sizes: { type: 'string', default: '250,10000,100000' },
      'one-document': { type: 'boolean', default: false },
      only: { type: 'string' },
      throttle: { type: 'string', default: '4' },
      code: { type: 'string', default: 'dist/offer-finder.js' },
      write: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const names = Object.keys(peers) as PeerName[];
  const chosen = names.filter((name) => !values.only || name === values.only);
  if (!chosen.length) throw new Error(`--only must be one of: ${names.join(', ')}.`);
  const variants = values.sizes.split(',').flatMap((size) => variantsOf(numberFrom(size, 'sizes')));
  if (values['one-document']) variants.push({ offers: 100_000, inParts: false });
  const throttle = numberFrom(values.throttle, 'throttle');
  return {
    rounds: numberFrom(values.rounds, 'rounds'),
    variants,
    throttledVariants: throttle > 1 ? variants.filter(({ offers }) => offers === 10_000) : [],
    throttle,
    peers: chosen,
    code: values.code,
    write: values.write,
  };
}

/** True if readers take the feed: one document of 100,000 offers is over their cap. */
export const isReadable = ({ offers, inParts }: Variant) => inParts || offers <= ONE_DOCUMENT;
