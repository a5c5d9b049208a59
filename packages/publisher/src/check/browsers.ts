import { brotliCompressSync, constants } from 'node:zlib';
import type { Network } from '../network/guard.js';
import type { Finding } from './finding.js';

export interface Served {
  status: number;
  type: string;
  /** What is sent, and what it is unpacked, bytes. */
  sent: number | undefined;
  decoded: number;
  /** How it is compressed, empty for not at all. */
  encoding: string;
  cacheControl: string;
  findings: Finding[];
  /** Names of the headers that the host has to be told to send. */
  missing: string[];
}

const KB = 1000;
/** Shorter files gain nothing by being compressed. */
const SMALL = 10 * KB;
const DAY = 86_400;

/** How long browsers may keep the answer without asking again, seconds. */
function freshFor(cacheControl: string): number | undefined {
  const age = /max-age=(\d+)/i.exec(cacheControl)?.[1];
  return age === undefined ? undefined : Number(age);
}

/** Asks for a feed as a page of another site would, and says what keeps browsers from reading it, or slows them. */
export async function askAsBrowser(network: Network, url: string): Promise<Served> {
  const headers = { origin: 'https://a-school.example', 'accept-encoding': 'br, gzip' };
  const answer = await network.fetch(url, { headers });
  const body = new Uint8Array(await answer.arrayBuffer());
  const head = await network.fetch(url, { method: 'HEAD', headers }).catch(() => undefined);
  await head?.body?.cancel();
  const get = (name: string) => answer.headers.get(name) ?? '';
  const findings: Finding[] = [];
  const missing: string[] = [];
  const say = (kind: 'browser' | 'setting', header: string, message: string, mend: string) => {
    findings.push({ kind, file: url, path: header, message, mend });
  };

  const cors = get('access-control-allow-origin');
  if (!cors) {
    missing.push('Access-Control-Allow-Origin: *');
    say(
      'browser',
      'Access-Control-Allow-Origin',
      'is not sent, so no other website can read the feed',
      'Have the host send Access-Control-Allow-Origin: * (below: how).',
    );
  } else if (cors !== '*') {
    missing.push('Access-Control-Allow-Origin: *');
    say(
      'browser',
      'Access-Control-Allow-Origin',
      `is "${cors}", so other websites can’t read the feed`,
      'Send * instead: the feed is public.',
    );
  }
  if (url.startsWith('http:')) {
    say(
      'browser',
      'https',
      'is missing: pages with https:// can’t read a feed with http://',
      'Publish it at an address that begins with https://.',
    );
  }
  if (answer.redirected) {
    say(
      'setting',
      'Location',
      `leads on to ${answer.url}; every visitor waits for that`,
      'Give the last address where the feed is named.',
    );
  }
  const type = get('content-type');
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(type)) {
    const message = type ? `is "${type}"` : 'is not sent';
    missing.push('Content-Type: application/json');
    say(
      'setting',
      'Content-Type',
      message,
      'Send application/json; most hosts do for names that end in .json.',
    );
  }
  const cacheControl = get('cache-control');
  const fresh = freshFor(cacheControl);
  if (/no-store/i.test(cacheControl)) {
    missing.push('Cache-Control: public, max-age=300');
    say(
      'setting',
      'Cache-Control',
      `is "${cacheControl}": every visit loads the whole feed, and nothing is left on a bad day`,
      'Send Cache-Control: public, max-age=300.',
    );
  } else if (fresh === undefined && !/no-cache/i.test(cacheControl)) {
    missing.push('Cache-Control: public, max-age=300');
    say(
      'setting',
      'Cache-Control',
      'is not sent: browsers guess how long the feed is good for',
      'Send Cache-Control: public, max-age=300 (five minutes).',
    );
  } else if (fresh !== undefined && fresh > DAY) {
    say(
      'setting',
      'Cache-Control',
      `lets browsers keep the feed for ${Math.round(fresh / DAY)} days`,
      'Send Cache-Control: public, max-age=300, so that changes arrive.',
    );
  }
  if (!get('etag') && !get('last-modified')) {
    say(
      'setting',
      'ETag, Last-Modified',
      'are not sent: an unchanged feed is loaded again and again',
      'Let the host send one of them; most do for files.',
    );
  }
  if (head && head.status !== answer.status) {
    say(
      'setting',
      'HEAD',
      `is answered with status ${head.status}: widgets can’t ask whether the feed has changed`,
      'Let the host answer HEAD as it answers GET.',
    );
  }
  const encoding = get('content-encoding');
  if (!encoding && body.length > SMALL) {
    const packed = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    missing.push('Content-Encoding');
    say(
      'setting',
      'Content-Encoding',
      `is missing: ${size(body.length)} are sent where ${size(packed.length)} would do`,
      'Switch compression on for JSON (gzip or Brotli).',
    );
  }
  const length = get('content-length');
  const sent = length ? Number(length) : encoding ? undefined : body.length;
  const { status } = answer;
  return { status, type, sent, decoded: body.length, encoding, cacheControl, findings, missing };
}

/** "12 kB" */
export function size(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / KB)).toLocaleString('en')} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** How the usual hosts are told to send what is missing. */
export const hostRecipes: readonly { host: string; file: string; text: string }[] = [
  {
    host: 'Apache (many school websites)',
    file: '.htaccess beside the feed',
    text: `<FilesMatch "\\.json$">
  Header set Access-Control-Allow-Origin "*"
  Header set Cache-Control "public, max-age=300"
  ForceType application/json
</FilesMatch>
AddOutputFilterByType DEFLATE application/json`,
  },
  {
    host: 'nginx',
    file: 'the site’s configuration',
    text: `location ~ \\.json$ {
  add_header Access-Control-Allow-Origin "*";
  add_header Cache-Control "public, max-age=300";
  types { application/json json; }
  gzip on;
  gzip_types application/json;
}`,
  },
  {
    host: 'Microsoft IIS',
    file: 'web.config beside the feed',
    text: `<configuration><system.webServer>
  <staticContent><remove fileExtension=".json" /><mimeMap fileExtension=".json" mimeType="application/json" /></staticContent>
  <httpProtocol><customHeaders>
    <add name="Access-Control-Allow-Origin" value="*" />
    <add name="Cache-Control" value="public, max-age=300" />
  </customHeaders></httpProtocol>
</system.webServer></configuration>`,
  },
  {
    host: 'Netlify, Cloudflare Pages',
    file: '_headers',
    text: `/*.json
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=300`,
  },
  {
    host: 'GitHub Pages',
    file: 'nothing to do',
    text: 'It sends Access-Control-Allow-Origin: * and compresses by itself.',
  },
  {
    host: 'Google Drive, SharePoint, Dropbox',
    file: 'can’t be told',
    text: 'Their links don’t send the header. Put the feed on one of the hosts above.',
  },
];
