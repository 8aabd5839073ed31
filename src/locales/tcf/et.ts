// The IAB's framework: Estonian.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const et: TcfWords = {
  body: 'Teie nõusolekul salvestavad ja loevad {controller} ja partnerid ({count}) teie seadmes teavet, näiteks küpsiseid ja kordumatuid tunnuseid, ning kasutavad isikuandmeid, näiteks teie sirvimist ja ligikaudset asukohta, järgmistel eesmärkidel: {names}. Kui nõustute, võidakse teile valida reklaame ja sisu; kui keeldute, ei tehta sellest midagi ja leht jääb teile avatuks. Teie valik kehtib ainult sellel saidil.',
  specialFeatures: 'Lisaks küsitakse: {names}.',
  interest:
    'Mõned partnerid tuginevad nõusoleku küsimise asemel õigustatud huvile: siin on see välja lülitatud, kuni nõustute, ning jaotises „{choose}“ saate igaühele vastu vaielda.',
  news: 'Pärast teie viimast valikut on midagi uut; muu jääb kehtima.',
  vendors: 'Reklaamipartnerid (IAB)',
  vendorsAbout:
    'Kes võivad teie andmeid eespool nimetatud eesmärkidel kasutada. Igaüks saab ainult seda, mille olete ka seal sisse lülitanud.',
  objectable: 'Õigustatud huvi: {purpose}',
  objectableAbout:
    'Mõned partnerid tuginevad siin nõusoleku küsimise asemel õigustatud huvile. Väljas tähendab, et vaidlete vastu.',
  information: 'Selle jaoks lülitit ei ole: see kaasneb iga partneriga, kelle lubate.',
  noServices: 'Partnerid, kui neid on, on jaotises „{vendors}“',
  facts: {
    details: 'Üksikasjad',
    consentFor: 'Teie nõusolekul',
    interestFor: 'Õigustatud huvi alusel',
    specialPurposes: 'Eriotstarbed',
    features: 'Funktsioonid',
    specialFeatures: 'Erifunktsioonid',
    data: 'Andmeliigid',
    otherRetention: 'Muud säilitustähtajad päevades',
    cookies: 'Küpsised, kõige rohkem päevi:',
    refreshed: 'pikendatakse igal külastusel',
    noCookies: 'Küpsiseid ei ole',
    otherAccess: 'salvestamine või juurdepääs muul viisil kui küpsistega',
    interestClaim: 'Õigustatud huvi selgitus',
    disclosure: 'Mida täpselt salvestatakse',
  },
};
