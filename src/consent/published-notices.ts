// The notices an operator publishes: every one that a configuration can put on a screen.
import { type Choice, NO_NOTICE } from './choice.ts';
import type { Configuration } from './configuration.ts';
import { answerAll } from './decisions.ts';
import type { LocaleTexts } from './locale-texts.ts';
import type { Notice, WidgetVersion } from './notice.ts';
import { noticeOf } from './notice-of.ts';
import { idsToAsk } from './policy.ts';
import { languagesOf } from './tcf/languages.ts';

/**
 * In each language that it is shown in: the notice that asks about everything and, for each revision in which something was added
 * (`since`), the one that asks visitors of older revisions about that alone.
 */
export function publishedNotices(
  config: Configuration,
  locales: readonly LocaleTexts[],
  widget: WidgetVersion,
): Notice[] {
  const optional = idsToAsk(config, undefined).ids;
  const additions = [...config.purposes, ...(config.services || [])].flatMap(({ id, since }) =>
    since && optional.includes(id) ? since : [],
  );
  const partial = [...new Set(additions)].map(
    (since) => idsToAsk(config, choiceOfRevision(config, since - 1)).ids,
  );
  const languages = languagesOf(config);
  const shown = locales.filter(({ locale }) => !languages.length || languages.includes(locale));
  return shown.flatMap((texts) => [
    noticeOf(config, texts, widget),
    ...partial.map((ids) => noticeOf(config, texts, widget, ids)),
  ]);
}

/** A choice that decided everything, back then. */
function choiceOfRevision(config: Configuration, revision: number): Choice {
  return {
    subject: '',
    time: 0,
    notice: NO_NOTICE,
    revision,
    sequence: 1,
    decisions: answerAll(config, false),
  };
}
