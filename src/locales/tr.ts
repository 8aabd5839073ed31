// Türkçe.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** Polite plural (siz); buttons in the short imperative. No title begins with I or İ, which lower-case differently. */
export const tr: LocaleTexts = {
  locale: 'tr',
  direction: 'ltr',
  layers: {
    title: 'Çerez tercihiniz',
    body: 'Onayınızla {controller} ve iş ortakları ({count}) şu amaçlarla çerez kullanır: {purposes}. Onayınız olmadan bunların hiçbiri yapılmaz.',
    bodyForNew:
      'Son tercihinizden bu yana yenilikler var. Onayınızla {controller} ve iş ortakları ({count}) şu amaçlarla çerez kullanır: {purposes}. Tercihinizin geri kalanı geçerliliğini korur.',
    withdraw: 'Kararınızı dilediğiniz zaman, her sayfadan değiştirebilirsiniz. Tercihiniz altı ay saklanır.',
    withdrawIn:
      'Kararınızı dilediğiniz zaman, her sayfadan değiştirebilirsiniz. Tercihiniz {days} gün saklanır.',
    policy: 'Gizlilik',
    showPartners: 'İş ortaklarımız',
    refuseAll: 'Tümünü reddet',
    acceptAll: 'Tümünü kabul et',
    choose: 'Seçim yap',
    continueWithout: 'Kabul etmeden devam et',
    closeAndRefuse: 'Kapat ve tümünü reddet',
    bodyForOptOut:
      '{controller} ve iş ortakları ({count}) şu amaçlarla çerez kullanır: {purposes}. Dilediğiniz zaman itiraz edebilirsiniz; bu durumda bunların hiçbiri yapılmaz.',
    privacyChoices: 'Gizlilik tercihleriniz',
    signalHonoured: 'Tarayıcınızın gönderdiği ret sinyali dikkate alınmıştır.',
    preferencesTitle: 'Çerez tercihlerimi yönet',
    preferencesIntro:
      'Her amaç için ayrı ayrı karar verin. Siz açmadıkça isteğe bağlı hiçbir şey açılmaz; buraya dilediğiniz zaman dönebilirsiniz.',
    alwaysOn: 'Her zaman açık',
    partlyOn: 'Kısmen açık',
    save: 'Kaydet',
    close: 'Değişiklik yapmadan kapat',
    services: 'Hizmetler',
    noServices: 'Üçüncü taraf hizmeti yok',
    provider: 'Sağlayıcı',
    servicePolicy: 'Gizlilik politikası',
    storage: 'Cihazınızda saklananlar',
    stores: {
      cookie: 'Çerez',
      'local-storage': 'Yerel depolama',
      'session-storage': 'Oturum depolaması',
      'indexed-db': 'Veri tabanı',
      cache: 'Önbellek',
    },
    storesNothing: 'Yok',
    session: 'Tarayıcıyı kapatana kadar',
    retention: 'Sağlayıcıda saklanma süresi',
    yourChoice: 'Şu anki tercihiniz',
    madeOn: '{date} tarihinde yapıldı, {expiry} tarihine kadar saklanır.',
    notMade: 'Henüz seçim yapmadınız: isteğe bağlı her şey kapalı.',
    reference: 'Bu tarayıcının referans kodu',
    downloadReceipt: 'Tercih belgesini indir',
    noReceipt: 'Belge henüz hazır değil: kayıt sistemi yanıt vermedi.',
    history: 'Bu tarayıcıdaki önceki tercihler',
    events: {
      'grant-all': 'Tümü kabul edildi',
      'refuse-all': 'Tümü reddedildi',
      custom: 'Tek tek seçildi',
      withdraw: 'Onay geri çekildi',
      once: 'Bir kez yüklendi',
    },
    withdrawAll: 'Onayımı geri çek',
    controller: 'Site sorumlusu: {controller}, {contact}',
    ownStorage: 'Bu tercihi ve belgesini saklar',
    saved: 'Tercihiniz kaydedildi.',
  },
  embeds: {
    sentence:
      'Bu içerik yüklendiğinde {recipients} bu sayfayı okuduğunuzu öğrenir ve cihazınıza çerez kaydedilebilir.',
    otherSite: 'başka bir site',
    once: 'Bir kez yükle',
    always: 'Her zaman izin ver',
    policy: 'Gizlilik politikası',
  },
  purposes: {
    necessary: {
      title: 'Zorunlu',
      description: 'Sitenin çalışması için gereklidir; örneğin bu tercihi hatırlar. Kimseyi izlemez.',
    },
    analytics: {
      title: 'Ziyaret ölçümü',
      description:
        'Ziyaretleri sayar ve hangi sayfaların okunduğunu gösterir; böylece site geliştirilebilir.',
    },
    social: {
      title: 'Sosyal medya içerikleri',
      description:
        'Başka platformlardaki videoları ve gönderileri gösterir; bu platformlar da bu sayfayı okuduğunuzu görebilir.',
    },
    marketing: {
      title: 'Reklam',
      description: 'Burada ve başka sitelerde okuduklarınıza göre reklamları seçer ve ölçer.',
    },
  },
};
