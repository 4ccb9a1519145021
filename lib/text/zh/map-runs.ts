// Chinese: what of a map is shown, the walkthroughs on it, and the lines of its curve.
export const mapRuns = {
  'map.filter': '筛选',
  'map.filter.channels': '渠道',
  'map.filter.personas': '角色',
  'map.filter.personas.none': '没有角色的走查仅在全部勾选时显示。',
  'map.filter.segments': '细分群体',
  'map.filter.runs': '走查',
  'map.filter.all': '显示全部',
};
