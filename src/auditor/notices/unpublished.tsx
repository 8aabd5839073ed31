// Notices that records name and the log has never published: nobody can tell what their visitors were shown.

import { counted } from '../../consent/record-words.ts';
import type { NoticesAnswer } from '../answers.ts';
import { Copyable } from '../copy-button.tsx';
import { START, writeRoute } from '../route.ts';
import { shortened } from '../words.ts';
import { recordsWords } from './version-words.ts';

export function Unpublished({ answer }: { answer: NoticesAnswer }) {
  const { unpublished, unpublishedMore, without, untold, more } = answer;
  if (!unpublished.length && !without && !untold) return null;
  return (
    <section class="unpublished" aria-labelledby="unpublished">
      <h2 id="unpublished">Records of no published notice</h2>
      {unpublished.length > 0 && (
        <>
          <p class="about">
            <span class="bad">✕ Never published:</span> these records name a notice that the log does not
            know, so that nobody can tell what was shown. A page with an altered configuration makes such
            records, and so does anybody who makes them up.
          </p>
          <ul class="reasons">
            {unpublished.map((each) => (
              <li key={each.hash}>
                <Copyable value={each.hash} shown={shortened(each.hash, 12, 6)} what="notice hash" />
                {each.revision !== null && ` revision ${each.revision}`}
                {each.locale !== null && ` in ${each.locale}`}: {recordsWords(each, more)}{' '}
                <a href={writeRoute({ ...START, notice: each.hash })}>These records</a>
              </li>
            ))}
          </ul>
          {unpublishedMore > 0 && (
            <p class="about">{counted(unpublishedMore, 'more such notice')} not shown.</p>
          )}
        </>
      )}
      {without > 0 && (
        <p class="about">
          {counted(without, 'record')} of choices for which no notice was shown, as by the page’s own script.{' '}
          <a href={writeRoute({ ...START, notice: '0'.repeat(64) })}>These records</a>
        </p>
      )}
      {untold > 0 && (
        <p class="about">
          {counted(untold, 'record')} are damaged or too various to be counted by their notice.
        </p>
      )}
    </section>
  );
}
