import { lookup as resolveName } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isLocalHost } from '@leadership-commons/feed';
import { EnvHttpProxyAgent, fetch as request } from 'undici';

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

export interface NetworkOptions {
  allowLocal: boolean;
  /** How names become addresses. */
  lookup?: LookupFunction;
  /** Whether an address, IPv6 in brackets, is one that may not be asked. */
  isPrivate?: (address: string) => boolean;
  /** Where `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` stand. */
  environment?: Readonly<Record<string, string | undefined>>;
}

type Guard = Required<Pick<NetworkOptions, 'lookup' | 'isPrivate'>>;

/** Refuses names that lead to a private address, at the moment of connecting, so that none can change in between. */
function guardedLookup({ lookup, isPrivate }: Guard): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      const addresses = Array.isArray(found) ? found : [];
      const [first] = addresses;
      const hidden = addresses.find(({ address }) => isPrivate(bracketed(address)));
      if (error || !first) callback(error ?? new Error(`${host} has no address`), '', 0);
      else if (hidden) callback(new RefusedAddress(`${host} (${hidden.address})`), '', 0);
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

/**
 * What can be told of a name where a proxy connects in our stead: one that leads to a private
 * address here is refused, one that only the proxy can look up is left to the proxy.
 */
const refuseIfPrivate = (host: string, guard: Guard): Promise<void> =>
  new Promise((resolve, reject) => {
    guardedLookup(guard)(host, {}, (error) =>
      error instanceof RefusedAddress ? reject(error) : resolve(),
    );
  });

/** As most programs read these names; addresses of this computer are never asked through a proxy. */
function proxiesOf(environment: Readonly<Record<string, string | undefined>>) {
  const given = (name: string) => environment[name.toLowerCase()] ?? environment[name] ?? '';
  const httpProxy = given('HTTP_PROXY');
  const httpsProxy = given('HTTPS_PROXY') || httpProxy;
  const noProxy = [given('NO_PROXY'), 'localhost', '127.0.0.1', '[::1]'].filter(Boolean).join();
  return { httpProxy, httpsProxy, noProxy: given('NO_PROXY') === '*' ? '*' : noProxy };
}

export interface Network {
  /** As the platform's, and following redirects in the same guarded way. */
  readonly fetch: typeof fetch;
  /** The addresses that were asked, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** The only way to the network: public addresses alone, unless `allowLocal`. */
export function openNetwork({
  allowLocal,
  lookup = resolveName,
  isPrivate = isLocalHost,
  environment = process.env,
}: NetworkOptions): Network {
  const guard = { lookup, isPrivate };
  const proxies = proxiesOf(environment);
  const dispatcher = new EnvHttpProxyAgent({
    ...proxies,
    // Plain http as proxies expect it; many refuse a tunnel to port 80.
    proxyTunnel: false,
    // Of connections that we make ourselves; the proxy may well have a private address.
    connect: { lookup: allowLocal ? lookup : guardedLookup(guard) },
  });
  const asked: string[] = [];
  const guarded = async (input: RequestInfo | URL, init: RequestInit = {}) => {
    let url = new URL(input instanceof Request ? input.url : input);
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      if (!/^https?:$/.test(url.protocol)) throw new Error(`${url.href} is no web address`);
      if (!allowLocal) {
        if (isPrivate(url.hostname)) throw new RefusedAddress(url.host);
        if (proxies.httpsProxy) await refuseIfPrivate(url.hostname, guard);
      }
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
