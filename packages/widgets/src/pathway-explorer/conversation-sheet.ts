import { safeUrl, Standing, type EntryOf } from '@leadership-commons/feed';
import { html, nothing, type TemplateResult } from 'lit';
import type { PathwayRole } from './pathway.js';
import type { View } from './view.js';

/** So many fit on a page with room to write below each. */
const QUESTIONS = 5;
const SKILLS = 10;
const PEOPLE = 3;

interface Person {
  name: string;
  /** An address to write to, or a page. */
  at: string;
}

interface Contact {
  name?: string;
  email?: string;
  telephone?: string;
  url?: string;
}

const personOf = ({ name = 'Contact', email, telephone, url }: Contact): Person => ({
  name,
  at: [email, telephone, safeUrl(url)].filter(Boolean).join(', '),
});

/**
 * Whom to ask about a role: whom the feed names for it, then who brokers mentors for it,
 * else the feed's publisher.
 */
export function whoToAsk(view: Pick<View, 'model'>, { key, entry }: PathwayRole): Person[] {
  const { contact } = entry.item;
  const mentors = view.model.onOffer
    .filter(({ standing, section, entry: { item }, roles }) => {
      const kind =
        section === 'secondments'
          ? (item as EntryOf<'secondments'>['item']).kind
          : (item as EntryOf<'offers'>['item']).format;
      return (
        standing === Standing.now &&
        (kind === 'mentor' || kind === 'mentoring') &&
        (!roles.size || roles.has(key))
      );
    })
    .flatMap(({ entry: { item } }) => {
      if ('broker' in item)
        return personOf({ ...item.broker, name: `${item.title}, ${item.broker.name}` });
      const apply = 'apply' in item ? item.apply : undefined;
      return personOf({ name: item.title, email: apply?.email, url: apply?.url ?? item.url });
    });
  const people = [...(contact ? [personOf(contact)] : []), ...mentors];
  const { publisher } = entry.source.header;
  return people.length ? people.slice(0, PEOPLE) : [personOf(publisher)];
}

const room = (rows: number) => Array.from({ length: rows }, () => html`<div class="rule"></div>`);

/** A page to print for a conversation between a leader and their governors, with room to write. */
export function conversationSheet(view: View, role: PathwayRole): TemplateResult {
  const { model } = view;
  const { item } = role.entry;
  const title = `A conversation about succession: ${role.name}`;
  const questions = (item.questions ?? []).slice(0, QUESTIONS);
  const skills = model.skillsOf(role).slice(0, SKILLS);
  return html`<section class="panel sheet-panel" aria-label="Conversation sheet">
    <div class="sheet" part="sheet">
      <p class="sheet-title" tabindex="-1">
        A conversation about succession: <bdi>${role.name}</bdi>
      </p>
      <p class="sheet-line"><span>Who:</span> <span>When:</span></p>
      ${item.summary ? html`<p>${item.summary}</p>` : nothing}
      ${
        skills.length
          ? html`<p>
              <strong>Skills:</strong>
              <bdi>${skills.map((skill) => skill.item.name).join(', ')}</bdi>
            </p>`
          : nothing
      }
      <ol class="questions">
        ${questions.map(
          (question) =>
            html`<li>
              <p>${question}</p>
              ${room(2)}
            </li>`,
        )}
        <li>
          <p>Who could step in tomorrow, and who in two years? What do they need first?</p>
          ${room(2)}
        </li>
      </ol>
      <p>
        <strong>Who to ask:</strong> ${whoToAsk(view, role).map(
          ({ name, at }, i) =>
            html`${i ? '; ' : nothing}<bdi>${name}</bdi>${at ? html` (<bdi>${at}</bdi>)` : nothing}`,
        )}
      </p>
      <p><strong>What we have agreed, and by when</strong></p>
      <div class="agreed">${room(3)}</div>
    </div>
    <div class="actions controls">
      <button type="button" class="primary" @click=${() => view.onPrint('.sheet', title)}>
        Print this sheet
      </button>
      <button type="button" class="plain" @click=${() => view.onSheet(undefined)}>Close</button>
    </div>
  </section>`;
}
