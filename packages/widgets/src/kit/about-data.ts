import { safeUrl, startOf, type Commons } from '@leadership-commons/feed';
import { html, nothing, type TemplateResult } from 'lit';
import { ageInWords, formatMoment, type DateContext } from './dates.js';

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** A name that may be written from right to left, within a sentence that is not. */
const isolated = (name: string) => `\u2068${name}\u2069`;

/**
 * Whose data it is, how old, and whether any is missing: one quiet line.
 *
 * @param isWhole false if some of what is shown can't be loaded
 */
export function aboutData(
  commons: Commons | undefined,
  isWhole: boolean,
  dates: DateContext,
): TemplateResult {
  const header = commons?.root?.header;
  if (!header) return html``;
  const { publisher, modified } = header;
  const changed = modified === undefined ? undefined : startOf(modified, header.timeZone);
  const age =
    changed !== undefined && dates.now !== undefined && dates.now - changed > WEEK
      ? `, ${ageInWords(changed, dates.now, dates)}`
      : '';
  const url = safeUrl(publisher.url);
  const name = html`<bdi>${publisher.name}</bdi>`;
  const missing = commons.dropped
    ? `${commons.dropped} ${commons.dropped === 1 ? 'item' : 'items'} could not be shown.`
    : '';
  const partial = isWhole ? '' : 'The rest of the list could not be loaded.';
  const partners = commons.missing.length
    ? `We couldn’t load everything from ${new Intl.ListFormat('en-GB').format(commons.missing.map(isolated))}.`
    : '';
  return html`<p class="about" part="about">
    Data:
    ${url ? html`<a href=${url}>${name}</a>` : name}${
      modified ? html`, changed ${formatMoment(modified.slice(0, 10), dates)}${age}` : nothing
    }.
    <span .textContent=${[partners, missing, partial].filter(Boolean).join(' ')}></span>
  </p>`;
}
