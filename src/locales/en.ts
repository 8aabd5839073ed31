// English.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** Plain and neutral: no guilt, no jargon, no exclamation (DESIGN §9). */
export const en: LocaleTexts = {
  locale: 'en',
  direction: 'ltr',
  layers: {
    title: 'Your choice about cookies',
    body: 'With your consent, {controller} and its partners ({count}) use cookies for: {purposes}. Without it, none of this happens.',
    bodyForNew:
      'Something is new since your last choice. With your consent, {controller} and its partners ({count}) use cookies for: {purposes}. The rest of your choice stands.',
    withdraw: 'You can change your mind at any time, from every page. Your choice is kept for six months.',
    withdrawIn: 'You can change your mind at any time, from every page. Your choice is kept for {days} days.',
    policy: 'Privacy',
    showPartners: 'Our partners',
    refuseAll: 'Refuse all',
    acceptAll: 'Accept all',
    choose: 'Choose',
    continueWithout: 'Continue without accepting',
    closeAndRefuse: 'Close and refuse all',
    bodyForOptOut:
      '{controller} and its partners ({count}) use cookies for: {purposes}. You can object at any time; then none of this happens.',
    privacyChoices: 'Your Privacy Choices',
    signalHonoured: 'Your browser’s opt-out signal is honoured.',
    preferencesTitle: 'Manage my cookies',
    preferencesIntro:
      'Decide purpose by purpose. Nothing optional is on until you turn it on, and you can come back here whenever you like.',
    alwaysOn: 'Always on',
    partlyOn: 'Partly on',
    save: 'Save',
    close: 'Close without changing anything',
    services: 'Services',
    noServices: 'No service of a third party',
    provider: 'Provider',
    servicePolicy: 'Privacy policy',
    storage: 'Kept on your device',
    stores: {
      cookie: 'Cookie',
      'local-storage': 'Local storage',
      'session-storage': 'Session storage',
      'indexed-db': 'Database',
      cache: 'Cache',
    },
    storesNothing: 'Nothing',
    session: 'Until you close the browser',
    retention: 'Kept by the provider',
    yourChoice: 'Your present choice',
    madeOn: 'Made on {date}, kept until {expiry}.',
    notMade: 'You have not chosen yet: everything optional is off.',
    reference: 'Reference of this browser',
    downloadReceipt: 'Download the receipt',
    noReceipt: 'The receipt is not there yet: the log has not answered.',
    history: 'Earlier choices on this browser',
    events: {
      'grant-all': 'All accepted',
      'refuse-all': 'All refused',
      custom: 'Chosen one by one',
      withdraw: 'Consent withdrawn',
      once: 'Loaded once',
    },
    withdrawAll: 'Withdraw my consent',
    controller: 'Responsible for this site: {controller}, {contact}',
    ownStorage: 'Remembers this choice and its receipt',
    saved: 'Your choice is saved.',
  },
  embeds: {
    sentence:
      'Once loaded, this content tells {recipients} that you are reading this page, and may store cookies on your device.',
    otherSite: 'another site',
    once: 'Load once',
    always: 'Always allow',
    policy: 'Privacy policy',
  },
  purposes: {
    necessary: {
      title: 'Necessary',
      description: 'What the site cannot work without, such as remembering this choice. It follows nobody.',
    },
    analytics: {
      title: 'Audience measurement',
      description: 'Counts visits and shows which pages are read, so that the site can be improved.',
    },
    social: {
      title: 'Social media content',
      description: 'Shows videos and posts from other platforms, which can then see that you read this page.',
    },
    marketing: {
      title: 'Advertising',
      description: 'Chooses and measures advertisements by what you read here and on other sites.',
    },
  },
};
