// The IAB's framework: Basque.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const eu: TcfWords = {
  body: 'Zure baimenarekin, webgune honen arduradunak ({controller}) eta haren bazkideek ({count}) informazioa gordetzen eta irakurtzen dute zure gailuan, hala nola cookieak eta identifikatzaile bakarrak, eta datu pertsonalak erabiltzen dituzte, hala nola zure nabigazioa eta gutxi gorabeherako kokapena, helburu hauetarako: {names}. Onartzen baduzu, iragarkiak eta edukiak zuretzat aukera daitezke; baztertzen baduzu, ez da halakorik egiten eta orriak irekita jarraitzen du. Zure aukerak webgune honetarako bakarrik balio du.',
  specialFeatures: 'Hau ere eskatzen zaizu: {names}.',
  interest:
    'Bazkide batzuek interes legitimoa aldarrikatzen dute baimena eskatu ordez: hemen desaktibatuta dago onartu arte, eta bakoitzaren aurka egin dezakezu «{choose}» atalean.',
  news: 'Zure azken aukeratik zerbait berria dago; gainerakoak indarrean jarraitzen du.',
  vendors: 'Publizitate-bazkideak (IAB)',
  vendorsAbout:
    'Nork erabil ditzakeen zure datuak goiko helburuetarako. Bakoitzak han ere aktibatu duzuna bakarrik jasotzen du.',
  objectable: 'Interes legitimoa: {purpose}',
  objectableAbout:
    'Bazkide batzuek interes legitimoa aldarrikatzen dute hemen baimena eskatu ordez. Desaktibatuta egoteak aurka zaudela esan nahi du.',
  information: 'Honetarako ez dago kontrolik: baimentzen duzun bazkide bakoitzarekin dator.',
  noServices: 'Bazkideak, baldin badaude, «{vendors}» atalean daude',
  facts: {
    details: 'Xehetasunak',
    consentFor: 'Zure baimenarekin',
    interestFor: 'Interes legitimoz',
    specialPurposes: 'Helburu bereziak',
    features: 'Ezaugarriak',
    specialFeatures: 'Ezaugarri bereziak',
    data: 'Datu-kategoriak',
    otherRetention: 'Beste gordetze-epe batzuk, egunetan',
    cookies: 'Cookieak, egun gehienez:',
    refreshed: 'bisita bakoitzean luzatzen dira',
    noCookies: 'Cookierik ez',
    otherAccess: 'cookieak ez diren biltegiratzea edo sarbidea',
    interestClaim: 'Interes legitimoa, azalduta',
    disclosure: 'Zer gordetzen den, xehetasunez',
  },
};
