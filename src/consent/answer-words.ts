// The words that say refusing, accepting, all or a part, in each shipped language: what tells a clear label from a vague one.

/** Of one language: words, divided by spaces; one that ends in `-` is the beginning of several. */
export interface AnswerWords {
  readonly refuse: string;
  readonly accept: string;
  readonly all: string;
  /** What makes of *refuse all* a refusal of some: `non-essential`. Also found inside of words. */
  readonly part: string;
  /** What turns accepting round: *without* accepting. */
  readonly without: string;
}

const words = (refuse: string, accept: string, all: string, part: string, without: string): AnswerWords => ({
  refuse,
  accept,
  all,
  part,
  without,
});

const portuguese = words(
  'rejeit- recus- neg- declin- não',
  'aceit- permit- consent- autoriz- concord- sim',
  'tudo todos todas todo',
  'essencia- necessári- opciona- seleç-',
  'sem',
);

/** By tag. What a language says otherwise than the shipped texts do is as good: these are the words in use. */
export const ANSWER_WORDS: Readonly<Record<string, AnswerWords>> = {
  en: words(
    'refus- reject- declin- deny disagree- disallow- no',
    'accept- agree- allow- consent- ok okay yes',
    'all everything every any',
    'essential- necessary- optional- some- select- partner-',
    'without',
  ),
  ar: words('رفض', 'قبول موافق أوافق السماح اسمح', 'الكل جميع كل', 'ضروري أساسي اختياري بعض', 'دون بدون'),
  bg: words(
    'отхвър- отказ- не',
    'прием- приема- съглас- позвол- разреш- да',
    'всички всичко',
    'необходим- съществен- незадължител- някои избран-',
    'без',
  ),
  ca: words(
    'rebutj- refus- deneg- no',
    'accept- permet- consent- autoritz- sí',
    'tot tots totes tota',
    'essencial- necessàri- necessari- opciona- algun-',
    'sense',
  ),
  cs: words(
    'odmít- zamít- nesouhlas- ne',
    'přij- souhlas- povol- akcept- ano',
    'vše všechno všechny všech všem vším',
    'nezbytn- nutn- volitel- někter- vybran-',
    'bez',
  ),
  cy: words(
    'gwrthod- wrthod- ngwrthod- na',
    'derbyn- dderbyn- caniat- ganiat- cytun- gytun-',
    'cyfan cwbl gwbl popeth bopeth pob bob holl',
    'angenrheidiol- hanfod- dewisol-',
    'heb',
  ),
  da: words(
    'afvis- afsl- nægt- nej',
    'accept- godkend- tillad- samtyk- godta- ja',
    'alle alt',
    'nødvendig- essenti- væsentlig- valgfri- udvalg- nogle',
    'uden',
  ),
  de: words(
    'ablehn- abgelehnt lehn- verweiger- abweis- nein',
    'akzept- zustimm- stimm- erlaub- einwillig- annehm- nehm- zulass- einverstanden ja',
    'alle alles allen allem aller sämtliche',
    'essenziell- essentiell- notwendig- erforderlich- optional- auswahl- einige technisch-',
    'ohne',
  ),
  el: words(
    'απόρρι- απορρ- αρν- άρν- όχι',
    'αποδοχ- αποδέχ- αποδεχ- δέχομαι συμφων- συναιν- επιτρέ- ναι',
    'όλων όλα όλες όλους',
    'απαραίτητ- αναγκ- βασικ- προαιρετικ- ορισμέν-',
    'χωρίς',
  ),
  es: words(
    'rechaz- rehus- rehús- deneg- denieg- no',
    'acept- permit- consent- autoriz- acuerdo sí',
    'todo todos todas toda',
    'esencial- necesari- opciona- algun- selec-',
    'sin',
  ),
  et: words(
    'keeldu- lükka- lükkan ei',
    'nõustu- aktsept- luba- jah',
    'kõik kõigist kõigiga kõigest kõike kõiki',
    'vajalik- oluli- valikuli- mõne-',
    'nõustumata',
  ),
  eu: words(
    'baztert- uka- ez',
    'onar- baimen- ados bai',
    'dena denak denari guzti- oro',
    'beharrezko- ezinbesteko- aukerako- batzuk',
    'gabe',
  ),
  fi: words(
    'hylk- hylkää kiel- kieltäydy- ei',
    'hyväks- salli- suostu- kyllä',
    'kaikki kaikkia kaikista kaiken kaikkien',
    'välttämät- olennai- tarpee- valinnai- jotkin jotkut',
    'hyväksymättä suostumatta',
  ),
  fr: words(
    'refus- rejet- déclin- non',
    'accept- autoris- consen- accord oui',
    'tout tous toute toutes',
    'essentiel- nécessaire- optionnel- facultati- certain- sélection-',
    'sans',
  ),
  ga: words(
    'diúlt- ná',
    'glac- ceadaigh- cheadú toilí- aontaigh-',
    'gach uile iomlán',
    'riachtan- roghnach- áirithe',
    'gan',
  ),
  gl: words(
    'rexeit- rehus- denegar non',
    'acept- permit- consent- autoriz-',
    'todo todos todas toda',
    'esencia- necesari- opciona- algún- algunha-',
    'sen',
  ),
  he: words(
    'דחי דחה לדחות סירוב לסרב מסרב',
    'אישור אשר הסכמ מסכים קבל',
    'הכול הכל כל',
    'הכרחי חיוני אופציונל חלק',
    'ללא בלי',
  ),
  hr: words(
    'odbi- odbac- ne',
    'prihva- pristaj- dopust- dozvol- slaž- suglas- da',
    'sve svih svega svim',
    'nužn- neophod- potrebn- neobavez- neke',
    'bez',
  ),
  hu: words(
    'elutas- visszautas- nem',
    'elfogad- hozzájár- engedély- beleegy- igen',
    'összes mind minden mindent mindet mindegyik mindegyiket',
    'szükséges- elengedhet- opcionál- választhat- néhány-',
    'nélkül',
  ),
  is: words(
    'hafn- neit- nei',
    'samþykk- leyf- já',
    'allt öllu öllum allar alla',
    'nauðsyn- valfrjáls- valkvæð-',
    'án',
  ),
  it: words(
    'rifiut- respin- nega- no',
    'accett- consen- acconsen- autorizz- accordo sì',
    'tutto tutti tutte tutta',
    'essenzial- necessari- opzional- facoltativ- tecnic- alcun-',
    'senza',
  ),
  ja: words(
    '拒否 拒む 断る',
    '同意 許可 承諾 承認 受け入れ',
    'すべて 全て 全部 全拒否',
    '必須 必要 不可欠 任意 一部',
    'せず しない なし',
  ),
  ko: words('거부 거절', '허용 동의 수락 승인', '모두 모든 전체 전부', '필수 필요 선택 일부', '않고 없이'),
  lt: words(
    'atmes- atmet- atsisak- nesutin- nesutik-',
    'priim- sutik- sutin- leis- taip',
    'visus visas visų viską visiems viso visais',
    'būtin- reikaling- neprivalom- pasirenk-',
    'nesutikus be',
  ),
  lv: words(
    'noraid- atteik- atsak- nē',
    'pieņem- piekrī- piekriš- atļau- jā',
    'visu visas visus visām visiem viss',
    'nepieciešam- būtisk- izvēles dažas',
    'bez',
  ),
  mt: words(
    'irrifjut- rrifjut- tirrifjuta niċħad-',
    'aċċett- taċċetta naqbel- ippermett-',
    'kollox kollha',
    'neċessar- essenzj- mhux',
    'mingħajr',
  ),
  nb: words(
    'avvis- avsl- avslå nekt- nei',
    'godta- aksepter- tillat- samtyk- godkjenn- ja',
    'alle alt',
    'nødvendig- essensiell- valgfri- utvalg- noen',
    'uten',
  ),
  nl: words(
    'weiger- geweigerd afwijz- afgewezen wijs nee',
    'accept- toestaan toestemm- akkoord instem- stem ja',
    'alles alle allemaal',
    'essenti- noodzak- optione- sommige selec-',
    'zonder',
  ),
  pl: words(
    'odrzu- odmów- odmaw- nie',
    'akcept- zaakcept- zgadz- zgod- zezw- pozwól- pozwal- tak',
    'wszystkie wszystko wszystkich wszystkim',
    'niezbędn- koniecz- opcjonaln- niektór- wybran-',
    'bez',
  ),
  pt: portuguese,
  'pt-BR': portuguese,
  ro: words(
    'respin- refuz- nu',
    'accept- permit- consimt- acord da',
    'toate tot tuturor',
    'esenți- necesar- opțional- unele',
    'fără',
  ),
  sk: words(
    'odmiet- zamiet- nesúhlas- nie',
    'prija- prijm- prijím- súhlas- povol- akcept- áno',
    'všetko všetky všetkým všetkých',
    'nevyhnut- potrebn- voliteľ- niektor- vybran-',
    'bez',
  ),
  sl: words(
    'zavrn- zavrač- odklon- ne',
    'sprejm- sprejem- strinja- dovol- privol- soglaš- da',
    'vse vseh vsem vsega',
    'nujn- bistven- potrebn- izbirn- nekater-',
    'brez',
  ),
  sv: words(
    'avvis- neka- avböj- avslå- nej',
    'accept- godkän- tillåt- samtyck- godta- ja',
    'alla allt',
    'nödvändig- väsentlig- valfri- utval- vissa några',
    'utan',
  ),
  tr: words(
    'reddet- redded- ret hayır',
    'kabul- onay- izin evet',
    'tümünü tümü tüm hepsini hepsi bütün her',
    'zorunlu- gerekli- isteğe bazı',
    'etmeden vermeden olmadan',
  ),
  uk: words(
    'відхил- відмов- заборон- ні',
    'прийня- прийма- погод- погодж- дозвол- згод- так',
    'всі усі все усе всіх усіх всього усього',
    'необхідн- обов- суттєв- деяк- вибран-',
    'без',
  ),
  'zh-Hans': words('拒绝', '接受 同意 允许', '全部 所有 一切', '必要 必需 可选 部分', '不'),
};

/** Languages that write their words without spaces between, or with others before them. */
const UNDIVIDED = ['ar', 'he', 'ja', 'ko', 'zh-Hans'];

/**
 * Whether a label says something in a language.
 * @returns the word that was found; `undefined` where none was, or where the language is not known
 */
export function wordSaying(what: keyof AnswerWords, label: string, language: string): string | undefined {
  const text = label.normalize('NFC').toLocaleLowerCase(language);
  return ANSWER_WORDS[language]?.[what].split(' ').find((word) => {
    const stem = word.replace(/-$/, '');
    if (UNDIVIDED.includes(language) || what === 'part') return text.includes(stem);
    return new RegExp(`(?<!\\p{L})${stem}${stem === word ? '(?!\\p{L})' : ''}`, 'u').test(text);
  });
}
