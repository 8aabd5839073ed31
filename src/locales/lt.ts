// Lietuvių.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/**
 * Formal address (jūs, lower case), infinitives on the buttons.
 * Spaced en dash; the inserted names stand as subjects, without case endings.
 */
export const lt: LocaleTexts = {
  locale: 'lt',
  direction: 'ltr',
  layers: {
    title: 'Jūsų pasirinkimas dėl slapukų',
    body: 'Jums sutikus, {controller} ir partneriai ({count}) naudoja slapukus, kurių paskirtis: {purposes}. Be jūsų sutikimo to nedaroma.',
    bodyForNew:
      'Po paskutinio jūsų pasirinkimo atsirado naujovių. Jums sutikus, {controller} ir partneriai ({count}) naudoja slapukus, kurių paskirtis: {purposes}. Kiti jūsų pasirinkimai nesikeičia.',
    withdraw:
      'Apsigalvoti galite bet kada ir bet kuriame puslapyje. Jūsų pasirinkimas saugomas šešis mėnesius.',
    withdrawIn:
      'Apsigalvoti galite bet kada ir bet kuriame puslapyje. Pasirinkimo saugojimo trukmė dienomis: {days}.',
    policy: 'Privatumas',
    showPartners: 'Mūsų partneriai',
    refuseAll: 'Atmesti visus',
    acceptAll: 'Priimti visus',
    choose: 'Pasirinkti',
    continueWithout: 'Tęsti nesutikus',
    closeAndRefuse: 'Uždaryti ir atmesti visus',
    bodyForOptOut:
      '{controller} ir partneriai ({count}) naudoja slapukus, kurių paskirtis: {purposes}. Bet kada galite nesutikti – tada to nebus daroma.',
    privacyChoices: 'Jūsų privatumo pasirinkimai',
    signalHonoured: 'Atsižvelgiama į jūsų naršyklės siunčiamą atsisakymo signalą.',
    preferencesTitle: 'Slapukų nustatymai',
    preferencesIntro:
      'Dėl kiekvieno tikslo spręskite atskirai. Visa, kas neprivaloma, yra išjungta, kol patys to neįjungiate. Čia galite bet kada sugrįžti.',
    alwaysOn: 'Visada įjungti',
    partlyOn: 'Iš dalies įjungta',
    save: 'Išsaugoti',
    close: 'Uždaryti nieko nekeičiant',
    services: 'Paslaugos',
    noServices: 'Trečiųjų šalių paslaugų nėra',
    provider: 'Paslaugos teikėjas',
    servicePolicy: 'Privatumo politika',
    storage: 'Saugoma jūsų įrenginyje',
    stores: {
      cookie: 'Slapukas',
      'local-storage': 'Vietinė saugykla',
      'session-storage': 'Seanso saugykla',
      'indexed-db': 'Duomenų bazė',
      cache: 'Podėlis',
    },
    storesNothing: 'Nieko',
    session: 'Kol uždarysite naršyklę',
    retention: 'Saugo paslaugos teikėjas',
    yourChoice: 'Dabartinis jūsų pasirinkimas',
    madeOn: 'Pasirinkta {date} (saugoma iki {expiry}).',
    notMade: 'Dar nepasirinkote: visa, kas neprivaloma, išjungta.',
    reference: 'Šios naršyklės identifikatorius',
    downloadReceipt: 'Atsisiųsti patvirtinimą',
    noReceipt: 'Patvirtinimo dar nėra: registras neatsakė.',
    history: 'Ankstesni pasirinkimai šioje naršyklėje',
    events: {
      'grant-all': 'Viskas priimta',
      'refuse-all': 'Viskas atmesta',
      custom: 'Pasirinkta po vieną',
      withdraw: 'Sutikimas atšauktas',
      once: 'Įkelta vieną kartą',
    },
    withdrawAll: 'Atšaukti sutikimą',
    controller: 'Už šią svetainę atsako: {controller}, {contact}',
    ownStorage: 'Įsimena šį pasirinkimą ir jo patvirtinimą',
    saved: 'Jūsų pasirinkimas išsaugotas.',
  },
  embeds: {
    sentence:
      'Įkėlus šį turinį, {recipients} sužino, kad skaitote šį puslapį, ir gali įrašyti slapukų į jūsų įrenginį.',
    otherSite: 'kita svetainė',
    once: 'Įkelti vieną kartą',
    always: 'Visada leisti',
    policy: 'Privatumo politika',
  },
  purposes: {
    necessary: {
      title: 'Būtinieji',
      description:
        'Tai, be ko svetainė negali veikti, pavyzdžiui, šio pasirinkimo įsiminimas. Niekas nėra sekamas.',
    },
    analytics: {
      title: 'Lankomumo matavimas',
      description:
        'Skaičiuoja apsilankymus ir rodo, kurie puslapiai skaitomi, kad svetainę būtų galima tobulinti.',
    },
    social: {
      title: 'Socialinių tinklų turinys',
      description:
        'Rodo vaizdo ir tekstinius įrašus iš kitų platformų, kurios tada gali matyti, kad skaitote šį puslapį.',
    },
    marketing: {
      title: 'Reklama',
      description:
        'Parenka reklamą ir vertina jos rezultatus pagal tai, ką skaitote čia ir kitose svetainėse.',
    },
  },
};
