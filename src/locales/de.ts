// Deutsch.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** Plain, neutral, formal address (Sie); purposes begin with an adjective, which may be small in the list. */
export const de: LocaleTexts = {
  locale: 'de',
  direction: 'ltr',
  layers: {
    title: 'Ihre Cookie-Auswahl',
    body: 'Mit Ihrer Einwilligung verwenden {controller} und Partner ({count}) Cookies zu folgenden Zwecken: {purposes}. Ohne Einwilligung geschieht nichts davon.',
    bodyForNew:
      'Seit Ihrer letzten Auswahl ist etwas hinzugekommen. Mit Ihrer Einwilligung verwenden {controller} und Partner ({count}) Cookies zu folgenden Zwecken: {purposes}. Ihre übrige Auswahl bleibt unverändert.',
    withdraw:
      'Sie können Ihre Entscheidung jederzeit und auf jeder Seite ändern. Ihre Auswahl wird sechs Monate lang gespeichert.',
    withdrawIn:
      'Sie können Ihre Entscheidung jederzeit und auf jeder Seite ändern. Ihre Auswahl wird {days} Tage lang gespeichert.',
    policy: 'Datenschutz',
    showPartners: 'Unsere Partner',
    refuseAll: 'Alle ablehnen',
    acceptAll: 'Alle akzeptieren',
    choose: 'Auswählen',
    continueWithout: 'Ohne Einwilligung fortfahren',
    closeAndRefuse: 'Schließen und alle ablehnen',
    bodyForOptOut:
      '{controller} und Partner ({count}) verwenden Cookies zu folgenden Zwecken: {purposes}. Sie können jederzeit widersprechen; dann geschieht nichts davon.',
    privacyChoices: 'Ihre Datenschutzoptionen',
    signalHonoured: 'Das Widerspruchssignal Ihres Browsers wird beachtet.',
    preferencesTitle: 'Cookie-Einstellungen',
    preferencesIntro:
      'Entscheiden Sie über jeden Zweck einzeln. Was nicht notwendig ist, bleibt ausgeschaltet, bis Sie es einschalten, und Sie können jederzeit hierher zurückkehren.',
    alwaysOn: 'Immer aktiv',
    partlyOn: 'Teilweise aktiv',
    save: 'Speichern',
    close: 'Schließen, ohne etwas zu ändern',
    services: 'Dienste',
    noServices: 'Keine Dienste Dritter',
    provider: 'Anbieter',
    servicePolicy: 'Datenschutzerklärung',
    storage: 'Auf Ihrem Gerät gespeichert',
    stores: {
      cookie: 'Cookie',
      'local-storage': 'Lokaler Speicher',
      'session-storage': 'Sitzungsspeicher',
      'indexed-db': 'Datenbank',
      cache: 'Cache',
    },
    storesNothing: 'Nichts',
    session: 'Bis Sie den Browser schließen',
    retention: 'Beim Anbieter gespeichert',
    yourChoice: 'Ihre aktuelle Auswahl',
    madeOn: 'Getroffen am {date}, gespeichert bis zum {expiry}.',
    notMade: 'Sie haben noch keine Auswahl getroffen: Alles, was nicht notwendig ist, ist ausgeschaltet.',
    reference: 'Kennung dieses Browsers',
    downloadReceipt: 'Beleg herunterladen',
    noReceipt: 'Der Beleg liegt noch nicht vor: Der Protokolldienst hat nicht geantwortet.',
    history: 'Frühere Entscheidungen in diesem Browser',
    events: {
      'grant-all': 'Alle akzeptiert',
      'refuse-all': 'Alle abgelehnt',
      custom: 'Einzeln ausgewählt',
      withdraw: 'Einwilligung widerrufen',
      once: 'Einmal geladen',
    },
    withdrawAll: 'Meine Einwilligung widerrufen',
    controller: 'Verantwortlich für diese Website: {controller}, {contact}',
    ownStorage: 'Merkt sich diese Auswahl und den Beleg dazu',
    saved: 'Ihre Auswahl ist gespeichert.',
  },
  embeds: {
    sentence:
      'Beim Laden teilt dieser Inhalt {recipients} mit, dass Sie diese Seite lesen; er kann auch Cookies auf Ihrem Gerät speichern.',
    otherSite: 'einer anderen Website',
    once: 'Einmal laden',
    always: 'Immer erlauben',
    policy: 'Datenschutzerklärung',
  },
  purposes: {
    necessary: {
      title: 'Notwendig',
      description:
        'Was für den Betrieb der Website unerlässlich ist, etwa das Speichern dieser Auswahl. Dabei wird niemand verfolgt.',
    },
    analytics: {
      title: 'Statistische Auswertung',
      description:
        'Zählt Besuche und zeigt, welche Seiten gelesen werden, damit die Website verbessert werden kann.',
    },
    social: {
      title: 'Eingebettete Inhalte aus sozialen Medien',
      description:
        'Zeigt Videos und Beiträge anderer Plattformen; diese können dann sehen, dass Sie diese Seite lesen.',
    },
    marketing: {
      title: 'Personalisierte Werbung',
      description:
        'Wählt Werbung danach aus, was Sie hier und auf anderen Websites lesen, und misst ihre Wirkung.',
    },
  },
};
