// Words of the lanes that a map can have and of the kinds of map, in Chinese.
export const lanes = {
  'map.lanes.add': '添加泳道',
  'map.lanes.add.own': '自定义文字泳道',
  'map.lanes.of-journey': '旅程',
  'map.lanes.of-blueprint': '服务蓝图',
  'map.lane.added': '已添加“{title}”。',
};
