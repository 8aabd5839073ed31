// The one way from the gate to code that most visits never need: the notice, the steps of a decision, the report.
import { bare } from '../consent/bare.ts';
import { chooseLocale } from '../consent/locale.ts';
import { controller } from './controller.ts';
import { fail } from './events.ts';
import { language, languages, othersLanguage } from './features.ts';
import { base } from './own-script.ts';
import { defaultLocale, locales, releaseFolder } from './widget.ts';

/** The files, by name. Each stands once per language in the folder of the release; those that speak none beside these. */
export interface Files {
  /** The notice. The build puts the steps of a decision into the same file, so that a notice on the screen can always refuse. */
  readonly notice: typeof import('../notice/notice.ts') &
    Pick<typeof import('./decision/decide.ts'), 'decide' | 'turn'>;
  /**
   * The steps of a decision, for the API, for placeholders, and for what follows from another page's; and what a few
   * embeds need to be let go.
   */
  readonly decide: typeof import('./decision/decide.ts') &
    typeof import('./decision/page-acts.ts') &
    typeof import('./decision/followed.ts') &
    typeof import('./decision/once.ts') &
    Pick<typeof import('./trusted-types.ts'), 'trusted'>;
  /**
   * What makes, keeps and sends records, what sweeps after a refusal, what explains to the page's owner, and what keeps
   * the notice off what has the focus.
   */
  readonly report: typeof import('../report/report.ts') &
    typeof import('./sweep/sweep.ts') &
    typeof import('./sweep/resume.ts') &
    typeof import('./decision/turn-ahead.ts') &
    typeof import('./explain/unreleased.ts') &
    typeof import('./explain/violation.ts') &
    typeof import('../notice/stay-clear.ts');
  /** What draws the placeholders of held embeds. */
  readonly embeds: typeof import('../notice/embeds.ts');
  /** What few of the configurations that a page has ask for: what the law of the place presumes, and every protocol. */
  readonly '../rare': typeof import('./prepare.ts');
  /** The full API of the IAB's GPP. */
  readonly '../gpp': typeof import('../signals/gpp/gpp.ts');
  /** The API of IAB TCF. */
  readonly '../tcf': typeof import('../signals/tcf/tcf.ts');
  /** The floating button. */
  readonly button: typeof import('../notice/button.ts');
  /** What that says where the browser's opt-out signal is heard. */
  readonly heard: typeof import('../notice/heard.ts');
}

/**
 * Files that were loaded, by name. Kept, because `import()` takes a task even for what is there already, and a page
 * that is being left has none to give: from the second call on, `use` runs before `load` returns.
 */
const loaded = bare<unknown>();

/**
 * Loads a file in the visitor's language: the configuration's, then the page's, then the browser's. A file that cannot
 * be loaded is a `failed` event; the next call tries again.
 * @returns kept with what `use` has returned, with `undefined` where it could not be called; never rejects
 */
export const load = async <Name extends keyof Files, Answer>(
  name: Name,
  use: (file: Files[Name]) => Answer,
): Promise<Answer | undefined> => {
  try {
    const wishes = () => [controller.config.locale, document.documentElement.lang, ...navigator.languages];
    const folder =
      language || chooseLocale(wishes().join(), languages || locales) || othersLanguage || defaultLocale;
    // The reason for the cast: it is taken for a text there.
    const address = new URL(`${releaseFolder}/${folder}/${name}.js`, base) as unknown as string;
    loaded[name] ??= await import(/* @vite-ignore */ address);
    // The reason for the cast: the build puts the modules named above into the file of that name.
    return use(loaded[name] as Files[Name]);
  } catch (reason) {
    return fail('file-unreachable', reason);
  }
};
