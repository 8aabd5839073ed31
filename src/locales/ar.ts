// العربية.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** Modern Standard Arabic, customary singular address; Arabic comma, vowel signs only where they help reading. */
export const ar: LocaleTexts = {
  locale: 'ar',
  direction: 'rtl',
  separator: '، ',
  layers: {
    title: 'اختيارك بشأن ملفات تعريف الارتباط',
    body: 'بموافقتك، تستخدم الجهة المسؤولة عن هذا الموقع ({controller}) وشركاؤها ({count}) ملفات تعريف الارتباط للأغراض الآتية: {purposes}. ومن دون موافقتك، لا يحدث شيء من ذلك.',
    bodyForNew:
      'استجدّ أمر منذ اختيارك الأخير. بموافقتك، تستخدم الجهة المسؤولة عن هذا الموقع ({controller}) وشركاؤها ({count}) ملفات تعريف الارتباط للأغراض الآتية: {purposes}. ويبقى سائر اختيارك كما هو.',
    withdraw: 'يمكنك تغيير رأيك في أي وقت ومن أي صفحة. يُحفظ اختيارك ستة أشهر.',
    withdrawIn: 'يمكنك تغيير رأيك في أي وقت ومن أي صفحة. مدة حفظ اختيارك بالأيام: {days}.',
    policy: 'الخصوصية',
    showPartners: 'شركاؤنا',
    refuseAll: 'رفض الكل',
    acceptAll: 'قبول الكل',
    choose: 'اختيار',
    continueWithout: 'المتابعة من دون قبول',
    closeAndRefuse: 'إغلاق ورفض الكل',
    bodyForOptOut:
      'تستخدم الجهة المسؤولة عن هذا الموقع ({controller}) وشركاؤها ({count}) ملفات تعريف الارتباط للأغراض الآتية: {purposes}. يمكنك الاعتراض في أي وقت، وعندئذ لا يحدث شيء من ذلك.',
    privacyChoices: 'خيارات الخصوصية الخاصة بك',
    signalHonoured: 'نراعي إشارة الاعتراض التي يرسلها متصفحك.',
    preferencesTitle: 'إدارة ملفات تعريف الارتباط',
    preferencesIntro:
      'قرّر بشأن كل غرض على حدة. لا يُفعَّل أي شيء اختياري ما لم تفعّله أنت، ويمكنك العودة إلى هنا متى شئت.',
    alwaysOn: 'مفعّل دائمًا',
    partlyOn: 'مفعّل جزئيًا',
    save: 'حفظ',
    close: 'إغلاق من دون أي تغيير',
    services: 'الخدمات',
    noServices: 'لا توجد خدمات من جهات خارجية',
    provider: 'مقدّم الخدمة',
    servicePolicy: 'سياسة الخصوصية',
    storage: 'ما يُحفظ على جهازك',
    stores: {
      cookie: 'ملف تعريف ارتباط',
      'local-storage': 'تخزين محلي',
      'session-storage': 'تخزين الجلسة',
      'indexed-db': 'قاعدة بيانات',
      cache: 'ذاكرة تخزين مؤقت',
    },
    storesNothing: 'لا شيء',
    session: 'إلى أن تغلق المتصفح',
    retention: 'مدة الحفظ لدى مقدّم الخدمة',
    yourChoice: 'اختيارك الحالي',
    madeOn: 'تاريخ الاختيار: {date}، ويُحفظ حتى {expiry}.',
    notMade: 'لم تختر بعد: كل ما هو اختياري غير مفعّل.',
    reference: 'الرمز المرجعي لهذا المتصفح',
    downloadReceipt: 'تنزيل الإيصال',
    noReceipt: 'الإيصال غير متاح بعد: لم يصل رد من السجل.',
    history: 'الاختيارات السابقة على هذا المتصفح',
    events: {
      'grant-all': 'قُبل الكل',
      'refuse-all': 'رُفض الكل',
      custom: 'حُدّد كل غرض على حدة',
      withdraw: 'سُحبت الموافقة',
      once: 'حُمّل مرة واحدة',
    },
    withdrawAll: 'سحب موافقتي',
    controller: 'الجهة المسؤولة عن هذا الموقع: {controller}، {contact}',
    ownStorage: 'يحفظ هذا الاختيار وإيصاله',
    saved: 'حُفظ اختيارك.',
  },
  embeds: {
    sentence:
      'عند تحميل هذا المحتوى، تُرسل إلى {recipients} معلومة تفيد بأنك تقرأ هذه الصفحة، وقد تُحفظ ملفات تعريف ارتباط على جهازك.',
    otherSite: 'موقع آخر',
    once: 'تحميل مرة واحدة',
    always: 'السماح دائمًا',
    policy: 'سياسة الخصوصية',
  },
  purposes: {
    necessary: {
      title: 'الضرورية',
      description: 'ما لا يعمل الموقع من دونه، مثل تذكّر هذا الاختيار. ولا يتتبّع أحدًا.',
    },
    analytics: {
      title: 'قياس الزيارات',
      description: 'يحصي الزيارات ويبيّن الصفحات التي تُقرأ، من أجل تحسين الموقع.',
    },
    social: {
      title: 'محتوى وسائل التواصل الاجتماعي',
      description: 'يعرض مقاطع فيديو ومنشورات من منصات أخرى، فيصبح بإمكانها أن تعرف أنك تقرأ هذه الصفحة.',
    },
    marketing: {
      title: 'الإعلانات',
      description: 'يختار الإعلانات ويقيس أداءها بحسب ما تقرؤه هنا وعلى مواقع أخرى.',
    },
  },
};
