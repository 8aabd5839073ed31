// Galego.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** Formal address (vostede) in the spelling norm of the Real Academia Galega; “as cookies” is feminine. */
export const gl: LocaleTexts = {
  locale: 'gl',
  direction: 'ltr',
  layers: {
    title: 'A súa escolla sobre as cookies',
    body: 'Co seu consentimento, {controller} e os seus socios ({count}) utilizan cookies para estes fins: {purposes}. Sen el, non se fai nada disto.',
    bodyForNew:
      'Hai novidades desde a súa última escolla. Co seu consentimento, {controller} e os seus socios ({count}) utilizan cookies para estes fins: {purposes}. O resto da súa escolla non cambia.',
    withdraw:
      'Pode cambiar de opinión en calquera momento, desde calquera páxina. A súa escolla gárdase durante seis meses.',
    withdrawIn:
      'Pode cambiar de opinión en calquera momento, desde calquera páxina. A súa escolla gárdase durante {days} días.',
    policy: 'Privacidade',
    showPartners: 'Os nosos socios',
    refuseAll: 'Rexeitar todas',
    acceptAll: 'Aceptar todas',
    choose: 'Escoller',
    continueWithout: 'Continuar sen aceptar',
    closeAndRefuse: 'Pechar e rexeitar todas',
    bodyForOptOut:
      '{controller} e os seus socios ({count}) utilizan cookies para estes fins: {purposes}. Pode opoñerse en calquera momento; nese caso, non se fai nada disto.',
    privacyChoices: 'As súas opcións de privacidade',
    signalHonoured: 'Respéctase o sinal de oposición do seu navegador.',
    preferencesTitle: 'Xestionar as miñas cookies',
    preferencesIntro:
      'Decida finalidade por finalidade. Nada opcional está activo mentres vostede non o active, e pode volver aquí cando queira.',
    alwaysOn: 'Sempre activo',
    partlyOn: 'Activo en parte',
    save: 'Gardar',
    close: 'Pechar sen cambiar nada',
    services: 'Servizos',
    noServices: 'Ningún servizo de terceiros',
    provider: 'Provedor',
    servicePolicy: 'Política de privacidade',
    storage: 'Gardado no seu dispositivo',
    stores: {
      cookie: 'Cookie',
      'local-storage': 'Almacenamento local',
      'session-storage': 'Almacenamento de sesión',
      'indexed-db': 'Base de datos',
      cache: 'Caché',
    },
    storesNothing: 'Nada',
    session: 'Ata que peche o navegador',
    retention: 'Conservado polo provedor',
    yourChoice: 'A súa escolla actual',
    madeOn: 'Feita o {date}, consérvase ata o {expiry}.',
    notMade: 'Aínda non escolleu: todo o opcional está desactivado.',
    reference: 'Referencia deste navegador',
    downloadReceipt: 'Descargar o xustificante',
    noReceipt: 'O xustificante aínda non está dispoñible: o rexistro non respondeu.',
    history: 'Escollas anteriores neste navegador',
    events: {
      'grant-all': 'Todas aceptadas',
      'refuse-all': 'Todas rexeitadas',
      custom: 'Escollidas unha a unha',
      withdraw: 'Consentimento retirado',
      once: 'Cargado unha vez',
    },
    withdrawAll: 'Retirar o meu consentimento',
    controller: 'Responsable deste sitio: {controller}, {contact}',
    ownStorage: 'Lembra esta escolla e o seu xustificante',
    saved: 'Gardouse a súa escolla.',
  },
  embeds: {
    sentence:
      'Unha vez cargado, este contido comunica a {recipients} que vostede está a ler esta páxina, e pode gardar cookies no seu dispositivo.',
    otherSite: 'outro sitio',
    once: 'Cargar unha vez',
    always: 'Permitir sempre',
    policy: 'Política de privacidade',
  },
  purposes: {
    necessary: {
      title: 'Necesarias',
      description:
        'O imprescindible para que o sitio funcione, como lembrar esta escolla. Non rastrexa a ninguén.',
    },
    analytics: {
      title: 'Medición de audiencia',
      description: 'Conta as visitas e mostra que páxinas se len, para poder mellorar o sitio.',
    },
    social: {
      title: 'Contido de redes sociais',
      description:
        'Mostra vídeos e publicacións doutras plataformas, que entón poden ver que vostede le esta páxina.',
    },
    marketing: {
      title: 'Publicidade',
      description: 'Escolle e mide anuncios segundo o que vostede le aquí e noutros sitios.',
    },
  },
};
