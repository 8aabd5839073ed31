// The IAB's framework: English.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const en: TcfWords = {
  body: 'With your consent, {controller} and its partners ({count}) store information on your device and read it there, such as cookies and unique identifiers, and use personal data, such as your browsing and your approximate location, for: {names}. If you accept, advertising and content may be chosen for you; if you refuse, none of this happens and the page stays open to you. Your choice holds for this site alone.',
  specialFeatures: 'You are also asked for: {names}.',
  interest:
    'Some partners claim a legitimate interest instead of asking for consent: here it is off until you accept, and you can object to each under “{choose}”.',
  news: 'Something is new since your last choice; the rest of it stands.',
  vendors: 'Partners in advertising (IAB)',
  vendorsAbout:
    'Who may use your data for the purposes above. Each gets only what you have turned on there, too.',
  objectable: 'Legitimate interest: {purpose}',
  objectableAbout:
    'Some partners claim a legitimate interest in this instead of asking for consent. Off means that you object.',
  information: 'There is no control for this: it comes with every partner that you let in.',
  noServices: 'Partners, if any, are listed under “{vendors}”',
  facts: {
    details: 'Details',
    consentFor: 'With your consent',
    interestFor: 'By legitimate interest',
    specialPurposes: 'Special purposes',
    features: 'Features',
    specialFeatures: 'Special features',
    data: 'Categories of data',
    otherRetention: 'Kept for other periods, in days',
    cookies: 'Cookies, days at most:',
    refreshed: 'prolonged by each visit',
    noCookies: 'No cookies',
    otherAccess: 'storage or access of other kinds than cookies',
    interestClaim: 'The legitimate interest explained',
    disclosure: 'What is stored, in detail',
  },
};
