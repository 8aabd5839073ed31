// The labels of the answers in a site's own words: that each says what it does, and no other says the same.
import { ANSWER_WORDS, type AnswerWords, wordSaying } from './answer-words.ts';
import { type Problem, show } from './configuration-problem.ts';
import type { LayerTexts } from './locale-texts.ts';

/** CNIL-2: how much longer one of the two may be; src/locales keeps to it as well. */
const RATIO_MAX = 1.6;

type Name = 'refuseAll' | 'acceptAll' | 'choose' | 'continueWithout' | 'closeAndRefuse' | 'save' | 'close';

/** Labels that do one thing are in one group, and may say the same. */
const GROUPS: readonly (readonly Name[])[] = [
  ['refuseAll', 'continueWithout', 'closeAndRefuse'],
  ['acceptAll'],
  ['choose'],
  ['save'],
  ['close'],
];

/** What is asked of the labels of one language. */
interface Labels {
  /** Tag of the language. */
  readonly language: string;
  /** What the site says itself. */
  readonly own: Partial<Record<Name, string>>;
  /** What is shown: that, and for the rest what ships. */
  readonly shown: LayerTexts;
  readonly shipped: LayerTexts;
}

/** Problems of what the site says itself; their paths are the names of the texts. */
export function labelProblems(labels: Labels): Problem[] {
  return [...vague(labels), ...uneven(labels), ...alike(labels)];
}

function vague({ language, own, shipped }: Labels): Problem[] {
  const problems: Problem[] = [];
  const says = (what: keyof AnswerWords, label: string) => wordSaying(what, label, language);
  const expect = (name: Name, what: string, faults: readonly (string | false | undefined)[]) => {
    const found = faults.filter(Boolean).join(' and ');
    if (!found) return;
    problems.push({
      path: name,
      message: `must say ${what}, but is ${show(own[name])}, which ${found}; write it as clearly as the shipped text, ${show(shipped[name])}`,
    });
  };
  const lacks = (what: keyof AnswerWords, label: string, meaning: string) =>
    !says(what, label) &&
    `has no word of ${meaning} (${ANSWER_WORDS[language]?.[what].replaceAll('-', '…').replaceAll(' ', ', ')})`;
  const names = (what: keyof AnswerWords, label: string, meaning: string) =>
    says(what, label) && `speaks of ${meaning}`;
  const refusal = (label: string) => [
    lacks('refuse', label, 'refusing'),
    lacks('all', label, 'all'),
    names('part', label, 'a part'),
    names('accept', label, 'accepting'),
  ];
  const isWithout = (label: string) => says('without', label) && says('accept', label);

  const { refuseAll, closeAndRefuse, continueWithout, acceptAll, choose, save } = own;
  if (refuseAll) expect('refuseAll', 'that all is refused, and nothing else (CNIL-23)', refusal(refuseAll));
  if (closeAndRefuse && !isWithout(closeAndRefuse))
    expect('closeAndRefuse', 'that closing refuses all (IT-1)', refusal(closeAndRefuse));
  if (continueWithout && !isWithout(continueWithout))
    expect('continueWithout', 'that it goes on without accepting (CNIL-3)', [
      lacks('refuse', continueWithout, 'refusing'),
      names('accept', continueWithout, 'accepting'),
    ]);
  if (acceptAll)
    expect('acceptAll', 'that all is accepted, and nothing else (DDP-6)', [
      names('refuse', acceptAll, 'refusing'),
    ]);
  for (const [name, label] of [
    ['choose', choose],
    ['save', save],
  ] as const)
    if (label)
      expect(name, 'what it does, and not be one accept button more (CNIL-23)', [
        names('accept', label, 'accepting'),
      ]);
  return problems;
}

function uneven({ own, shown: { refuseAll, acceptAll } }: Labels): Problem[] {
  const [refuse = 0, accept = 0] = [refuseAll, acceptAll].map((label) => [...label].length);
  if (Math.max(refuse, accept) / Math.min(refuse, accept) <= RATIO_MAX) return [];
  const [path, other] = own.refuseAll
    ? (['refuseAll', 'acceptAll'] as const)
    : (['acceptAll', 'refuseAll'] as const);
  if (!own[path]) return [];
  return [
    {
      path,
      message: `must be at most ${RATIO_MAX} times as long as ${other}, or as short (CNIL-2), but ${show(refuseAll)} has ${refuse} letters and ${show(acceptAll)} has ${accept}; make them alike`,
    },
  ];
}

function alike({ language, own, shown }: Labels): Problem[] {
  const plain = (name: Name) => shown[name].toLocaleLowerCase(language);
  return GROUPS.flatMap((group, index) =>
    group.flatMap((name) =>
      GROUPS.slice(index + 1)
        .flat()
        .filter((other) => (own[name] || own[other]) && plain(name) === plain(other))
        .map((other) => {
          const [path, same] = own[name] ? [name, other] : [other, name];
          return {
            path,
            message: `must differ from ${same}, which does something else (DDP-6), but both are ${show(shown[path])}; say in each what it does`,
          };
        }),
    ),
  );
}
