// The IAB's framework: Polish.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const pl: TcfWords = {
  body: 'Za Twoją zgodą {controller} i partnerzy ({count}) przechowują i odczytują informacje na Twoim urządzeniu, takie jak pliki cookie i unikalne identyfikatory, oraz wykorzystują dane osobowe, takie jak przeglądane treści i przybliżona lokalizacja, w następujących celach: {names}. Jeśli się zgodzisz, reklamy i treści mogą być dobierane dla Ciebie; jeśli odmówisz, nic takiego się nie dzieje, a strona pozostaje dostępna. Twój wybór dotyczy tylko tej witryny.',
  specialFeatures: 'Prosimy także o zgodę na: {names}.',
  interest:
    'Niektórzy partnerzy powołują się na prawnie uzasadniony interes zamiast prosić o zgodę: tutaj jest on wyłączony, dopóki się nie zgodzisz, a w „{choose}” możesz sprzeciwić się każdemu z nich.',
  news: 'Od Twojego ostatniego wyboru pojawiło się coś nowego; reszta pozostaje bez zmian.',
  vendors: 'Partnerzy reklamowi (IAB)',
  vendorsAbout:
    'Kto może wykorzystywać Twoje dane w powyższych celach. Każdy otrzymuje tylko to, co także tam włączysz.',
  objectable: 'Prawnie uzasadniony interes: {purpose}',
  objectableAbout:
    'Niektórzy partnerzy powołują się tu na prawnie uzasadniony interes zamiast prosić o zgodę. Wyłączone oznacza sprzeciw.',
  information: 'Nie ma do tego przełącznika: dotyczy to każdego partnera, na którego się zgodzisz.',
  noServices: 'Partnerzy, jeśli są, znajdują się w „{vendors}”',
  facts: {
    details: 'Szczegóły',
    consentFor: 'Za Twoją zgodą',
    interestFor: 'Na podstawie prawnie uzasadnionego interesu',
    specialPurposes: 'Cele specjalne',
    features: 'Funkcje',
    specialFeatures: 'Funkcje specjalne',
    data: 'Kategorie danych',
    otherRetention: 'Inne okresy przechowywania, w dniach',
    cookies: 'Pliki cookie, najwyżej dni:',
    refreshed: 'przedłużane przy każdej wizycie',
    noCookies: 'Bez plików cookie',
    otherAccess: 'przechowywanie lub dostęp inny niż pliki cookie',
    interestClaim: 'Wyjaśnienie prawnie uzasadnionego interesu',
    disclosure: 'Co dokładnie jest przechowywane',
  },
};
