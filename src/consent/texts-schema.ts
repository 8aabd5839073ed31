// The schema of a site's own texts: their names, what each is for, and that each is plain text.
import { z } from 'zod';
import type { EmbedTexts, LayerTexts } from './locale-texts.ts';

/** Longest text, in characters. */
const LENGTH_MAX = 500;

/** One line of plain text: what a notice says is never parsed, so that markup would be read as it is written (SEC-4). */
const words = (what: string) =>
  z
    .string()
    .min(1)
    .max(LENGTH_MAX)
    .refine((text) => text.isWellFormed(), 'must be well-formed Unicode')
    .refine(
      (text) => text === text.trim() && !/\p{Cc}/u.test(text),
      'must be one line without spaces at its ends',
    )
    .refine(
      (text) => !/<[a-z/!]|&(#\w+|\w+);/i.test(text),
      'must be plain text (SEC-4), since markup is shown as it is written; write the characters themselves',
    )
    .optional()
    .describe(what);

const BODY = 'with {controller}, {count} of partners and {purposes} in it';

/** What each text of the layers is for, but for those that have several under one name. */
const LAYERS: Record<Exclude<keyof LayerTexts, 'stores' | 'events'>, string> = {
  title: 'Title of the first layer',
  body: `What is asked, ${BODY}`,
  bodyForNew: `The same where only what is new is asked, ${BODY}`,
  bodyForOptOut: `The same where the law asks for an opt-out alone, ${BODY}`,
  withdraw: 'How to withdraw, and how long the choice is kept (GDPR-8)',
  withdrawIn: 'The same where askAgainDays says otherwise than six months, with {days} in it',
  policy: "Link to the site's privacy policy",
  showPartners: 'Link to the list of partners (CNIL-6)',
  refuseAll: 'Button that refuses all; says so, in about as many letters as acceptAll (CNIL-2, CNIL-23)',
  acceptAll: 'Button that accepts all',
  choose: 'Button that opens the preferences',
  continueWithout: 'Control above the title that refuses all (CNIL-3)',
  closeAndRefuse: 'Name of the closing cross, which refuses all and says so (IT-1)',
  privacyChoices: 'Title of the way to opt out',
  signalHonoured: "Says that the browser's signal was taken for a refusal (US-2)",
  preferencesTitle: 'Title of the preferences',
  preferencesIntro: 'What the preferences are for',
  alwaysOn: 'State of a required purpose',
  partlyOn: 'State of a purpose of whose services some are on',
  save: 'Button that saves what the controls show',
  close: 'Name of the cross that changes nothing',
  services: "Heading of a purpose's services",
  noServices: 'Stands there where there is none',
  provider: 'Heading of who is behind a service',
  servicePolicy: "Link to the provider's privacy policy",
  storage: 'Heading of what is kept on the device',
  storesNothing: 'Stands there where nothing is',
  session: 'For how long, where that is the session',
  retention: 'Heading of how long the provider keeps what it learns',
  yourChoice: 'Heading of what the visitor decided before',
  madeOn: 'When it was made, with {date} and {expiry} in it',
  notMade: 'Stands there where nothing was',
  reference: 'Label of the random id of this browser',
  downloadReceipt: 'Button that downloads a receipt',
  noReceipt: 'Why there is no receipt yet',
  history: 'Heading of the choices before this one',
  withdrawAll: 'Button that refuses all that was granted',
  controller: 'Who is responsible, with {controller} and {contact} in it (GDPR-12)',
  ownStorage: 'What the widget itself keeps things for',
  saved: 'Says that the choice is saved (A11Y-9)',
};

const STORES: Record<keyof LayerTexts['stores'], string> = {
  cookie: 'A cookie',
  'local-storage': 'Local storage',
  'session-storage': 'Session storage',
  'indexed-db': 'A database',
  cache: 'A cache',
};

const EVENTS: Record<keyof LayerTexts['events'], string> = {
  'grant-all': 'All was accepted',
  'refuse-all': 'All was refused',
  custom: 'Chosen one by one',
  withdraw: 'Something was withdrawn',
  once: 'One embed was loaded once',
};

const EMBEDS: Record<keyof EmbedTexts, string> = {
  sentence: 'What loading means, with {recipients} in it',
  otherSite: 'Stands for the recipients where only a purpose is known',
  once: 'Button that lets this one embed go',
  always: 'Button that grants what the embed needs',
  policy: "Link to a provider's privacy policy",
};

// The reason for the cast: Object.fromEntries does not know that every name of the list is there.
const textsFor = <Name extends string>(names: Record<Name, string>) =>
  Object.fromEntries(Object.entries<string>(names).map(([name, what]) => [name, words(what)])) as Record<
    Name,
    ReturnType<typeof words>
  >;

/** The texts of one language that a site may say in its own words, by name; every one may be left out. */
export const ownTextsSchema = z.strictObject({
  ...textsFor(LAYERS),
  stores: z.strictObject(textsFor(STORES)).optional().describe('Names of the places on the device'),
  events: z.strictObject(textsFor(EVENTS)).optional().describe('What each kind of record says'),
  embeds: z.strictObject(textsFor(EMBEDS)).optional().describe('Words of the placeholders of held embeds'),
});
