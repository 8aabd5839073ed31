// The IAB's framework: Lithuanian.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const lt: TcfWords = {
  body: 'Jums sutikus, {controller} ir partneriai ({count}) saugo ir skaito informaciją jūsų įrenginyje, pavyzdžiui, slapukus ir unikalius identifikatorius, ir naudoja asmens duomenis, pavyzdžiui, apie jūsų naršymą ir apytikslę buvimo vietą, šiais tikslais: {names}. Jei sutiksite, jums gali būti parenkama reklama ir turinys; jei atsisakysite, to nebus daroma, o puslapis liks atviras. Jūsų pasirinkimas galioja tik šioje svetainėje.',
  specialFeatures: 'Taip pat prašoma: {names}.',
  interest:
    'Kai kurie partneriai remiasi teisėtu interesu, užuot prašę sutikimo: čia jis išjungtas, kol sutiksite, o skiltyje „{choose}“ galite nesutikti su kiekvienu.',
  news: 'Nuo paskutinio jūsų pasirinkimo atsirado kai kas nauja; visa kita galioja toliau.',
  vendors: 'Reklamos partneriai (IAB)',
  vendorsAbout:
    'Kas gali naudoti jūsų duomenis pirmiau nurodytais tikslais. Kiekvienas gauna tik tai, ką įjungėte ir ten.',
  objectable: 'Teisėtas interesas: {purpose}',
  objectableAbout:
    'Kai kurie partneriai čia remiasi teisėtu interesu, užuot prašę sutikimo. Išjungta reiškia, kad nesutinkate.',
  information: 'Tam nėra jungiklio: tai būdinga kiekvienam partneriui, kurį leidžiate.',
  noServices: 'Partneriai, jei jų yra, išvardyti skiltyje „{vendors}“',
  facts: {
    details: 'Išsamiau',
    consentFor: 'Jums sutikus',
    interestFor: 'Remiantis teisėtu interesu',
    specialPurposes: 'Specialieji tikslai',
    features: 'Funkcijos',
    specialFeatures: 'Specialiosios funkcijos',
    data: 'Duomenų kategorijos',
    otherRetention: 'Kiti saugojimo laikotarpiai, dienomis',
    cookies: 'Slapukai, daugiausia dienų:',
    refreshed: 'pratęsiami kaskart apsilankius',
    noCookies: 'Slapukų nėra',
    otherAccess: 'saugojimas ar prieiga kitaip nei slapukais',
    interestClaim: 'Teisėto intereso paaiškinimas',
    disclosure: 'Kas tiksliai saugoma',
  },
};
