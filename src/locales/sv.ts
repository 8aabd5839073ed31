// Svenska.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** "Du", written small; plain language (klarspråk) with the authorities’ word "kakor"; no quotation marks. */
export const sv: LocaleTexts = {
  locale: 'sv',
  direction: 'ltr',
  layers: {
    title: 'Ditt val när det gäller kakor',
    body: 'Med ditt samtycke använder {controller} och dess partner ({count}) kakor för: {purposes}. Utan samtycke sker inget av detta.',
    bodyForNew:
      'Något är nytt sedan ditt senaste val. Med ditt samtycke använder {controller} och dess partner ({count}) kakor för: {purposes}. I övrigt gäller ditt val som förut.',
    withdraw: 'Du kan ändra dig när som helst, från alla sidor. Ditt val sparas i sex månader.',
    withdrawIn: 'Du kan ändra dig när som helst, från alla sidor. Ditt val sparas i {days} dagar.',
    policy: 'Integritet',
    showPartners: 'Våra partner',
    refuseAll: 'Avvisa alla',
    acceptAll: 'Acceptera alla',
    choose: 'Välj själv',
    continueWithout: 'Fortsätt utan att acceptera',
    closeAndRefuse: 'Stäng och avvisa alla',
    bodyForOptOut:
      '{controller} och dess partner ({count}) använder kakor för: {purposes}. Du kan säga nej när som helst, och då sker inget av detta.',
    privacyChoices: 'Dina integritetsval',
    signalHonoured: 'Din webbläsares signal om att du säger nej respekteras.',
    preferencesTitle: 'Hantera mina kakor',
    preferencesIntro:
      'Bestäm för varje ändamål. Inget som är valfritt är på förrän du slår på det, och du kan komma tillbaka hit när du vill.',
    alwaysOn: 'Alltid på',
    partlyOn: 'Delvis på',
    save: 'Spara',
    close: 'Stäng utan att ändra något',
    services: 'Tjänster',
    noServices: 'Ingen tjänst från tredje part',
    provider: 'Leverantör',
    servicePolicy: 'Integritetspolicy',
    storage: 'Sparas på din enhet',
    stores: {
      cookie: 'Kaka',
      'local-storage': 'Lokal lagring',
      'session-storage': 'Sessionslagring',
      'indexed-db': 'Databas',
      cache: 'Cacheminne',
    },
    storesNothing: 'Inget',
    session: 'Tills du stänger webbläsaren',
    retention: 'Sparas hos leverantören',
    yourChoice: 'Ditt nuvarande val',
    madeOn: 'Gjordes den {date}, sparas till den {expiry}.',
    notMade: 'Du har inte valt ännu: allt som är valfritt är av.',
    reference: 'Den här webbläsarens referens',
    downloadReceipt: 'Ladda ner kvittot',
    noReceipt: 'Kvittot finns inte ännu: loggen har inte svarat.',
    history: 'Tidigare val i den här webbläsaren',
    events: {
      'grant-all': 'Alla accepterade',
      'refuse-all': 'Alla avvisade',
      custom: 'Valda var för sig',
      withdraw: 'Samtycket återkallat',
      once: 'Laddat en gång',
    },
    withdrawAll: 'Återkalla mitt samtycke',
    controller: 'Ansvarig för webbplatsen: {controller}, {contact}',
    ownStorage: 'Minns det här valet och kvittot på det',
    saved: 'Ditt val är sparat.',
  },
  embeds: {
    sentence:
      'När innehållet laddas får {recipients} veta att du läser den här sidan, och kakor kan sparas på din enhet.',
    otherSite: 'en annan webbplats',
    once: 'Ladda en gång',
    always: 'Tillåt alltid',
    policy: 'Integritetspolicy',
  },
  purposes: {
    necessary: {
      title: 'Nödvändiga',
      description:
        'Kakor som webbplatsen inte fungerar utan, till exempel den som minns det här valet. De spårar ingen.',
    },
    analytics: {
      title: 'Besöksstatistik',
      description: 'Räknar besök och visar vilka sidor som läses, så att webbplatsen kan förbättras.',
    },
    social: {
      title: 'Innehåll från sociala medier',
      description:
        'Visar filmer och inlägg från andra plattformar, som då kan se att du läser den här sidan.',
    },
    marketing: {
      title: 'Annonser',
      description: 'Väljer ut och mäter annonser utifrån vad du läser här och på andra webbplatser.',
    },
  },
};
