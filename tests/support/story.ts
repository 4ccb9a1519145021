// Story: somebody buys a coffee machine; the words of the rows that tests are built from.
import type { Channel } from '@/lib/domain/channel';
import type { FindingCategory, FindingKind } from '@/lib/domain/finding';
import type { Emotion, Severity } from '@/lib/domain/scale';

interface Words {
  en: string;
  zh: string;
}

export interface Scene extends Partial<Record<FindingKind, Words>> {
  /** Index of its stage. */
  stage: number;
  title: Words;
  channel: Channel;
  url: string | null;
  picture: boolean;
  emotion: Emotion | null;
  expectation: Emotion | null;
  doing: Words;
  thinking: Words;
  expected: Words;
  severity?: Severity;
  category?: FindingCategory;
  momentOfTruth?: boolean;
  wouldLeave?: Words;
  seconds: number;
}

const w = (en: string, zh: string): Words => ({ en, zh });
const NONE = w('', '');

export const STAGES: readonly { name: Words; goal: Words }[] = [
  { name: w('Awareness', '认知'), goal: w('Know a machine exists for me', '知道有适合我的机器') },
  { name: w('Research', '调研'), goal: w('Understand the differences', '弄清各款的差别') },
  { name: w('Decision', '决定'), goal: w('Be sure, pay, be done', '放心下单，一次完成') },
  { name: w('Delivery', '配送'), goal: w('Know when it comes', '知道何时送到') },
  { name: w('Service', '服务'), goal: w('Get help once, quickly', '一次就快速得到帮助') },
];

export const STORY: readonly Scene[] = [
  {
    stage: 0,
    title: w('Sees the ad', '看到广告'),
    channel: 'ad',
    url: 'https://news.example/',
    picture: true,
    emotion: 1,
    expectation: null,
    doing: w('Taps the picture', '点开图片'),
    thinking: w('Nice, but which one is that?', '不错，但这是哪一款？'),
    expected: NONE,
    seconds: 8,
  },
  {
    stage: 1,
    title: w('Compares models', '比较型号'),
    channel: 'web',
    url: 'https://shop.example/machines',
    picture: true,
    emotion: -1,
    expectation: 1,
    doing: w('Filters by price, opens three tabs', '按价格筛选，打开三个标签页'),
    thinking: w('Why can I not compare side by side?', '为什么不能并排比较？'),
    expected: w('See the differences at a glance', '一眼看出差别'),
    pain: w('No way to compare', '无法比较'),
    severity: 3,
    category: 'navigation',
    need: w('Know what the price buys', '知道钱花在哪里'),
    idea: w('Compare up to three, side by side', '最多三款并排比较'),
    seconds: 222,
  },
  {
    stage: 1,
    title: w('Reads a review', '阅读评价'),
    channel: 'web',
    url: 'https://shop.example/machines/alto',
    picture: true,
    emotion: 1,
    expectation: 0,
    doing: w('Scrolls to the reviews', '滚动到评价'),
    thinking: w('Ok, people like it', '好，大家都喜欢'),
    expected: w('A few honest words', '几句实话'),
    gain: w('Photos from real kitchens', '真实厨房的照片'),
    seconds: 70,
  },
  {
    stage: 2,
    title: w('Adds to basket', '加入购物车'),
    channel: 'web',
    url: 'https://shop.example/machines/alto',
    picture: true,
    emotion: 2,
    expectation: 1,
    doing: w('Chooses the delivery date', '选择送货日期'),
    thinking: w('That was easy', '真简单'),
    expected: w('One click', '点一下就好'),
    gain: w('The date is certain before paying', '付款前就确定了日期'),
    seconds: 21,
  },
  {
    stage: 2,
    title: w('Enters the address', '填写地址'),
    channel: 'web',
    url: 'https://shop.example/checkout/address',
    picture: true,
    emotion: -2,
    expectation: 1,
    doing: w('Corrects the post code twice, then tries without the space', '改了两次邮编，然后去掉空格再试'),
    thinking: w('What is wrong with my post code?', '我的邮编哪里错了？'),
    expected: w('The form knows my city', '表单知道我的城市'),
    pain: w('The error says only “invalid”', '错误提示只写“无效”'),
    severity: 4,
    category: 'clarity',
    idea: w('Say what a valid code looks like', '说明正确的格式'),
    momentOfTruth: true,
    wouldLeave: w('The other shop has it too', '另一家店也有'),
    seconds: 156,
  },
  {
    stage: 2,
    title: w('Pays', '付款'),
    channel: 'web',
    url: 'https://pay.example/confirm',
    picture: true,
    emotion: -1,
    expectation: 0,
    doing: w('Confirms in the bank app', '在银行应用里确认'),
    thinking: w('Did it go through?', '付款成功了吗？'),
    expected: w('Done in a minute', '一分钟搞定'),
    pain: w('No sign of progress', '看不到进度'),
    severity: 3,
    category: 'trust',
    seconds: 48,
  },
  {
    stage: 2,
    title: w('Sees the thank-you page', '看到感谢页'),
    channel: 'web',
    url: 'https://shop.example/thanks',
    picture: true,
    emotion: null,
    expectation: null,
    doing: w('Closes the tab', '关闭标签页'),
    thinking: NONE,
    expected: NONE,
    seconds: 6,
  },
  {
    stage: 3,
    title: w('Gets the mail', '收到邮件'),
    channel: 'email',
    url: null,
    picture: true,
    emotion: 1,
    expectation: 1,
    doing: w('Reads it on the phone', '在手机上阅读'),
    thinking: w('Good, a date', '好，有日期了'),
    expected: w('A confirmation', '一封确认信'),
    seconds: 40,
  },
  {
    stage: 3,
    title: w('Waits for the parcel', '等待包裹'),
    channel: 'delivery',
    url: null,
    picture: false,
    emotion: -1,
    expectation: 0,
    doing: w('Stays at home for a day', '在家等了一天'),
    thinking: w('One day late, no word', '晚了一天，没有消息'),
    expected: w('It comes on the day', '当天送到'),
    pain: w('No notice of the delay', '延误没有通知'),
    severity: 3,
    category: 'wait',
    need: w('Plan my day', '安排我的一天'),
    idea: w('Tell before they ask', '在顾客询问前告知'),
    seconds: 28_800,
  },
  {
    stage: 3,
    title: w('Unpacks the machine', '拆箱'),
    channel: 'delivery',
    url: null,
    picture: true,
    emotion: 2,
    expectation: 1,
    doing: w('Makes the first coffee', '做第一杯咖啡'),
    thinking: w('It smells wonderful', '闻起来真香'),
    expected: w('Works out of the box', '开箱即用'),
    gain: w('A sample of beans in the box', '盒子里有咖啡豆试用装'),
    momentOfTruth: true,
    seconds: 540,
  },
  {
    stage: 4,
    title: w('Calls support', '致电客服'),
    channel: 'phone',
    url: null,
    picture: false,
    emotion: -2,
    expectation: 0,
    doing: w('Waits on hold, explains twice', '等待接听，解释了两遍'),
    thinking: w('They were kind in the end', '最后他们还挺友好'),
    expected: w('One call', '一通电话'),
    pain: w('Told the story twice', '同一件事讲了两遍'),
    severity: 2,
    category: 'hand-off',
    idea: w('Pass the case on', '把案例转交下去'),
    seconds: 545,
  },
  {
    stage: 4,
    title: w('Gets a voucher', '收到优惠券'),
    channel: 'email',
    url: null,
    picture: true,
    emotion: 0,
    expectation: -1,
    doing: w('Files it away', '存档'),
    thinking: w('Fair enough', '还算合理'),
    expected: w('Nothing', '没有期待'),
    seconds: 25,
  },
];
