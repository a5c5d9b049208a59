import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isLocalHost } from '@leadership-commons/feed';
import { Agent, fetch as request } from 'undici';

/** An address that may not be asked: it lies on this machine or in a private network. */
export class RefusedAddress extends Error {
  override readonly name = 'RefusedAddress';

  constructor(address: string) {
    super(
      `${address} is on this computer or in a private network, and was not asked. Add --allow-local if you mean it.`,
    );
  }
}

const MAX_REDIRECTS = 5;

const bracketed = (address: string) => (address.includes(':') ? `[${address}]` : address);

/** Refuses names that lead to a private address, at the moment of connecting, so that none can change in between. */
const publicLookup: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    const first = found?.[0];
    const hidden = found?.find(({ address }) => isLocalHost(bracketed(address)));
    if (error || !first) callback(error ?? new Error(`${host} has no address`), '', 0);
    else if (hidden) callback(new RefusedAddress(`${host} (${hidden.address})`), '', 0);
    else if (options.all) callback(null, found);
    else callback(null, first.address, first.family);
  });
};

export interface Network {
  /** As the platform's, and following redirects in the same guarded way. */
  readonly fetch: typeof fetch;
  /** The addresses that were asked, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** The only way to the network: public addresses alone, unless `allowLocal`. */
export function openNetwork({ allowLocal }: { allowLocal: boolean }): Network {
  const dispatcher = new Agent(allowLocal ? {} : { connect: { lookup: publicLookup } });
  const asked: string[] = [];
  const guarded = async (input: RequestInfo | URL, init: RequestInit = {}) => {
    let url = new URL(input instanceof Request ? input.url : input);
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      if (!/^https?:$/.test(url.protocol)) throw new Error(`${url.href} is no web address`);
      if (!allowLocal && isLocalHost(url.hostname)) throw new RefusedAddress(url.host);
      asked.push(url.href);
      const answer = (await request(url, {
        ...(init as object),
        redirect: 'manual',
        dispatcher,
      })) as unknown as Response;
      const next = answer.status >= 300 && answer.status < 400 && answer.headers.get('location');
      if (!next) return withAddress(answer, url.href, hop > 0);
      await answer.body?.cancel();
      url = new URL(next, url);
    }
    throw new Error(`${url.href} leads on more than ${MAX_REDIRECTS} times`);
  };
  return { fetch: guarded, asked, close: () => dispatcher.destroy() };
}

/** An answer that says where it is from, as those of the platform's `fetch` do. */
export function withAddress(answer: Response, url: string, redirected: boolean): Response {
  return Object.defineProperties(answer, {
    url: { value: url },
    redirected: { value: redirected },
  });
}
