// The IAB's framework: Japanese.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const ja: TcfWords = {
  separator: '；',
  body: '同意された場合、{controller}とパートナー（{count}社）は、Cookieや固有の識別子などの情報をお使いの端末に保存し、読み取り、閲覧状況やおおよその位置などの個人データを次の目的で使用します：{names}。同意されると、広告やコンテンツがお客様に合わせて選ばれることがあります。拒否された場合は、いずれも行わず、ページはそのままご覧いただけます。この選択は本サイトにのみ適用されます。',
  specialFeatures: '次についても同意をお願いしています：{names}。',
  interest:
    '同意を求める代わりに正当な利益を主張するパートナーもあります。ここでは同意されるまで無効であり、「{choose}」でそれぞれに異議を申し立てることができます。',
  news: '前回の選択以降に新しい項目があります。それ以外の選択はそのまま有効です。',
  vendors: '広告パートナー（IAB）',
  vendorsAbout:
    '上記の目的でデータを使用できる事業者です。各社は、上記でも有効にされたものだけを使用できます。',
  objectable: '正当な利益：{purpose}',
  objectableAbout:
    '同意を求める代わりに、ここで正当な利益を主張するパートナーがあります。オフは異議を申し立てることを意味します。',
  information: 'これには切り替えがありません。許可されたすべてのパートナーに伴うものです。',
  noServices: 'パートナーがある場合は「{vendors}」に記載しています',
  facts: {
    details: '詳細',
    consentFor: '同意に基づくもの',
    interestFor: '正当な利益に基づくもの',
    specialPurposes: '特別な目的',
    features: '機能',
    specialFeatures: '特別な機能',
    data: 'データの種類',
    otherRetention: 'その他の保存期間（日）',
    cookies: 'Cookie、最長日数：',
    refreshed: '訪問のたびに延長',
    noCookies: 'Cookieなし',
    otherAccess: 'Cookie以外による保存またはアクセス',
    interestClaim: '正当な利益の説明',
    disclosure: '保存される内容の詳細',
  },
};
