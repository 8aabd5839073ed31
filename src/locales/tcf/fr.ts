// The IAB's framework: French.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const fr: TcfWords = {
  separator: ' ; ',
  body: 'Avec votre accord, {controller} et ses partenaires ({count}) stockent et lisent des informations sur votre appareil, comme des cookies et des identifiants uniques, et utilisent des données personnelles, comme votre navigation et votre localisation approximative, pour : {names}. Si vous acceptez, des publicités et des contenus peuvent être choisis pour vous ; si vous refusez, rien de cela n’a lieu et la page vous reste ouverte. Votre choix vaut pour ce site seulement.',
  specialFeatures: 'Il vous est aussi demandé : {names}.',
  interest:
    'Certains partenaires invoquent un intérêt légitime au lieu de demander votre accord : ici, il est désactivé tant que vous n’acceptez pas, et vous pouvez vous opposer à chacun sous « {choose} ».',
  news: 'Il y a du nouveau depuis votre dernier choix ; le reste en est conservé.',
  vendors: 'Partenaires publicitaires (IAB)',
  vendorsAbout:
    'Qui peut utiliser vos données pour les finalités ci-dessus. Chacun n’a que ce que vous y avez aussi activé.',
  objectable: 'Intérêt légitime : {purpose}',
  objectableAbout:
    'Certains partenaires invoquent ici un intérêt légitime au lieu de demander votre accord. Désactivé signifie que vous vous y opposez.',
  information: 'Aucune commande pour cela : c’est le fait de tout partenaire que vous autorisez.',
  noServices: 'Les partenaires, s’il y en a, sont énumérés sous « {vendors} »',
  facts: {
    details: 'Détails',
    consentFor: 'Avec votre accord',
    interestFor: 'Par intérêt légitime',
    specialPurposes: 'Finalités spéciales',
    features: 'Fonctionnalités',
    specialFeatures: 'Fonctionnalités spéciales',
    data: 'Catégories de données',
    otherRetention: 'Autres durées de conservation, en jours',
    cookies: 'Cookies, jours au plus :',
    refreshed: 'prolongés à chaque visite',
    noCookies: 'Aucun cookie',
    otherAccess: 'stockage ou accès autres que les cookies',
    interestClaim: 'L’intérêt légitime expliqué',
    disclosure: 'Ce qui est stocké, en détail',
  },
};
