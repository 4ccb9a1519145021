// Metric source name: which source a word of a pasted table means, in English, Chinese and German.
import type { MetricSource } from './metric';

const WORDS: readonly (readonly [MetricSource, RegExp])[] = [
  ['survey', /survey|questionnaire|poll|feedback|umfrage|befragung|fragebogen|问卷|调查|调研/i],
  ['interview', /interview|focus group|访谈|fokusgruppe/i],
  ['review', /review|rating|trustpilot|app ?store|bewertung|rezension|评价|评论|评分/i],
  ['social', /social|twitter|facebook|instagram|weibo|wechat|社交|微博|微信|soziale/i],
  ['analytics', /analytic|web ?stat|tracking|ga4|matomo|mixpanel|amplitude|数据分析|网站分析|埋点|统计/i],
  ['service-log', /service|ticket|call|crm|zendesk|log|support|hotline|客服|工单|服务记录|protokoll/i],
  ['other', /other|sonstige|andere|其他|其它/i],
];

/** `null` for a word that means none of them. */
export function sourceNamed(word: string): MetricSource | null {
  return WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}
