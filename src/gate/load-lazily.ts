// The one way from the gate to code that most visits never need: the notice, the steps of a decision, the report.
import type { Configuration } from '../consent/configuration.ts';
import { chooseLocale } from '../consent/locale.ts';
import { fail } from './events.ts';
import { base } from './own-script.ts';
import { availableLocales, releaseFolder } from './widget.ts';

type DecideModule = typeof import('./decide.ts');
type PageModule = DecideModule &
  typeof import('./page-acts.ts') &
  typeof import('./followed.ts') &
  typeof import('./once.ts');
type EmbedsModule = typeof import('../notice/embeds.ts');
type NoticeModule = typeof import('../notice/notice.tsx');
type ReportModule = typeof import('../report/report.ts') & typeof import('./sweep.ts');

/**
 * Loads the notice in the visitor's language: the configuration's, then the page's, then the browser's. The build
 * puts the steps of a decision into the same file, so that a notice on the screen can always refuse.
 * Files that cannot be loaded are a `failed` event; the next call tries again.
 */
export function withNotice(
  config: Configuration,
  use: (notice: NoticeModule & DecideModule) => void,
): Promise<boolean> {
  return load(`${localeOf(config)}/notice.js`, use);
}

/** Loads what draws the placeholders of held embeds. */
export function withEmbeds(config: Configuration, use: (embeds: EmbedsModule) => void): Promise<boolean> {
  return load(`${localeOf(config)}/embeds.js`, use);
}

/** Loads the steps of a decision alone, for the API and for what follows from another page's. */
export function withDecide(config: Configuration, use: (decide: PageModule) => void): Promise<boolean> {
  // A decision will need it, and is not to wait for one file after the other.
  void withReport(config, () => {});
  return load('decide.js', use);
}

/**
 * Loads what makes, keeps and sends records, and what sweeps after a refusal. Once that is loaded, `use` runs at once. The promise tells whether
 * that worked and never rejects.
 */
export function withReport(config: Configuration, use: (report: ReportModule) => void): Promise<boolean> {
  return load(`${localeOf(config)}/report.js`, use);
}

const localeOf = ({ locale }: Configuration) =>
  chooseLocale(availableLocales, [locale, document.documentElement.lang, ...navigator.languages]);

/**
 * Modules that were loaded, by path. Kept, because `import()` takes a task even for what is there already, and a page
 * that is being left has none to give: from the second call on, `use` runs before `load` returns.
 */
const loaded: Record<string, unknown> = Object.create(null);

async function load<Module>(path: string, use: (module: Module) => void): Promise<boolean> {
  try {
    loaded[path] ??= await import(/* @vite-ignore */ `${base}${releaseFolder}/${path}`);
    // The reason for the cast: the callers above name the type of the module at their path.
    use(loaded[path] as Module);
    return true;
  } catch (reason) {
    fail('file-unreachable', reason);
    return false;
  }
}
