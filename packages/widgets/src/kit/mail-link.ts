import { cleanText, isEmail } from '@leadership-commons/feed';

/** Longer addresses are cut off by some mail programs. */
const LONGEST = 1800;

export interface Mail {
  /** The one recipient; without it the visitor fills one in. */
  to?: string | undefined;
  subject: string;
  body: string;
}

/**
 * A link that opens an email in the visitor's own mail program (RFC 6068), `undefined`
 * where it would be too long for some, or where `to` is not exactly one address. Nothing
 * in the texts can add a recipient or a header: they are encoded, the subject in one line.
 */
export function mailLink({ to = '', subject, body }: Mail): string | undefined {
  if (to && !isEmail(to)) return undefined;
  const recipient = to.split('@').map(encodeURIComponent).join('@');
  const line = encodeURIComponent(cleanText(subject).replace(/\s+/g, ' ').trim());
  const text = encodeURIComponent(cleanText(body).replace(/\n/g, '\r\n'));
  const link = `mailto:${recipient}?subject=${line}&body=${text}`;
  return link.length > LONGEST ? undefined : link;
}
