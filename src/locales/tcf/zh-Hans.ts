// The IAB's framework: Chinese, simplified.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const zhHans: TcfWords = {
  separator: '；',
  body: '经您同意，{controller}及其合作伙伴（{count}家）会在您的设备上存储和读取信息，例如 Cookie 和唯一标识符，并将个人数据（例如您的浏览情况和大致位置）用于以下用途：{names}。如您接受，可能会为您选择广告和内容；如您拒绝，以上均不会进行，页面仍可正常浏览。您的选择仅适用于本网站。',
  specialFeatures: '同时请您决定：{names}。',
  interest:
    '部分合作伙伴主张合法利益，而不征求同意：在您接受之前，此项在这里是关闭的，您可以在“{choose}”中逐一反对。',
  news: '自您上次选择以来有新的内容；其余选择保持不变。',
  vendors: '广告合作伙伴（IAB）',
  vendorsAbout: '可以将您的数据用于上述用途的各方。每一方只能获得您在上面也已开启的内容。',
  objectable: '合法利益：{purpose}',
  objectableAbout: '部分合作伙伴在此主张合法利益，而不征求同意。关闭表示您反对。',
  information: '此项没有开关：它随您允许的每个合作伙伴而来。',
  noServices: '合作伙伴（如有）列于“{vendors}”',
  facts: {
    details: '详情',
    consentFor: '经您同意',
    interestFor: '基于合法利益',
    specialPurposes: '特殊用途',
    features: '功能',
    specialFeatures: '特殊功能',
    data: '数据类别',
    otherRetention: '其他保存期限（天）',
    cookies: 'Cookie，最多天数：',
    refreshed: '每次访问时延长',
    noCookies: '无 Cookie',
    otherAccess: '以 Cookie 以外的方式存储或访问',
    interestClaim: '合法利益说明',
    disclosure: '存储内容详情',
  },
};
