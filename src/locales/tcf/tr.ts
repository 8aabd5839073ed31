// The IAB's framework: Turkish.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const tr: TcfWords = {
  body: 'Onayınızla {controller} ve iş ortakları ({count}) cihazınızda çerezler ve benzersiz tanımlayıcılar gibi bilgileri saklar ve okur; gezinmeniz ve yaklaşık konumunuz gibi kişisel verileri şu amaçlarla kullanır: {names}. Kabul ederseniz reklamlar ve içerikler sizin için seçilebilir; reddederseniz bunların hiçbiri yapılmaz ve sayfa size açık kalır. Seçiminiz yalnızca bu site için geçerlidir.',
  specialFeatures: 'Ayrıca şunlar sorulur: {names}.',
  interest:
    'Bazı iş ortakları onay istemek yerine meşru menfaat ileri sürer: burada siz kabul edene kadar kapalıdır ve “{choose}” altında her birine itiraz edebilirsiniz.',
  news: 'Son seçiminizden bu yana yeni bir şey var; gerisi geçerliliğini korur.',
  vendors: 'Reklam ortakları (IAB)',
  vendorsAbout:
    'Verilerinizi yukarıdaki amaçlarla kimlerin kullanabileceği. Her biri yalnızca orada da açtıklarınızı alır.',
  objectable: 'Meşru menfaat: {purpose}',
  objectableAbout:
    'Bazı iş ortakları burada onay istemek yerine meşru menfaat ileri sürer. Kapalı olması itiraz ettiğiniz anlamına gelir.',
  information: 'Bunun bir düğmesi yoktur: izin verdiğiniz her iş ortağıyla birlikte gelir.',
  noServices: 'İş ortakları, varsa, “{vendors}” altındadır',
  facts: {
    details: 'Ayrıntılar',
    consentFor: 'Onayınızla',
    interestFor: 'Meşru menfaatle',
    specialPurposes: 'Özel amaçlar',
    features: 'Özellikler',
    specialFeatures: 'Ek onay gerektiren özellikler',
    data: 'Veri kategorileri',
    otherRetention: 'Diğer saklama süreleri, gün olarak',
    cookies: 'Çerezler, en fazla gün:',
    refreshed: 'her ziyarette uzatılır',
    noCookies: 'Çerez yok',
    otherAccess: 'çerezlerden başka yolla saklama veya erişim',
    interestClaim: 'Meşru menfaatin açıklaması',
    disclosure: 'Nelerin saklandığı, ayrıntılı olarak',
  },
};
