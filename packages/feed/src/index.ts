export { sectionNames } from './feed/feed-document.js';
export type { FeedSource } from './feed/feed-source.js';
export { ReadStatus } from './feed/read-status.js';
export type { Entry, EntryOf } from './merge/entry.js';
export { keyOf } from './merge/merge.js';
export { Commons } from './commons/commons.js';
export { CommonsLoader, type LoaderOptions } from './commons/loader.js';
export { references } from './commons/references.js';
export { defaultCaps, type Caps } from './read/caps.js';
export { FeedError, FeedErrorKind } from './read/feed-error.js';
export { pathText, problemText, type Problem } from './read/problem.js';
export { itemFaults } from './read/item-faults.js';
export { afterPaint, Slices, yieldToPage } from './read/slices.js';
export { cleanText, isEmail } from './rules/leaves.js';
export {
  dateIn,
  endOf,
  isTimeZone,
  precisionOf,
  startOf,
  wallTime,
  type Precision,
} from './rules/time.js';
export { feedUrl, isLocalHost, safeUrl } from './rules/url.js';
export {
  applicationsClose,
  nextSession,
  offerEnd,
  offersFor,
  offerStart,
  sessionEnd,
} from './query/offers.js';
export {
  axisNames,
  coverage,
  coverageAxes,
  coverageRows,
  gapsFirst,
  gapsOf,
  type Coverage,
  type CoverageAxis,
  type CoverageCell,
  type CoverageGap,
  type CoverageLine,
} from './query/coverage.js';
export {
  forPhase,
  forRole,
  forStep,
  gapsIn,
  opportunities,
  Standing,
  type Opportunity,
} from './query/on-offer.js';
export { localitiesWithin, milesBetween, type Place } from './query/places.js';
export { districtOf, listedUntil, listingTimes, type ListingTimes } from './query/secondments.js';
export { sendListing, type Sent } from './send/send-listing.js';
export type * from './types.js';
