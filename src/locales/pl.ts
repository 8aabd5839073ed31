// Polski.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/**
 * Direct address with a courteous capital (Twój, Twoja), as Polish websites use; genderless verb forms.
 * Spaced en dash.
 */
export const pl: LocaleTexts = {
  locale: 'pl',
  direction: 'ltr',
  layers: {
    title: 'Twój wybór dotyczący plików cookie',
    body: 'Za Twoją zgodą {controller} i partnerzy ({count}) wykorzystują pliki cookie w następujących celach: {purposes}. Bez Twojej zgody nic takiego się nie dzieje.',
    bodyForNew:
      'Od Twojego ostatniego wyboru pojawiło się coś nowego. Za Twoją zgodą {controller} i partnerzy ({count}) wykorzystują pliki cookie w następujących celach: {purposes}. Pozostałe Twoje ustawienia się nie zmieniają.',
    withdraw:
      'Możesz zmienić zdanie w każdej chwili, na każdej stronie. Twój wybór jest przechowywany przez sześć miesięcy.',
    withdrawIn:
      'Możesz zmienić zdanie w każdej chwili, na każdej stronie. Twój wybór jest przechowywany przez {days} dni.',
    policy: 'Prywatność',
    showPartners: 'Nasi partnerzy',
    refuseAll: 'Odrzuć wszystkie',
    acceptAll: 'Zaakceptuj wszystkie',
    choose: 'Wybierz',
    continueWithout: 'Kontynuuj bez akceptacji',
    closeAndRefuse: 'Zamknij i odrzuć wszystkie',
    bodyForOptOut:
      '{controller} i partnerzy ({count}) wykorzystują pliki cookie w następujących celach: {purposes}. W każdej chwili możesz się temu sprzeciwić – wtedy nic takiego się nie dzieje.',
    privacyChoices: 'Twoje wybory dotyczące prywatności',
    signalHonoured: 'Uwzględniono sygnał sprzeciwu wysłany przez Twoją przeglądarkę.',
    preferencesTitle: 'Zarządzanie plikami cookie',
    preferencesIntro:
      'O każdym celu możesz zdecydować osobno. Wszystko, co nieobowiązkowe, jest wyłączone, dopóki tego nie włączysz. Możesz tu wrócić w dowolnej chwili.',
    alwaysOn: 'Zawsze włączone',
    partlyOn: 'Częściowo włączone',
    save: 'Zapisz',
    close: 'Zamknij bez zmian',
    services: 'Usługi',
    noServices: 'Brak usług innych podmiotów',
    provider: 'Dostawca',
    servicePolicy: 'Polityka prywatności',
    storage: 'Przechowywane na Twoim urządzeniu',
    stores: {
      cookie: 'Plik cookie',
      'local-storage': 'Pamięć lokalna',
      'session-storage': 'Pamięć sesji',
      'indexed-db': 'Baza danych',
      cache: 'Pamięć podręczna',
    },
    storesNothing: 'Nic',
    session: 'Do zamknięcia przeglądarki',
    retention: 'Przechowywane przez dostawcę',
    yourChoice: 'Twój obecny wybór',
    madeOn: 'Dokonany {date}, przechowywany do {expiry}.',
    notMade: 'Nie dokonano jeszcze wyboru: wszystko, co nieobowiązkowe, jest wyłączone.',
    reference: 'Identyfikator tej przeglądarki',
    downloadReceipt: 'Pobierz potwierdzenie',
    noReceipt: 'Potwierdzenia jeszcze nie ma: rejestr nie odpowiedział.',
    history: 'Wcześniejsze wybory w tej przeglądarce',
    events: {
      'grant-all': 'Zaakceptowano wszystkie',
      'refuse-all': 'Odrzucono wszystkie',
      custom: 'Wybrano pojedynczo',
      withdraw: 'Wycofano zgodę',
      once: 'Załadowano jednorazowo',
    },
    withdrawAll: 'Wycofaj zgodę',
    controller: 'Za tę witrynę odpowiada: {controller}, {contact}',
    ownStorage: 'Zapamiętuje ten wybór i jego potwierdzenie',
    saved: 'Twój wybór został zapisany.',
  },
  embeds: {
    sentence:
      'Po załadowaniu ta treść przekaże do {recipients} informację, że czytasz tę stronę, i może zapisać pliki cookie na Twoim urządzeniu.',
    otherSite: 'innej witryny',
    once: 'Załaduj jednorazowo',
    always: 'Zawsze zezwalaj',
    policy: 'Polityka prywatności',
  },
  purposes: {
    necessary: {
      title: 'Niezbędne',
      description:
        'To, bez czego witryna nie może działać, na przykład zapamiętanie tego wyboru. Nikogo nie śledzi.',
    },
    analytics: {
      title: 'Statystyki odwiedzin',
      description: 'Liczy odwiedziny i pokazuje, które strony są czytane, co pozwala ulepszać witrynę.',
    },
    social: {
      title: 'Treści z mediów społecznościowych',
      description:
        'Wyświetla filmy i posty z innych platform, które mogą wtedy zobaczyć, że czytasz tę stronę.',
    },
    marketing: {
      title: 'Reklama',
      description:
        'Dobiera reklamy i mierzy ich skuteczność na podstawie tego, co czytasz tutaj i w innych witrynach.',
    },
  },
};
