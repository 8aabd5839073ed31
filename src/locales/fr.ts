// Français.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** Mots simples et neutres ; typographie française (espaces insécables U+00A0 et U+202F, apostrophe U+2019). */
export const fr: LocaleTexts = {
  locale: 'fr',
  direction: 'ltr',
  layers: {
    title: 'Votre choix sur les cookies',
    body: 'Avec votre accord, {controller} et ses partenaires ({count}) utilisent des cookies pour : {purposes}. Sans lui, rien de tout cela n’a lieu.',
    bodyForNew:
      'Du nouveau depuis votre dernier choix. Avec votre accord, {controller} et ses partenaires ({count}) utilisent des cookies pour : {purposes}. Le reste de votre choix ne change pas.',
    withdraw:
      'Vous pouvez changer d’avis à tout moment, depuis chaque page. Votre choix est conservé six mois.',
    withdrawIn:
      'Vous pouvez changer d’avis à tout moment, depuis chaque page. Votre choix est conservé {days} jours.',
    policy: 'Confidentialité',
    showPartners: 'Nos partenaires',
    refuseAll: 'Tout refuser',
    acceptAll: 'Tout accepter',
    choose: 'Choisir',
    continueWithout: 'Continuer sans accepter',
    closeAndRefuse: 'Fermer et tout refuser',
    bodyForOptOut:
      '{controller} et ses partenaires ({count}) utilisent des cookies pour : {purposes}. Vous pouvez vous y opposer à tout moment ; rien de tout cela n’a alors lieu.',
    privacyChoices: 'Vos choix de confidentialité',
    signalHonoured: 'Le signal d’opposition de votre navigateur est respecté.',
    preferencesTitle: 'Gérer mes cookies',
    preferencesIntro:
      'Décidez finalité par finalité. Rien de facultatif n’est actif tant que vous ne l’activez pas, et vous pouvez revenir ici quand vous voulez.',
    alwaysOn: 'Toujours actif',
    partlyOn: 'Actif en partie',
    save: 'Enregistrer',
    close: 'Fermer sans rien changer',
    services: 'Services',
    noServices: 'Aucun service tiers',
    provider: 'Fournisseur',
    servicePolicy: 'Politique de confidentialité',
    storage: 'Conservé sur votre appareil',
    stores: {
      cookie: 'Cookie',
      'local-storage': 'Stockage local',
      'session-storage': 'Stockage de session',
      'indexed-db': 'Base de données',
      cache: 'Cache',
    },
    storesNothing: 'Rien',
    session: 'Jusqu’à la fermeture du navigateur',
    retention: 'Conservé par le fournisseur',
    yourChoice: 'Votre choix actuel',
    madeOn: 'Fait le {date}, conservé jusqu’au {expiry}.',
    notMade: 'Vous n’avez pas encore choisi : rien de facultatif n’est actif.',
    reference: 'Référence de ce navigateur',
    downloadReceipt: 'Télécharger le reçu',
    noReceipt: 'Le reçu n’est pas encore là : le journal n’a pas répondu.',
    history: 'Choix précédents sur ce navigateur',
    events: {
      'grant-all': 'Tout accepté',
      'refuse-all': 'Tout refusé',
      custom: 'Choisi point par point',
      withdraw: 'Consentement retiré',
      once: 'Chargé une fois',
    },
    withdrawAll: 'Retirer mon consentement',
    controller: 'Responsable du site : {controller}, {contact}',
    ownStorage: 'Retient ce choix et son reçu',
    saved: 'Votre choix est enregistré.',
  },
  embeds: {
    sentence:
      'Une fois chargé, ce contenu indique à {recipients} que vous lisez cette page, et peut déposer des cookies sur votre appareil.',
    otherSite: 'un autre site',
    once: 'Charger une fois',
    always: 'Toujours autoriser',
    policy: 'Politique de confidentialité',
  },
  purposes: {
    necessary: {
      title: 'Nécessaire',
      description:
        'Ce sans quoi le site ne peut pas fonctionner, comme retenir ce choix. Cela ne suit personne.',
    },
    analytics: {
      title: 'Mesure d’audience',
      description: 'Compte les visites et montre quelles pages sont lues, afin d’améliorer le site.',
    },
    social: {
      title: 'Contenus de réseaux sociaux',
      description:
        'Affiche des vidéos et des messages d’autres plateformes, qui peuvent alors savoir que vous lisez cette page.',
    },
    marketing: {
      title: 'Publicité',
      description: 'Choisit et mesure des publicités d’après ce que vous lisez ici et sur d’autres sites.',
    },
  },
};
