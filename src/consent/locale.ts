// The locale: which of the shipped languages a notice speaks.

/**
 * The folder of a language's files, and what a wish for it begins with: its tag in lower case. Chinese is shipped in
 * simplified characters alone, so whoever wishes for Chinese gets those.
 */
export const folderOf = (tag: string): string => tag.toLowerCase().replace('-hans', '');

/**
 * The first wish that is available, by its primary language subtag (`fr-CA` is served by `fr`, BCP 47 lookup).
 * @param wishes divided by commas, in order: the configuration's own, `<html lang>`, then the browser's; empty ones are passed over
 * @param available folders (see {@link folderOf}), divided by `|`, closer ones first: `en|pt-br|pt`; several may stand as one
 *   in the words of a regular expression, `en|p[lt]`
 * @returns `undefined` where no wish can be met
 */
export const chooseLocale = (wishes: string, available: string): string | undefined =>
  RegExp(`(?:^|,)(${available})(?![^-,])`).exec(wishes.toLowerCase())?.[1];
