// 日本語.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** Plain です・ます style without a pronoun for the reader; full-width punctuation, no space around Latin words. */
export const ja: LocaleTexts = {
  locale: 'ja',
  direction: 'ltr',
  separator: '、',
  layers: {
    title: 'Cookieに関する選択',
    body: '同意された場合、{controller}とパートナー（{count}社）は次の目的でCookieを使用します：{purposes}。同意がなければ、いずれも行いません。',
    bodyForNew:
      '前回の選択の後に、新しい項目が加わりました。同意された場合、{controller}とパートナー（{count}社）は次の目的でCookieを使用します：{purposes}。それ以外の選択は変わりません。',
    withdraw: '選択はいつでも、どのページからでも変更でき、6か月間保存されます。',
    withdrawIn: '選択はいつでも、どのページからでも変更でき、{days}日間保存されます。',
    policy: 'プライバシー',
    showPartners: 'パートナー一覧',
    refuseAll: 'すべて拒否',
    acceptAll: 'すべて同意',
    choose: '選択する',
    continueWithout: '同意せずに続ける',
    closeAndRefuse: '閉じてすべて拒否',
    bodyForOptOut:
      '{controller}とパートナー（{count}社）は次の目的でCookieを使用します：{purposes}。いつでも拒否することができ、その場合はいずれも行いません。',
    privacyChoices: 'プライバシーに関する選択',
    signalHonoured: 'ブラウザーのオプトアウト信号に従っています。',
    preferencesTitle: 'Cookieの管理',
    preferencesIntro:
      '目的ごとに選択できます。任意の項目は、ご自身で有効にするまで無効のままです。この画面にはいつでも戻れます。',
    alwaysOn: '常に有効',
    partlyOn: '一部有効',
    save: '保存',
    close: '変更せずに閉じる',
    services: 'サービス',
    noServices: '第三者のサービスはありません',
    provider: '提供者',
    servicePolicy: 'プライバシーポリシー',
    storage: '端末に保存される情報',
    stores: {
      cookie: 'Cookie',
      'local-storage': 'ローカルストレージ',
      'session-storage': 'セッションストレージ',
      'indexed-db': 'データベース',
      cache: 'キャッシュ',
    },
    storesNothing: 'なし',
    session: 'ブラウザーを閉じるまで',
    retention: '提供者による保存期間',
    yourChoice: '現在の選択',
    madeOn: '{date}に選択され、{expiry}まで保存されます。',
    notMade: 'まだ選択されていません。任意の項目はすべて無効です。',
    reference: 'このブラウザーの参照番号',
    downloadReceipt: '控えをダウンロード',
    noReceipt: '控えはまだありません。記録先からの応答がありません。',
    history: 'このブラウザーでの過去の選択',
    events: {
      'grant-all': 'すべてに同意',
      'refuse-all': 'すべてを拒否',
      custom: '個別に選択',
      withdraw: '同意を撤回',
      once: '1回だけ読み込み',
    },
    withdrawAll: '同意を撤回する',
    controller: 'このサイトの運営者：{controller}、{contact}',
    ownStorage: 'この選択とその控えの保存',
    saved: '選択を保存しました。',
  },
  embeds: {
    sentence:
      'このコンテンツを読み込むと、このページを閲覧していることが{recipients}に伝わり、端末にCookieが保存される場合があります。',
    otherSite: '他のサイト',
    once: '今回だけ読み込む',
    always: '常に許可する',
    policy: 'プライバシーポリシー',
  },
  purposes: {
    necessary: {
      title: '必須',
      description: 'この選択を記憶することなど、サイトの動作に欠かせないものです。閲覧者の追跡は行いません。',
    },
    analytics: {
      title: 'アクセス解析',
      description: '訪問数を数え、どのページが読まれているかを把握して、サイトの改善に役立てます。',
    },
    social: {
      title: 'ソーシャルメディアのコンテンツ',
      description:
        '他のプラットフォームの動画や投稿を表示します。表示すると、このページを閲覧していることがそのプラットフォームに伝わります。',
    },
    marketing: {
      title: '広告',
      description: 'このサイトや他のサイトで読まれた内容に基づいて、広告を選び、その効果を測定します。',
    },
  },
};
