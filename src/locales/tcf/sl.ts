// The IAB's framework: Slovenian.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const sl: TcfWords = {
  body: 'Z vašo privolitvijo {controller} in partnerji ({count}) shranjujejo in berejo informacije v vaši napravi, kot so piškotki in enolični identifikatorji, ter uporabljajo osebne podatke, kot sta vaše brskanje in približna lokacija, za te namene: {names}. Če sprejmete, se lahko oglasi in vsebine izbirajo za vas; če zavrnete, se nič od tega ne dogaja, stran pa vam ostane odprta. Vaša izbira velja samo za to spletno mesto.',
  specialFeatures: 'Vprašani ste tudi za: {names}.',
  interest:
    'Nekateri partnerji se namesto privolitve sklicujejo na zakoniti interes: tukaj je izklopljen, dokler ne sprejmete, v razdelku »{choose}« pa lahko vsakemu ugovarjate.',
  news: 'Od vaše zadnje izbire je nekaj novega; ostalo velja naprej.',
  vendors: 'Oglaševalski partnerji (IAB)',
  vendorsAbout:
    'Kdo sme uporabljati vaše podatke za zgornje namene. Vsak dobi samo to, kar ste vklopili tudi tam.',
  objectable: 'Zakoniti interes: {purpose}',
  objectableAbout:
    'Nekateri partnerji se tu namesto privolitve sklicujejo na zakoniti interes. Izklopljeno pomeni, da ugovarjate.',
  information: 'Za to ni stikala: to spada k vsakemu partnerju, ki ga dovolite.',
  noServices: 'Partnerji, če obstajajo, so v razdelku »{vendors}«',
  facts: {
    details: 'Podrobnosti',
    consentFor: 'Z vašo privolitvijo',
    interestFor: 'Na podlagi zakonitega interesa',
    specialPurposes: 'Posebni nameni',
    features: 'Funkcije',
    specialFeatures: 'Posebne funkcije',
    data: 'Kategorije podatkov',
    otherRetention: 'Drugi roki hrambe, v dneh',
    cookies: 'Piškotki, največ dni:',
    refreshed: 'podaljšani ob vsakem obisku',
    noCookies: 'Brez piškotkov',
    otherAccess: 'shranjevanje ali dostop drugače kot s piškotki',
    interestClaim: 'Pojasnilo zakonitega interesa',
    disclosure: 'Kaj se shranjuje, podrobno',
  },
};
