// Dansk.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** Plain and neutral, informal address (du); commas before subordinate clauses. */
export const da: LocaleTexts = {
  locale: 'da',
  direction: 'ltr',
  layers: {
    title: 'Dit valg af cookies',
    body: 'Med dit samtykke bruger {controller} og partnere ({count}) cookies til disse formål: {purposes}. Uden samtykke sker intet af dette.',
    bodyForNew:
      'Der er kommet noget nyt til siden dit seneste valg. Med dit samtykke bruger {controller} og partnere ({count}) cookies til disse formål: {purposes}. Resten af dit valg gælder fortsat.',
    withdraw: 'Du kan når som helst ændre dit valg på alle sider. Dit valg gemmes i seks måneder.',
    withdrawIn: 'Du kan når som helst ændre dit valg på alle sider. Dit valg gemmes i {days} dage.',
    policy: 'Privatliv',
    showPartners: 'Vores partnere',
    refuseAll: 'Afvis alle',
    acceptAll: 'Accepter alle',
    choose: 'Vælg',
    continueWithout: 'Fortsæt uden at acceptere',
    closeAndRefuse: 'Luk og afvis alle',
    bodyForOptOut:
      '{controller} og partnere ({count}) bruger cookies til disse formål: {purposes}. Du kan når som helst gøre indsigelse, og så sker intet af dette.',
    privacyChoices: 'Dine privatlivsvalg',
    signalHonoured: 'Fravalgssignalet fra din browser bliver respekteret.',
    preferencesTitle: 'Cookieindstillinger',
    preferencesIntro:
      'Tag stilling til ét formål ad gangen. Intet valgfrit er slået til, før du selv slår det til, og du kan altid vende tilbage hertil.',
    alwaysOn: 'Altid slået til',
    partlyOn: 'Delvist slået til',
    save: 'Gem',
    close: 'Luk uden at ændre noget',
    services: 'Tjenester',
    noServices: 'Ingen tjenester fra tredjeparter',
    provider: 'Udbyder',
    servicePolicy: 'Privatlivspolitik',
    storage: 'Gemt på din enhed',
    stores: {
      cookie: 'Cookie',
      'local-storage': 'Lokalt lager',
      'session-storage': 'Sessionslager',
      'indexed-db': 'Database',
      cache: 'Cache',
    },
    storesNothing: 'Intet',
    session: 'Indtil du lukker browseren',
    retention: 'Gemt hos udbyderen',
    yourChoice: 'Dit nuværende valg',
    madeOn: 'Truffet den {date}, gemmes til den {expiry}.',
    notMade: 'Du har endnu ikke truffet et valg: Alt valgfrit er slået fra.',
    reference: 'Reference for denne browser',
    downloadReceipt: 'Hent kvitteringen',
    noReceipt: 'Kvitteringen er ikke klar endnu: Logtjenesten har ikke svaret.',
    history: 'Tidligere valg i denne browser',
    events: {
      'grant-all': 'Alle accepteret',
      'refuse-all': 'Alle afvist',
      custom: 'Valgt enkeltvis',
      withdraw: 'Samtykke trukket tilbage',
      once: 'Indlæst én gang',
    },
    withdrawAll: 'Træk mit samtykke tilbage',
    controller: 'Ansvarlig for dette websted: {controller}, {contact}',
    ownStorage: 'Husker dette valg og kvitteringen for det',
    saved: 'Dit valg er gemt.',
  },
  embeds: {
    sentence:
      'Når dette indhold indlæses, får {recipients} at vide, at du læser denne side, og der kan blive gemt cookies på din enhed.',
    otherSite: 'et andet websted',
    once: 'Indlæs én gang',
    always: 'Tillad altid',
    policy: 'Privatlivspolitik',
  },
  purposes: {
    necessary: {
      title: 'Nødvendigt',
      description:
        'Det, webstedet ikke kan fungere uden, for eksempel at huske dette valg. Ingen bliver sporet.',
    },
    analytics: {
      title: 'Besøgsstatistik',
      description: 'Tæller besøg og viser, hvilke sider der bliver læst, så webstedet kan forbedres.',
    },
    social: {
      title: 'Indhold fra sociale medier',
      description: 'Viser videoer og opslag fra andre platforme, som dermed kan se, at du læser denne side.',
    },
    marketing: {
      title: 'Annoncering',
      description: 'Udvælger annoncer ud fra det, du læser her og på andre websteder, og måler deres effekt.',
    },
  },
};
