import { safeUrl } from '../rules/url.js';

/** What came of sending. */
export interface Sent {
  /** `unknown`: no answer could be read, so it may have arrived or not. */
  outcome: 'accepted' | 'refused' | 'unknown';
  /** What was answered, as plain text of at most 500 characters. */
  answer: string;
}

const PATIENCE = 20_000;
const LONGEST_ANSWER = 500;

async function answerOf(response: Response): Promise<string> {
  const type = response.headers.get('content-type') ?? '';
  // A web page as an answer says nothing that belongs here.
  if (!/^text\/plain\b/i.test(type)) return '';
  const text = (await response.text()).replace(/\s+/g, ' ').trim();
  return text.length > LONGEST_ANSWER ? `${text.slice(0, LONGEST_ANSWER - 1)}…` : text;
}

/**
 * Sends a listing to the address that a feed names for it: one POST of plain text, which
 * causes no preflight, without cookies or the address of the page. Never throws.
 *
 * @param address the feed's `submissions.url`
 */
export async function sendListing(address: string, text: string): Promise<Sent> {
  const url = safeUrl(address);
  if (!url) return { outcome: 'refused', answer: '' };
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: text,
      headers: { 'Content-Type': 'text/plain;charset=UTF-8' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'follow',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const answer = await answerOf(response).catch(() => '');
    return { outcome: response.ok ? 'accepted' : 'refused', answer };
  } catch {
    return { outcome: 'unknown', answer: '' };
  }
}
