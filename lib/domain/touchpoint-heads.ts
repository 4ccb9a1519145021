// Touchpoint heads: what the columns of a table of touchpoints are called, in English, Chinese and German, and in our own exports.
import { newHeadReader } from './column-head';

export const TOUCHPOINT_FIELDS = [
  'title',
  'stage',
  'step',
  'channel',
  'url',
  'at',
  'emotion',
  'expectation',
  'engagement',
  'namedEmotions',
  'doing',
  'thinking',
  'feeling',
  'expected',
  'quote',
  'note',
  'pains',
  'gains',
  'needs',
  'ideas',
  'momentOfTruth',
  'decisionPoint',
  'wouldLeave',
  'wouldLeaveReason',
  'handOff',
  'tags',
  'time',
  'evidence',
  'validatedBy',
  'validatedAt',
  'walkthrough',
  'shopper',
] as const;
export type TouchpointField = (typeof TOUCHPOINT_FIELDS)[number];

/** `felt` are heads whose values say whether they are ratings, names of feelings or words; `known` what our exports work out. */
type Head = TouchpointField | 'felt' | 'known';

const words = (list: string) => list.split(',').map((word) => word.trim());

const HEADS: Record<Head, readonly string[]> = {
  title: words(
    'touchpoint, title, name, touch point, interaction, moment, event, screen, 触点, 标题, 名称, 接触点, 互动, kontaktpunkt, titel',
  ),
  stage: words('stage, phase, journey stage, journey phase, 阶段, 旅程阶段'),
  step: words('step, journey step, activity, task, 步骤, 旅程步骤, schritt'),
  channel: words('channel, channels, medium, touchpoint channel, 渠道, 触点渠道, kanal'),
  url: words('page, url, address, link, web address, 页面, 网址, 地址, 链接, seite, adresse'),
  at: words('time, date, at, when, timestamp, date and time, 时间, 日期, 发生时间, zeit, datum, zeitpunkt'),
  emotion: words(
    'feeling (-2 to 2), emotion score, emotion rating, sentiment, rating, score, satisfaction, mood, 感受（-2 到 2）, 情绪分, 情绪评分, 评分, 打分, 满意度, bewertung, stimmung',
  ),
  expectation: words(
    'expected feeling (-2 to 2), expectation, expected feeling, expectation score, 期望感受（-2 到 2）, 期望感受, 期望评分, 期望值, erwartung',
  ),
  engagement: words(
    'engagement (1 to 5), engagement, intensity, importance, 投入程度（1 至 5）, 投入程度, 投入度, 重要性',
  ),
  namedEmotions: words('named feelings, named emotions, feelings, emotions, 情绪词'),
  doing: words(
    'doing, action, actions, user action, customer action, behaviour, behavior, what they do, 所做, 做什么, 行为, 用户行为, 客户行为, 行动, handlung, tun',
  ),
  thinking: words('thinking, thoughts, thought, what they think, 所想, 想什么, 想法感受, gedanken, denken'),
  feeling: words('feeling in words, what they feel, 感受描述, 情绪描述'),
  expected: words('expected, expectations, 期望, 预期'),
  quote: words('quote, quotes, verbatim, customer quote, 原话, 引语, 客户原话, zitat'),
  note: words(
    'note, notes, comment, comments, description, remarks, details, observation, 备注, 说明, 描述, 备注说明, 评论, 观察, notiz, notizen, bemerkung, kommentar, beschreibung',
  ),
  pains: words(
    'pains, pain, pain points, pain point, problems, problem, issues, issue, frictions, friction, 痛点, 问题, 摩擦点, probleme',
  ),
  gains: words('gains, gain, highlights, positives, delights, what works, 亮点, 优点, 爽点'),
  needs: words('needs, need, customer needs, user needs, 需求, 用户需求, 客户需求, bedürfnisse'),
  ideas: words(
    'ideas, idea, opportunities, opportunity, improvements, suggestions, solutions, 想法, 机会, 机会点, 建议, 改进建议, ideen, chancen',
  ),
  momentOfTruth: words('moment of truth, mot, key moment, 关键时刻, 关键点'),
  decisionPoint: words('decision point, decision, 决策点'),
  wouldLeave: words('would leave, drop off, dropoff, drop-off, abandon, 会离开, 流失点'),
  wouldLeaveReason: words('reason for leaving, leaving reason, 离开原因, 流失原因'),
  handOff: words('sent on to, hand off, handoff, hand-off, 转到, 转交'),
  tags: words('tags, tag, labels, keywords, 标签, 关键词, schlagworte'),
  time: words(
    'time spent (s), time spent, duration, duration (s), seconds, 停留时间（秒）, 停留时间, 用时, 时长, 耗时, dauer',
  ),
  evidence: words('evidence, evidence status, status, 证据, 证据状态, 状态'),
  validatedBy: words('validated by, 验证人'),
  validatedAt: words('validated on, validated at, 验证时间, 验证日期'),
  walkthrough: words('walkthrough, run, journey, session, 走查, 旅程, 走查名称'),
  shopper: words(
    'shopper, tester, user, participant, respondent, observer, author, 走查人, 参与者, 用户, 受访者, tester',
  ),
  felt: words('feeling, emotion, felt, 感受, 情绪, 心情, gefühl, emotion'),
  known: words(
    'no., no, #, nr, id, number, 序号, 编号, gap, 落差, after the touchpoint before (s), 距上一个触点（秒）',
  ),
};

/** What a column's head names; `null` where it names nothing that we know. */
export const touchpointHead = newHeadReader<Head>(HEADS);
