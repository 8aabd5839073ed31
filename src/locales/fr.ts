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
    policy: 'Confidentialité',
    showPartners: 'Nos partenaires',
    refuseAll: 'Tout refuser',
    acceptAll: 'Tout accepter',
    choose: 'Choisir',
    preferencesTitle: 'Gérer mes cookies',
    preferencesIntro:
      'Décidez finalité par finalité. Rien de facultatif n’est actif tant que vous ne l’activez pas, et vous pouvez revenir ici quand vous voulez.',
    alwaysOn: 'Toujours actif',
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
