// עברית.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** Plural address and verbal nouns, so that no reader's gender is assumed; full spelling of the Academy (הכול), maqaf (־). */
export const he: LocaleTexts = {
  locale: 'he',
  direction: 'rtl',
  layers: {
    title: 'הבחירה שלכם לגבי עוגיות',
    body: 'בהסכמתכם, {controller} והשותפים ({count}) משתמשים בעוגיות למטרות אלה: {purposes}. ללא הסכמתכם, לא ייעשה דבר מכל אלה.',
    bodyForNew:
      'נוסף דבר חדש מאז בחירתכם האחרונה. בהסכמתכם, {controller} והשותפים ({count}) משתמשים בעוגיות למטרות אלה: {purposes}. שאר הבחירות שלכם נשארות כפי שהיו.',
    withdraw: 'אפשר לשנות את הבחירה בכל עת ומכל עמוד. הבחירה נשמרת למשך שישה חודשים.',
    withdrawIn: 'אפשר לשנות את הבחירה בכל עת ומכל עמוד. הבחירה נשמרת למשך {days} ימים.',
    policy: 'פרטיות',
    showPartners: 'השותפים שלנו',
    refuseAll: 'דחיית הכול',
    acceptAll: 'אישור הכול',
    choose: 'בחירה',
    continueWithout: 'המשך ללא אישור',
    closeAndRefuse: 'סגירה ודחיית הכול',
    bodyForOptOut:
      '{controller} והשותפים ({count}) משתמשים בעוגיות למטרות אלה: {purposes}. אפשר להתנגד לכך בכל עת, ואז לא ייעשה דבר מכל אלה.',
    privacyChoices: 'אפשרויות הפרטיות שלכם',
    signalHonoured: 'האתר מכבד את אות ההתנגדות ששולח הדפדפן שלכם.',
    preferencesTitle: 'ניהול העוגיות שלי',
    preferencesIntro:
      'אפשר להחליט על כל מטרה בנפרד. דבר שאינו הכרחי לא יפעל עד שתפעילו אותו, ואפשר לחזור לכאן בכל עת.',
    alwaysOn: 'פעיל תמיד',
    partlyOn: 'פעיל חלקית',
    save: 'שמירה',
    close: 'סגירה ללא שינוי',
    services: 'שירותים',
    noServices: 'אין שירותים של צד שלישי',
    provider: 'ספק',
    servicePolicy: 'מדיניות פרטיות',
    storage: 'נשמר במכשיר שלכם',
    stores: {
      cookie: 'עוגייה',
      'local-storage': 'אחסון מקומי',
      'session-storage': 'אחסון לזמן הגלישה',
      'indexed-db': 'מסד נתונים',
      cache: 'מטמון',
    },
    storesNothing: 'לא נשמר דבר',
    session: 'עד לסגירת הדפדפן',
    retention: 'נשמר אצל הספק',
    yourChoice: 'הבחירה הנוכחית שלכם',
    madeOn: 'נעשתה ב־{date} ונשמרת עד {expiry}.',
    notMade: 'טרם בחרתם: כל מה שאינו הכרחי כבוי.',
    reference: 'המזהה של הדפדפן הזה',
    downloadReceipt: 'הורדת האסמכתה',
    noReceipt: 'האסמכתה עדיין אינה זמינה: לא התקבלה תשובה ממערכת הרישום.',
    history: 'בחירות קודמות בדפדפן הזה',
    events: {
      'grant-all': 'הכול אושר',
      'refuse-all': 'הכול נדחה',
      custom: 'בחירה פרטנית',
      withdraw: 'ההסכמה בוטלה',
      once: 'נטען פעם אחת',
    },
    withdrawAll: 'ביטול ההסכמה שלי',
    controller: 'הגוף האחראי לאתר: {controller}, {contact}',
    ownStorage: 'זכירת הבחירה הזאת והאסמכתה שלה',
    saved: 'הבחירה שלכם נשמרה.',
  },
  embeds: {
    sentence:
      'עם טעינת התוכן הזה יישלח אל {recipients} מידע שלפיו אתם קוראים את העמוד הזה, וייתכן שיישמרו עוגיות במכשיר שלכם.',
    otherSite: 'אתר אחר',
    once: 'טעינה חד־פעמית',
    always: 'אישור קבוע',
    policy: 'מדיניות פרטיות',
  },
  purposes: {
    necessary: {
      title: 'הכרחיות',
      description: 'מה שהאתר אינו יכול לפעול בלעדיו, כגון זכירת הבחירה הזאת. אין בכך מעקב אחר איש.',
    },
    analytics: {
      title: 'מדידת השימוש באתר',
      description: 'ספירת ביקורים והצגת העמודים שנקראים, כדי שיהיה אפשר לשפר את האתר.',
    },
    social: {
      title: 'תוכן מרשתות חברתיות',
      description:
        'הצגת סרטונים ופוסטים מפלטפורמות אחרות, שיכולות לראות בעקבות זאת שאתם קוראים את העמוד הזה.',
    },
    marketing: {
      title: 'פרסום',
      description: 'בחירה ומדידה של פרסומות לפי מה שאתם קוראים כאן ובאתרים אחרים.',
    },
  },
};
