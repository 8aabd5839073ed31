// The locale: which of the shipped languages a notice speaks.

/**
 * The first wish that is available, by its primary language subtag (`fr-CA` is served by `fr`, BCP 47 lookup).
 * @param available lower case, divided by `|`, closer ones first: `en|pt-br|pt`
 * @param wishes divided by commas, in order: the configuration's own, `<html lang>`, then the browser's; empty ones are passed over
 * @returns `undefined` where no wish can be met
 */
export const chooseLocale = (available: string, wishes: string): string | undefined =>
  RegExp(`(?:^|,)(${available})(?![^-,])`).exec(wishes.toLowerCase())?.[1];
