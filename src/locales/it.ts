// Italiano.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** Plain “tu”, as the language guide for Italian public websites has it. Curved apostrophes (U+2019). */
export const it: LocaleTexts = {
  locale: 'it',
  direction: 'ltr',
  layers: {
    title: 'La tua scelta sui cookie',
    body: 'Con il tuo consenso, noi ({controller}) e i nostri partner ({count}) usiamo i cookie per: {purposes}. Senza consenso non avviene nulla di tutto ciò.',
    bodyForNew:
      'Dalla tua ultima scelta c’è qualcosa di nuovo. Con il tuo consenso, noi ({controller}) e i nostri partner ({count}) usiamo i cookie per: {purposes}. Il resto della tua scelta non cambia.',
    withdraw:
      'Puoi cambiare idea in qualsiasi momento, da ogni pagina. La tua scelta è conservata per sei mesi.',
    withdrawIn:
      'Puoi cambiare idea in qualsiasi momento, da ogni pagina. La tua scelta è conservata per {days} giorni.',
    policy: 'Privacy',
    showPartners: 'I nostri partner',
    refuseAll: 'Rifiuta tutto',
    acceptAll: 'Accetta tutto',
    choose: 'Scegli',
    continueWithout: 'Continua senza accettare',
    closeAndRefuse: 'Chiudi e rifiuta tutto',
    bodyForOptOut:
      'Noi ({controller}) e i nostri partner ({count}) usiamo i cookie per: {purposes}. Puoi opporti in qualsiasi momento: in tal caso non avviene nulla di tutto ciò.',
    privacyChoices: 'Le tue scelte sulla privacy',
    signalHonoured: 'Il segnale di opposizione inviato dal tuo browser è rispettato.',
    preferencesTitle: 'Gestisci i cookie',
    preferencesIntro:
      'Decidi finalità per finalità. Ciò che è facoltativo resta disattivato finché non lo attivi, e puoi tornare qui quando vuoi.',
    alwaysOn: 'Sempre attivi',
    partlyOn: 'Attivazione parziale',
    save: 'Salva',
    close: 'Chiudi senza modifiche',
    services: 'Servizi',
    noServices: 'Nessun servizio di terzi',
    provider: 'Fornitore',
    servicePolicy: 'Informativa sulla privacy',
    storage: 'Conservato sul tuo dispositivo',
    stores: {
      cookie: 'Cookie',
      'local-storage': 'Archiviazione locale',
      'session-storage': 'Archiviazione di sessione',
      'indexed-db': 'Database',
      cache: 'Cache',
    },
    storesNothing: 'Nulla',
    session: 'Fino alla chiusura del browser',
    retention: 'Conservato dal fornitore',
    yourChoice: 'La tua scelta attuale',
    madeOn: 'Fatta il giorno {date}, conservata fino al giorno {expiry}.',
    notMade: 'Non hai ancora scelto: tutto ciò che è facoltativo è disattivato.',
    reference: 'Identificativo di questo browser',
    downloadReceipt: 'Scarica la ricevuta',
    noReceipt: 'La ricevuta non è ancora disponibile: il registro non ha risposto.',
    history: 'Scelte precedenti in questo browser',
    events: {
      'grant-all': 'Tutto accettato',
      'refuse-all': 'Tutto rifiutato',
      custom: 'Scelto voce per voce',
      withdraw: 'Consenso revocato',
      once: 'Caricato una volta',
    },
    withdrawAll: 'Revoca il consenso',
    controller: 'Titolare del sito: {controller}, {contact}',
    ownStorage: 'Ricorda questa scelta e la relativa ricevuta',
    saved: 'La tua scelta è stata salvata.',
  },
  embeds: {
    sentence:
      'Una volta caricato, questo contenuto comunica a {recipients} che stai leggendo questa pagina e può salvare cookie sul tuo dispositivo.',
    otherSite: 'un altro sito',
    once: 'Carica una volta',
    always: 'Consenti sempre',
    policy: 'Informativa sulla privacy',
  },
  purposes: {
    necessary: {
      title: 'Necessari',
      description:
        'Ciò senza cui il sito non può funzionare, come ricordare questa scelta. Non traccia nessuno.',
    },
    analytics: {
      title: 'Misurazione delle visite',
      description: 'Conta le visite e mostra quali pagine vengono lette, per poter migliorare il sito.',
    },
    social: {
      title: 'Contenuti dei social media',
      description:
        'Mostra video e post di altre piattaforme, che possono così sapere che leggi questa pagina.',
    },
    marketing: {
      title: 'Pubblicità',
      description: 'Sceglie e misura gli annunci in base a ciò che leggi qui e su altri siti.',
    },
  },
};
