// The locale: which of the shipped languages a notice speaks.

/**
 * The first wish that is available, by its primary language subtag (`fr-CA` is served by `fr`, BCP 47 lookup).
 * @param wishes in order: the configuration's own, `<html lang>`, then the browser's; unset ones are passed over
 * @returns the first available locale where no wish can be met, so that there always is a notice to refuse on
 */
export function chooseLocale(available: readonly string[], wishes: readonly (string | undefined)[]): string {
  for (const wish of wishes) {
    const language = wish?.toLowerCase();
    const found =
      available.find((locale) => locale === language) ||
      available.find((locale) => locale === language?.split('-')[0]);
    if (found) return found;
  }
  return available[0] || '';
}
