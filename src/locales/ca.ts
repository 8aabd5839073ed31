// Català.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** Sentences in the polite "vós", buttons in the usual short imperative; apostrophe U+2019. */
export const ca: LocaleTexts = {
  locale: 'ca',
  direction: 'ltr',
  layers: {
    title: 'La vostra tria sobre les galetes',
    body: 'Amb el vostre consentiment, nosaltres ({controller}) i els nostres socis ({count}) utilitzem galetes per a: {purposes}. Sense consentiment, no es fa res de tot això.',
    bodyForNew:
      'Hi ha novetats des de la vostra última tria. Amb el vostre consentiment, nosaltres ({controller}) i els nostres socis ({count}) utilitzem galetes per a: {purposes}. La resta de la vostra tria es manté.',
    withdraw:
      'Podeu canviar d’opinió en qualsevol moment, des de qualsevol pàgina. La vostra tria es conserva sis mesos.',
    withdrawIn:
      'Podeu canviar d’opinió en qualsevol moment, des de qualsevol pàgina. La vostra tria es conserva {days} dies.',
    policy: 'Privacitat',
    showPartners: 'Els nostres socis',
    refuseAll: 'Rebutja-ho tot',
    acceptAll: 'Accepta-ho tot',
    choose: 'Tria',
    continueWithout: 'Continua sense acceptar',
    closeAndRefuse: 'Tanca i rebutja-ho tot',
    bodyForOptOut:
      'Nosaltres ({controller}) i els nostres socis ({count}) utilitzem galetes per a: {purposes}. Podeu oposar-vos-hi en qualsevol moment; aleshores no es fa res de tot això.',
    privacyChoices: 'Les vostres opcions de privacitat',
    signalHonoured: 'Es respecta el senyal d’oposició del vostre navegador.',
    preferencesTitle: 'Gestiona les galetes',
    preferencesIntro:
      'Decidiu finalitat per finalitat. Res d’opcional no està activat fins que no ho activeu, i podeu tornar aquí quan vulgueu.',
    alwaysOn: 'Sempre activades',
    partlyOn: 'Activades en part',
    save: 'Desa',
    close: 'Tanca sense canviar res',
    services: 'Serveis',
    noServices: 'Cap servei de tercers',
    provider: 'Proveïdor',
    servicePolicy: 'Política de privacitat',
    storage: 'Desat al vostre dispositiu',
    stores: {
      cookie: 'Galeta',
      'local-storage': 'Emmagatzematge local',
      'session-storage': 'Emmagatzematge de sessió',
      'indexed-db': 'Base de dades',
      cache: 'Memòria cau',
    },
    storesNothing: 'Res',
    session: 'Fins que tanqueu el navegador',
    retention: 'Conservat pel proveïdor',
    yourChoice: 'La vostra tria actual',
    madeOn: 'Feta el dia {date}, es conserva fins al dia {expiry}.',
    notMade: 'Encara no heu triat: tot el que és opcional està desactivat.',
    reference: 'Referència d’aquest navegador',
    downloadReceipt: 'Baixa el comprovant',
    noReceipt: 'El comprovant encara no està disponible: el registre no ha respost.',
    history: 'Tries anteriors en aquest navegador',
    events: {
      'grant-all': 'Tot acceptat',
      'refuse-all': 'Tot rebutjat',
      custom: 'Triat d’un en un',
      withdraw: 'Consentiment retirat',
      once: 'Carregat una vegada',
    },
    withdrawAll: 'Retira el meu consentiment',
    controller: 'Responsable d’aquest lloc web: {controller}, {contact}',
    ownStorage: 'Recorda aquesta tria i el comprovant',
    saved: 'La vostra tria s’ha desat.',
  },
  embeds: {
    sentence:
      'Un cop carregat, aquest contingut fa saber a {recipients} que llegiu aquesta pàgina, i pot desar galetes al vostre dispositiu.',
    otherSite: 'un altre lloc web',
    once: 'Carrega una vegada',
    always: 'Permet sempre',
    policy: 'Política de privacitat',
  },
  purposes: {
    necessary: {
      title: 'Necessàries',
      description:
        'Sense elles, el lloc web no pot funcionar; per exemple, recorden aquesta tria. No segueixen ningú.',
    },
    analytics: {
      title: 'Mesura d’audiència',
      description: 'Compta les visites i mostra quines pàgines es llegeixen, per poder millorar el lloc web.',
    },
    social: {
      title: 'Contingut de xarxes socials',
      description:
        'Mostra vídeos i publicacions d’altres plataformes, que aleshores poden veure que llegiu aquesta pàgina.',
    },
    marketing: {
      title: 'Publicitat',
      description: 'Tria i mesura anuncis segons el que llegiu aquí i en altres llocs web.',
    },
  },
};
