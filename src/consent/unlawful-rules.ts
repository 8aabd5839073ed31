// The rules of what no configuration may ask for or leave out: each with its requirement, and what to do instead.
import { valueAt } from './configuration-relations.ts';
import { isPlace } from './countries.ts';
import { JURISDICTION } from './presumption.ts';

/** What all rules have: `what` follows the name of the setting in a sentence, `mend` ends it. */
export interface Rule {
  readonly requirement: string;
  readonly what: string;
  readonly mend: string;
}

/** A setting that there is not, known by its name, in lower case without `-` and `_`, as other tools have it. */
interface NamedRule extends Rule {
  readonly names: readonly RegExp[];
  /** Only in these parts of the configuration; in every part where it is left out. */
  readonly within?: readonly string[];
}

/** Settings that there are, with a value that they may not have. */
interface ValueRule extends Rule {
  /** As it is written, with `[]` for any place in a list. */
  readonly path: string;
  /** @param owner what the setting stands in */
  readonly isUnlawful: (value: unknown, owner: unknown) => boolean;
}

/** Something that must be there. */
interface MissingRule extends Rule {
  /** As it is written, with `[]` for any place in a list. */
  readonly path: string;
}

/** Names of settings that there are not; the first rule that fits is said. */
export const NAMED: readonly NamedRule[] = [
  {
    names: [/refus|reject|declin|deny|accept|agree|primary|secondary/],
    within: ['theme'],
    requirement: 'CNIL-2, CBT-DE',
    what: 'is not a known setting and cannot be one, since the refuse and the accept button look alike',
    mend: 'remove it; "theme": {"accent": …} colours both',
  },
  {
    names: [
      /^(is)?(pre)?(checked|ticked|selected)$/,
      /^(is)?(granted|enabled|active|on)$/,
      /^(default|initial)|default$/,
      /^opted(in|out)$/,
    ],
    within: ['purposes', 'services'],
    requirement: 'GDPR-2, CBT-B',
    what: 'is not a known setting and cannot be one, since what is optional is off until the visitor turns it on',
    mend: 'remove it; what the page cannot work without belongs to a purpose with "required": true',
  },
  {
    names: [/^pre(checked|ticked|selected|granted)/, /^(default|initial)(choice|consent|granted|state)/],
    requirement: 'GDPR-2, CBT-B',
    what: 'is not a known setting and cannot be one, since nothing is chosen before the visitor has chosen it',
    mend: 'remove it',
  },
  {
    names: [/^(legal|lawful)?(basis|ground)$/, /legitimate|legint/, /^li(purposes)?$/],
    requirement: 'EPD-4, CBT-H',
    what: 'is not a known setting and cannot be one, since nothing but consent allows to keep or read on the device what is not needed',
    mend: 'remove it; leave the purpose optional, or say "required": true where the page cannot work without it',
  },
  {
    names: [
      /(cookie|consent|pay|tracking)wall/,
      /^(force|must|require)(consent|accept)/,
      /^(consent|accept)required$/,
      /^(block|blur|disable|hide|lock)(page|content|site|access|scroll|interaction)/,
    ],
    requirement: 'GDPR-11, EPD-1',
    what: 'is not a known setting and cannot be one, since a page may not depend on being accepted',
    mend: 'remove it; mark what needs consent with data-consent, and the rest of the page stays open',
  },
  {
    names: [
      /^((hide|no|disable|without|omit|remove|show|with|has|enable)?(refuse|reject|decline|deny|disagree)(all)?(button|btn|link|option)?)$/,
      /^(accept|agree)only$|^only(accept|agree)$/,
    ],
    requirement: 'CNIL-1, CBT-A',
    what: 'is not a known setting and cannot be one, since refusing stands beside accepting on every layer',
    mend: 'remove it; nothing takes the refuse button away',
  },
  {
    names: [
      /^scroll(ing)?$|(after|by|on)scroll|scroll(accept|consent|is|means)/,
      /^impli(ed|cit)/,
      /^auto(matic(ally)?)?(accept|allow|consent|grant)/,
      /^(accept|allow|consent|grant)(all)?(on|after|by|timeout|delay)/,
      /^(close|closing|continue|dismiss|inactivity|navigation|timeout)(is|means)?(accept|allow|consent|grant)/,
    ],
    requirement: 'GDPR-1, CNIL-4',
    what: 'is not a known setting and cannot be one, since only an act of the visitor is consent: not scrolling, waiting, going on or closing',
    mend: 'remove it; a way to close can only refuse, as "firstLayer": {"close": true} has it',
  },
];

/** Purposes that no page needs in order to work, by the ids that sites give them. */
const OPTIONAL: readonly unknown[] = [
  'analytics',
  'marketing',
  'social',
  'social-media',
  'advertising',
  'ads',
  'targeting',
  'retargeting',
  'tracking',
  'profiling',
];

/** Values of settings that there are. */
export const VALUES: readonly ValueRule[] = [
  {
    path: 'purposes[].required',
    isUnlawful: (value, owner) => value === true && OPTIONAL.includes(valueAt(owner, ['id'])),
    requirement: 'CBT-I1, EPD-1',
    what: 'cannot be true of a purpose that a page works without',
    mend: 'remove it; what the law exempts, such as measurement for the publisher alone (CNIL-16), belongs to a purpose of its own whose texts say so',
  },
  {
    path: 'services[].storage[].days',
    isUnlawful: (value, owner) =>
      typeof value === 'number' && value > 400 && valueAt(owner, ['kind']) === 'cookie',
    requirement: 'CK-2, GDPR-17',
    what: 'must be at most 400 for a cookie, since no browser keeps one for longer and visitors read the number',
    mend: 'write for how long it is kept',
  },
  {
    path: 'jurisdiction',
    // Anything of another form was found by the schema.
    isUnlawful: (value) => typeof value === 'string' && JURISDICTION.test(value) && !isPlace(value),
    requirement: 'US-10, US-12',
    what: 'must be a place of ISO 3166, whose law decides how visitors are asked',
    mend: 'correct it, such as "GB" for the United Kingdom, or leave it out where visitors are of several places',
  },
];

/** What visitors must be told. */
export const MISSING: readonly MissingRule[] = [
  {
    path: 'controller',
    requirement: 'GDPR-12, GDPR-13',
    what: 'is missing, and visitors must read who is responsible',
    mend: 'add it: {"name": …, "contact": …}',
  },
  {
    path: 'controller.name',
    requirement: 'GDPR-12, GDPR-13',
    what: 'is missing, and visitors must read who is responsible',
    mend: 'add it',
  },
  {
    path: 'controller.contact',
    requirement: 'GDPR-12',
    what: 'is missing, and visitors must be able to reach who is responsible',
    mend: 'add it: an e-mail address or an https:// address',
  },
  {
    path: 'policy',
    requirement: 'GDPR-12',
    what: 'is missing, and visitors must be able to read the site’s privacy policy',
    mend: 'add it: an https:// address, or a path that starts with /',
  },
  {
    path: 'services[].provider',
    requirement: 'GDPR-13, CNIL-6',
    what: 'is missing, and visitors must read who receives their data',
    mend: 'add it: the legal person behind the service',
  },
];
