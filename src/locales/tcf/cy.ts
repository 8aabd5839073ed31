// The IAB's framework: Welsh.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const cy: TcfWords = {
  body: 'Gyda’ch caniatâd, mae {controller} a’i bartneriaid ({count}) yn storio ac yn darllen gwybodaeth ar eich dyfais, fel cwcis a dynodwyr unigryw, ac yn defnyddio data personol, fel eich pori a’ch lleoliad bras, at y dibenion hyn: {names}. Os derbyniwch, gellir dewis hysbysebion a chynnwys i chi; os gwrthodwch, ni fydd dim o hyn yn digwydd a bydd y dudalen yn dal ar agor. Mae eich dewis yn berthnasol i’r wefan hon yn unig.',
  specialFeatures: 'Gofynnir i chi hefyd am: {names}.',
  interest:
    'Mae rhai partneriaid yn hawlio buddiant cyfreithlon yn lle gofyn am ganiatâd: yma mae wedi’i ddiffodd nes i chi dderbyn, a gallwch wrthwynebu pob un o dan “{choose}”.',
  news: 'Mae rhywbeth newydd ers eich dewis diwethaf; mae’r gweddill yn parhau.',
  vendors: 'Partneriaid hysbysebu (IAB)',
  vendorsAbout:
    'Pwy all ddefnyddio eich data at y dibenion uchod. Dim ond yr hyn rydych wedi’i droi ymlaen yno hefyd y mae pob un yn ei gael.',
  objectable: 'Buddiant cyfreithlon: {purpose}',
  objectableAbout:
    'Mae rhai partneriaid yn hawlio buddiant cyfreithlon yma yn lle gofyn am ganiatâd. Mae diffodd yn golygu eich bod yn gwrthwynebu.',
  information: 'Nid oes rheolydd ar gyfer hyn: mae’n dod gyda phob partner rydych yn ei ganiatáu.',
  noServices: 'Mae partneriaid, os oes rhai, o dan “{vendors}”',
  facts: {
    details: 'Manylion',
    consentFor: 'Gyda’ch caniatâd',
    interestFor: 'Drwy fuddiant cyfreithlon',
    specialPurposes: 'Dibenion arbennig',
    features: 'Nodweddion',
    specialFeatures: 'Nodweddion arbennig',
    data: 'Categorïau data',
    otherRetention: 'Cyfnodau cadw eraill, mewn diwrnodau',
    cookies: 'Cwcis, diwrnodau ar y mwyaf:',
    refreshed: 'yn cael eu hymestyn gan bob ymweliad',
    noCookies: 'Dim cwcis',
    otherAccess: 'storio neu fynediad heblaw drwy gwcis',
    interestClaim: 'Y buddiant cyfreithlon, wedi’i esbonio',
    disclosure: 'Beth sy’n cael ei storio, yn fanwl',
  },
};
