// The framework's settings beside the rest of a configuration: what the IAB's policies do not leave open.
import type { Problem } from '../configuration-problem.ts';
import { valueAt } from '../configuration-relations.ts';
import { contrastRatio } from '../contrast.ts';
import { HEX_COLOUR, rgbOf } from '../theme-problems.ts';
import { TCF_REVISION_MAX } from './settings.ts';

/** TCF-10: of the text of a call to action. */
const LEAST_LABEL_CONTRAST = 5;

/** Problems of a configuration that has `signals.tcf`, beside those of its schema; none of any other. */
export function tcfProblems(value: unknown, locales: readonly string[]): Problem[] {
  if (!valueAt(value, ['signals', 'tcf'])) return [];
  return [
    ...languageProblems(value, locales),
    ...idProblems(value),
    ...bodyProblems(value),
    ...revisionProblems(value),
    ...['accent', 'accentDark'].flatMap((key) => labelContrast(key, valueAt(value, ['theme', key]))),
  ];
}

function languageProblems(value: unknown, locales: readonly string[]): Problem[] {
  const path = 'signals.tcf.languages';
  const languages = valueAt(value, ['signals', 'tcf', 'languages']);
  if (!Array.isArray(languages)) return [];
  const locale = valueAt(value, ['locale']);
  if (locale !== undefined) {
    const message = `cannot be beside "locale", which is the one language that the notice is shown in; remove one of them`;
    return [{ path, message }];
  }
  return languages.flatMap((tag, index) =>
    // Anything else was found by the schema.
    typeof tag !== 'string' || locales.includes(tag)
      ? []
      : { path: `${path}[${index}]`, message: `must be one of ${locales.join(', ')}, but is "${tag}"` },
  );
}

function idProblems(value: unknown): Problem[] {
  return ['purposes', 'services'].flatMap((list) => {
    const items = valueAt(value, [list]);
    if (!Array.isArray(items)) return [];
    return items.flatMap((item, index) => {
      const id = valueAt(item, ['id']);
      if (typeof id !== 'string' || !id.startsWith('tcf-')) return [];
      const message = `"${id}" begins with tcf-, as the ids of the IAB's framework do; choose another id`;
      return [{ path: `${list}[${index}].id`, message }];
    });
  });
}

function bodyProblems(value: unknown): Problem[] {
  const texts = valueAt(value, ['texts']);
  if (!texts || typeof texts !== 'object') return [];
  return Object.keys(texts).flatMap((tag) =>
    ['body', 'bodyForNew', 'noServices']
      .filter((name) => valueAt(texts, [tag, name]) !== undefined)
      .map((name) => ({
        path: `texts.${tag}.${name}`,
        message:
          'cannot be beside "signals.tcf": appendix B of the IAB’s policies says what must stand there (TCF-9), and it is put there; remove it',
      })),
  );
}

function revisionProblems(value: unknown): Problem[] {
  const revision = valueAt(value, ['revision']);
  if (typeof revision !== 'number' || revision <= TCF_REVISION_MAX) return [];
  const message = `must be at most ${TCF_REVISION_MAX} beside "signals.tcf", as the version of the IAB's policies is put before it (TCF-8), but is ${revision}; lower it`;
  return [{ path: 'revision', message }];
}

/** The text on a button is black or white, whichever reads better; on some colours neither reads well enough here. */
function labelContrast(key: string, colour: unknown): Problem[] {
  // Anything else was found by the schema.
  if (typeof colour !== 'string' || !HEX_COLOUR.test(colour)) return [];
  const accent = rgbOf(colour);
  const ratio = Math.max(contrastRatio(accent, [0, 0, 0]), contrastRatio(accent, [1, 1, 1]));
  if (ratio >= LEAST_LABEL_CONTRAST) return [];
  const shown = (Math.floor(ratio * 100) / 100).toFixed(2);
  const message = `must leave the text of the buttons, which is black or white on it, a contrast of at least ${LEAST_LABEL_CONTRAST}:1, as the IAB's policies ask (TCF-10), but "${colour}" leaves ${shown}:1; take a darker or a lighter colour`;
  return [{ path: `theme.${key}`, message }];
}
