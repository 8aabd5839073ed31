// The IAB's framework: Maltese.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const mt: TcfWords = {
  body: 'Bil-kunsens tiegħek, {controller} u l-imsieħba ({count}) jaħżnu u jaqraw informazzjoni fuq it-tagħmir tiegħek, bħal cookies u identifikaturi uniċi, u jużaw data personali, bħall-ibbrawżjar tiegħek u l-post approssimattiv tiegħek, għal dawn l-għanijiet: {names}. Jekk taċċetta, jistgħu jintgħażlu reklami u kontenut għalik; jekk tirrifjuta, xejn minn dan ma jsir u l-paġna tibqa’ miftuħa. L-għażla tiegħek tgħodd għal dan is-sit biss.',
  specialFeatures: 'Qed tintalab ukoll: {names}.',
  interest:
    'Xi msieħba jinvokaw interess leġittimu minflok ma jitolbu kunsens: hawnhekk ikun mitfi sakemm taċċetta, u taħt “{choose}” tista’ toġġezzjona għal kull wieħed.',
  news: 'Hemm xi ħaġa ġdida mill-aħħar għażla tiegħek; il-bqija tibqa’ tgħodd.',
  vendors: 'Imsieħba tar-reklamar (IAB)',
  vendorsAbout:
    'Min jista’ juża d-data tiegħek għall-għanijiet ta’ hawn fuq. Kull wieħed jieħu biss dak li tkun xgħelt hemm ukoll.',
  objectable: 'Interess leġittimu: {purpose}',
  objectableAbout:
    'Xi msieħba hawnhekk jinvokaw interess leġittimu minflok ma jitolbu kunsens. Mitfi jfisser li toġġezzjona.',
  information: 'Għal dan m’hemmx kontroll: jiġi ma’ kull imsieħeb li tippermetti.',
  noServices: 'L-imsieħba, jekk hemm, huma taħt “{vendors}”',
  facts: {
    details: 'Dettalji',
    consentFor: 'Bil-kunsens tiegħek',
    interestFor: 'B’interess leġittimu',
    specialPurposes: 'Għanijiet speċjali',
    features: 'Karatteristiċi',
    specialFeatures: 'Karatteristiċi speċjali',
    data: 'Kategoriji ta’ data',
    otherRetention: 'Perjodi oħra ta’ żamma, f’jiem',
    cookies: 'Cookies, jiem l-aktar:',
    refreshed: 'imtawla ma’ kull żjara',
    noCookies: 'Ebda cookies',
    otherAccess: 'ħżin jew aċċess b’mod ieħor minn cookies',
    interestClaim: 'L-interess leġittimu, spjegat',
    disclosure: 'X’jinħażen, fid-dettall',
  },
};
