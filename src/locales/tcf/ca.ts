// The IAB's framework: Catalan.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const ca: TcfWords = {
  body: 'Amb el vostre consentiment, nosaltres ({controller}) i els nostres socis ({count}) emmagatzemem i llegim informació al vostre dispositiu, com ara galetes i identificadors únics, i utilitzem dades personals, com ara la vostra navegació i la vostra ubicació aproximada, per a: {names}. Si accepteu, es poden triar anuncis i continguts per a vós; si ho rebutgeu, no es fa res de tot això i la pàgina continua oberta. La vostra elecció val només per a aquest lloc.',
  specialFeatures: 'També se us demana: {names}.',
  interest:
    'Alguns socis al·leguen un interès legítim en lloc de demanar el consentiment: aquí està desactivat fins que accepteu, i podeu oposar-vos a cadascun a «{choose}».',
  news: 'Hi ha alguna novetat des de la vostra darrera elecció; la resta es manté.',
  vendors: 'Socis publicitaris (IAB)',
  vendorsAbout:
    'Qui pot utilitzar les vostres dades per a les finalitats anteriors. Cadascun rep només allò que també hi hàgiu activat.',
  objectable: 'Interès legítim: {purpose}',
  objectableAbout:
    'Alguns socis al·leguen aquí un interès legítim en lloc de demanar el consentiment. Desactivat vol dir que us hi oposeu.',
  information: 'Això no té cap control: acompanya cada soci que permeteu.',
  noServices: 'Els socis, si n’hi ha, són a «{vendors}»',
  facts: {
    details: 'Detalls',
    consentFor: 'Amb el vostre consentiment',
    interestFor: 'Per interès legítim',
    specialPurposes: 'Finalitats especials',
    features: 'Característiques',
    specialFeatures: 'Característiques especials',
    data: 'Categories de dades',
    otherRetention: 'Altres terminis de conservació, en dies',
    cookies: 'Galetes, dies com a màxim:',
    refreshed: 'prolongades a cada visita',
    noCookies: 'Cap galeta',
    otherAccess: 'emmagatzematge o accés diferent de les galetes',
    interestClaim: 'L’interès legítim, explicat',
    disclosure: 'Què s’emmagatzema, en detall',
  },
};
