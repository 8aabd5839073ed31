// The IAB's framework: Hungarian.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const hu: TcfWords = {
  body: 'Az Ön hozzájárulásával {controller} és partnerei ({count}) információkat tárolnak az Ön eszközén és olvasnak ki onnan, például sütiket és egyedi azonosítókat, és személyes adatokat használnak, például az Ön böngészéséről és hozzávetőleges helyéről, az alábbi célokra: {names}. Ha elfogadja, hirdetéseket és tartalmakat választhatnak Önnek; ha elutasítja, ezek egyikére sem kerül sor, és az oldal nyitva marad. Választása csak erre a webhelyre érvényes.',
  specialFeatures: 'Ezt is kérjük: {names}.',
  interest:
    'Egyes partnerek hozzájárulás kérése helyett jogos érdekre hivatkoznak: ez itt ki van kapcsolva, amíg el nem fogadja, és a „{choose}” alatt mindegyik ellen tiltakozhat.',
  news: 'Legutóbbi választása óta van valami új; a többi érvényben marad.',
  vendors: 'Hirdetési partnerek (IAB)',
  vendorsAbout:
    'Kik használhatják az Ön adatait a fenti célokra. Mindegyik csak azt kapja meg, amit ott is bekapcsolt.',
  objectable: 'Jogos érdek: {purpose}',
  objectableAbout:
    'Egyes partnerek itt hozzájárulás kérése helyett jogos érdekre hivatkoznak. A kikapcsolás azt jelenti, hogy tiltakozik.',
  information: 'Ehhez nincs kapcsoló: minden partnerhez hozzátartozik, amelyet engedélyez.',
  noServices: 'A partnerek, ha vannak, a „{vendors}” alatt szerepelnek',
  facts: {
    details: 'Részletek',
    consentFor: 'Az Ön hozzájárulásával',
    interestFor: 'Jogos érdek alapján',
    specialPurposes: 'Különleges célok',
    features: 'Funkciók',
    specialFeatures: 'Különleges funkciók',
    data: 'Adatkategóriák',
    otherRetention: 'Más megőrzési idők, napokban',
    cookies: 'Sütik, legfeljebb nap:',
    refreshed: 'minden látogatáskor meghosszabbítva',
    noCookies: 'Nincsenek sütik',
    otherAccess: 'tárolás vagy hozzáférés nem sütikkel',
    interestClaim: 'A jogos érdek magyarázata',
    disclosure: 'A tárolt adatok részletesen',
  },
};
