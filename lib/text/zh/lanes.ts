// Words of the lanes that a map can have and of the kinds of map, in Chinese.
export const lanes = {
  'map.lanes.add': '添加泳道',
  'map.lanes.add.own': '自定义文字泳道',
  'map.lanes.of-journey': '旅程',
  'map.lanes.of-blueprint': '服务蓝图',
  'map.lane.added': '已添加“{title}”。',
  'map.score.spread': '{share}，{n} 次的均值，± {sd}',
  'map.score.none': '没有得分',
  'map.score.small': '少于 5 次，请谨慎解读',
  'map.score.evidence': { other: '{n} 个回答缺少证据' },
};
