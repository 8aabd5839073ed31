// The IAB's framework: Latvian.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const lv: TcfWords = {
  body: 'Ar jūsu piekrišanu {controller} un partneri ({count}) glabā un nolasa informāciju jūsu ierīcē, piemēram, sīkdatnes un unikālus identifikatorus, un izmanto personas datus, piemēram, par jūsu pārlūkošanu un aptuveno atrašanās vietu, šādiem mērķiem: {names}. Ja piekrītat, jums var izvēlēties reklāmas un saturu; ja atsakāties, nekas no tā nenotiek un lapa paliek pieejama. Jūsu izvēle attiecas tikai uz šo vietni.',
  specialFeatures: 'Jums lūdz arī: {names}.',
  interest:
    'Daži partneri atsaucas uz leģitīmām interesēm, nevis lūdz piekrišanu: šeit tas ir izslēgts, līdz piekrītat, un sadaļā “{choose}” varat iebilst pret katru.',
  news: 'Kopš jūsu pēdējās izvēles ir kas jauns; pārējais paliek spēkā.',
  vendors: 'Reklāmas partneri (IAB)',
  vendorsAbout:
    'Kas drīkst izmantot jūsu datus iepriekš minētajiem mērķiem. Katrs saņem tikai to, ko esat ieslēdzis arī tur.',
  objectable: 'Leģitīmas intereses: {purpose}',
  objectableAbout:
    'Daži partneri šeit atsaucas uz leģitīmām interesēm, nevis lūdz piekrišanu. Izslēgts nozīmē, ka jūs iebilstat.',
  information: 'Tam nav slēdža: tas attiecas uz katru partneri, ko atļaujat.',
  noServices: 'Partneri, ja tādi ir, ir sadaļā “{vendors}”',
  facts: {
    details: 'Sīkāka informācija',
    consentFor: 'Ar jūsu piekrišanu',
    interestFor: 'Pamatojoties uz leģitīmām interesēm',
    specialPurposes: 'Īpašie mērķi',
    features: 'Funkcijas',
    specialFeatures: 'Īpašās funkcijas',
    data: 'Datu kategorijas',
    otherRetention: 'Citi glabāšanas termiņi dienās',
    cookies: 'Sīkdatnes, dienas ne vairāk kā:',
    refreshed: 'pagarinātas katrā apmeklējumā',
    noCookies: 'Nav sīkdatņu',
    otherAccess: 'glabāšana vai piekļuve citādi nekā ar sīkdatnēm',
    interestClaim: 'Leģitīmo interešu skaidrojums',
    disclosure: 'Kas tieši tiek glabāts',
  },
};
