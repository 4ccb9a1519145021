// Touchpoint words: what people write in a table for a channel, a status, a kind of feeling, yes and no, in English and Chinese.
import type { Channel } from './channel';
import { FINDING_CATEGORIES, type Finding } from './finding';
import { fold } from './fold';
import type { Severity } from './scale';
import type { EvidenceStatus, NamedEmotion } from './touchpoint';

/** The first that fits counts, so the narrower ones stand before the wider. */
const CHANNELS: readonly (readonly [Channel, RegExp])[] = [
  ['chat', /chat|\bbot\b|在线客服|聊天|机器人/],
  ['email', /e-?mail|newsletter|\bmail\b|邮件|邮箱|电邮/],
  ['social', /social|facebook|instagram|linkedin|tiktok|youtube|weibo|社交|微博|小红书|抖音/],
  ['messaging', /messag|\bsms\b|whatsapp|wechat|telegram|\btext\b|微信|短信|消息/],
  ['app', /\bapps?\b|mobile|应用|小程序|手机端|移动端|\bapp/],
  ['phone', /phone|\bcalls?\b|hotline|telefon|\btel\b|\bivr\b|call cent|电话|热线|呼叫/],
  ['letter', /letter|\bpost(al)?\b|\bbrief\b|leaflet|flyer|信件|信函|邮寄|传单/],
  ['search', /search|google|\bbing\b|\bseo\b|suche|搜索|百度/],
  ['ad', /\bads?\b|advert|banner|campaign|werbung|广告/],
  ['delivery', /deliver|courier|parcel|package|shipping|lieferung|配送|快递|物流|包裹/],
  [
    'store',
    /on-?site|in-?store|\bshop floor|\bstores?\b|branch|in person|face to face|counter|retail|filiale|门店|店面|柜台|线下|面对面/,
  ],
  ['event', /\bevents?\b|\bfair\b|webinar|conference|活动|展会/],
  ['community', /community|forum|社区|论坛/],
  ['web', /web|\bsite\b|online|portal|desktop|browser|internet|\bshop\b|网页|网站|官网|线上|网上/],
  ['other', /other|sonstige|其他|其它/],
];

/** `null` for words that mean no channel. */
export function channelNamed(text: string): Channel | null {
  const word = fold(text);
  return CHANNELS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

const EVIDENCE: readonly (readonly [EvidenceStatus, RegExp])[] = [
  ['validated', /^(validated|verified|confirmed|proven|已验证|已确认|验证)/],
  ['observed', /^(observed|seen|fact|measured|已观察|观察|事实)/],
  ['assumed', /^(assum|hypothes|guess|unverified|假设|推测|未验证)/],
];

export function evidenceNamed(text: string): EvidenceStatus | null {
  const word = fold(text.trim());
  return EVIDENCE.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

const YES = /^(y|yes|true|x|1|ja|wahr|✓|✔|☑|✅|是|对|有)$/;
const NO = /^(n|no|false|0|-|–|nein|falsch|✗|✘|❌|☐|否|不|无|没有)?$/;

/** `null` for what says neither yes nor no; an empty cell says no. */
export function yesOrNo(text: string): boolean | null {
  const word = fold(text.trim());
  return YES.test(word) ? true : NO.test(word) ? false : null;
}

const FEELINGS: Record<NamedEmotion, readonly string[]> = {
  joy: ['joy', 'happy', 'happiness', 'delight', '喜悦', '开心', '高兴', '愉快'],
  trust: ['trust', 'confidence', 'confident', '信任', '放心'],
  surprise: ['surprise', 'surprised', '惊讶', '惊喜', '意外'],
  interest: ['interest', 'interested', 'curious', 'curiosity', '感兴趣', '兴趣', '好奇'],
  relief: ['relief', 'relieved', '松了口气', '如释重负'],
  confusion: ['confusion', 'confused', '困惑', '迷茫'],
  doubt: ['doubt', 'doubtful', 'sceptical', 'skeptical', '怀疑', '疑虑'],
  frustration: ['frustration', 'frustrated', 'annoyed', '受挫', '沮丧', '烦躁'],
  anger: ['anger', 'angry', '生气', '愤怒'],
  worry: ['worry', 'worried', 'anxious', 'anxiety', '担心', '焦虑'],
  disappointment: ['disappointment', 'disappointed', '失望'],
  boredom: ['boredom', 'bored', '无聊'],
};

const FEELING_OF = new Map(
  Object.entries(FEELINGS).flatMap(([name, words]) => words.map((word) => [word, name as NamedEmotion] as const)),
);

/** The feeling that a word names; `null` for any other word. */
export const feelingNamed = (word: string): NamedEmotion | null => FEELING_OF.get(fold(word.trim())) ?? null;

const SEVERITY = /^([1-4])(?: (?:cosmetic|minor|major|blocker|轻微|一般|严重|阻断))?$/;

/** As our exports write it, `3 major`. */
export function severityNamed(text: string): Severity | null {
  const [, digit] = SEVERITY.exec(fold(text.trim())) ?? [];
  return digit === undefined ? null : (Number(digit) as Severity);
}

const CATEGORIES = ['等待', '导航', '清晰度', '可用性', '一致性', '信任', '无障碍', '价格', '人员', '交接', '技术'];

export function categoryNamed(text: string): Finding['category'] {
  const word = fold(text.trim());
  return FINDING_CATEGORIES.find((name, index) => name === word || CATEGORIES[index] === word) ?? null;
}
