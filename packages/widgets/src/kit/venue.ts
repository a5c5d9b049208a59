import type { Venue } from '@leadership-commons/feed';

/** "Sheringham Primary, Cooper Road, Sheringham": its name and address in one line. */
export function venueInWords({ name, address }: Venue): string {
  return [name, address?.replace(/\s*\n\s*/g, ', ')].filter(Boolean).join(', ');
}
