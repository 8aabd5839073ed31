// The declared types of a configuration, written down once more and without the gate's shortcuts, for tests.

type Rule = (value: unknown) => boolean;

const isText: Rule = (value) => typeof value === 'string' && value.length > 0;
const isWhole: Rule = (value) =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 999_999_999;
const isYesOrNo: Rule = (value) => value === true || value === false;
const isAddress: Rule = (value) => typeof value === 'string' && /^(https:\/\/|\/)/.test(value);
const maybe =
  (rule: Rule): Rule =>
  (value) =>
    value === undefined || rule(value);
const listOf =
  (rule: Rule): Rule =>
  (value) =>
    Array.isArray(value) && value.every(rule);
const objectOf =
  (rules: Readonly<Record<string, Rule>>): Rule =>
  (value) =>
    isObject(value) && Object.entries(rules).every(([key, rule]) => rule(value[key]));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts: Rule = (value) =>
  isObject(value) && Object.values(value).every(objectOf({ title: isText, description: isText }));

/** Whether a parsed JSON value is a `Configuration` by its types, whatever its texts say. */
export const hasDeclaredTypes: Rule = objectOf({
  site: isText,
  revision: isWhole,
  policy: isAddress,
  controller: objectOf({ name: isText, contact: isText }),
  purposes: listOf(
    objectOf({ id: isText, required: maybe(isYesOrNo), since: maybe(isWhole), texts: maybe(isTexts) }),
  ),
  services: maybe(
    listOf(
      objectOf({
        id: isText,
        purpose: isText,
        name: isText,
        provider: isText,
        policy: maybe(isAddress),
        hosts: maybe(listOf(isText)),
        storage: maybe(listOf(objectOf({ kind: isText, name: isText, days: isWhole }))),
        since: maybe(isWhole),
      }),
    ),
  ),
  log: maybe(isText),
  cookie: maybe(objectOf({ name: maybe(isText), domain: maybe(isText) })),
  guard: maybe(isText),
  reloadOnWithdrawal: maybe(isYesOrNo),
  askAgainBefore: maybe(isWhole),
  // Of days by place the gate checks those that it goes by; these configurations name no place.
  askAgainDays: maybe((days) => isWhole(days) || (isObject(days) && isWhole(days.default))),
  locale: maybe(isText),
});
