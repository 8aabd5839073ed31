// Norsk bokmål.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** "Du", written small; plain language (klarspråk), with a capital where a whole sentence follows a colon. */
export const nb: LocaleTexts = {
  locale: 'nb',
  direction: 'ltr',
  layers: {
    title: 'Ditt valg om informasjonskapsler',
    body: 'Med ditt samtykke bruker {controller} og partnerne ({count}) informasjonskapsler til: {purposes}. Uten samtykke skjer ingenting av dette.',
    bodyForNew:
      'Noe er nytt siden du valgte sist. Med ditt samtykke bruker {controller} og partnerne ({count}) informasjonskapsler til: {purposes}. Ellers gjelder valget ditt som før.',
    withdraw: 'Du kan ombestemme deg når som helst, fra alle sider. Valget ditt lagres i seks måneder.',
    withdrawIn: 'Du kan ombestemme deg når som helst, fra alle sider. Valget ditt lagres i {days} dager.',
    policy: 'Personvern',
    showPartners: 'Våre partnere',
    refuseAll: 'Avvis alle',
    acceptAll: 'Godta alle',
    choose: 'Velg selv',
    continueWithout: 'Fortsett uten å godta',
    closeAndRefuse: 'Lukk og avvis alle',
    bodyForOptOut:
      '{controller} og partnerne ({count}) bruker informasjonskapsler til: {purposes}. Du kan reservere deg når som helst, og da skjer ingenting av dette.',
    privacyChoices: 'Dine personvernvalg',
    signalHonoured: 'Signalet fra nettleseren om at du reserverer deg, blir respektert.',
    preferencesTitle: 'Innstillinger for informasjonskapsler',
    preferencesIntro:
      'Bestem for hvert formål. Ingenting som er valgfritt, er på før du slår det på, og du kan komme tilbake hit når du vil.',
    alwaysOn: 'Alltid på',
    partlyOn: 'Delvis på',
    save: 'Lagre',
    close: 'Lukk uten å endre noe',
    services: 'Tjenester',
    noServices: 'Ingen tjenester fra tredjeparter',
    provider: 'Leverandør',
    servicePolicy: 'Personvernerklæring',
    storage: 'Lagres på enheten din',
    stores: {
      cookie: 'Informasjonskapsel',
      'local-storage': 'Lokal lagring',
      'session-storage': 'Øktlagring',
      'indexed-db': 'Database',
      cache: 'Hurtigbuffer',
    },
    storesNothing: 'Ingenting',
    session: 'Til du lukker nettleseren',
    retention: 'Lagres hos leverandøren',
    yourChoice: 'Ditt nåværende valg',
    madeOn: 'Gjort {date}, lagres til {expiry}.',
    notMade: 'Du har ikke valgt ennå: Alt som er valgfritt, er av.',
    reference: 'Referanse for denne nettleseren',
    downloadReceipt: 'Last ned kvitteringen',
    noReceipt: 'Kvitteringen er ikke klar ennå: Loggen har ikke svart.',
    history: 'Tidligere valg i denne nettleseren',
    events: {
      'grant-all': 'Alle godtatt',
      'refuse-all': 'Alle avvist',
      custom: 'Valgt enkeltvis',
      withdraw: 'Samtykket trukket tilbake',
      once: 'Lastet inn én gang',
    },
    withdrawAll: 'Trekk tilbake samtykket',
    controller: 'Ansvarlig for nettstedet: {controller}, {contact}',
    ownStorage: 'Husker dette valget og kvitteringen',
    saved: 'Valget ditt er lagret.',
  },
  embeds: {
    sentence:
      'Når innholdet lastes inn, får {recipients} vite at du leser denne siden, og informasjonskapsler kan bli lagret på enheten din.',
    otherSite: 'et annet nettsted',
    once: 'Last inn én gang',
    always: 'Tillat alltid',
    policy: 'Personvernerklæring',
  },
  purposes: {
    necessary: {
      title: 'Nødvendige',
      description: 'Det nettstedet ikke fungerer uten, for eksempel å huske dette valget. Ingen blir sporet.',
    },
    analytics: {
      title: 'Besøksstatistikk',
      description: 'Teller besøk og viser hvilke sider som leses, slik at nettstedet kan bli bedre.',
    },
    social: {
      title: 'Innhold fra sosiale medier',
      description: 'Viser videoer og innlegg fra andre plattformer, som da kan se at du leser denne siden.',
    },
    marketing: {
      title: 'Annonser',
      description: 'Velger ut og måler annonser ut fra hva du leser her og på andre nettsteder.',
    },
  },
};
