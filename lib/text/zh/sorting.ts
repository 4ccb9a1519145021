// Sorting: rows of a list that a person puts in order, in Chinese.
export const sorting = {
  'row.actions': '“{name}”的操作。拖动或按方向键可移动。',
  'row.up': '上移',
  'row.down': '下移',
  'row.top': '移到最前',
  'row.bottom': '移到最后',
  'row.duplicate': '复制',
  'row.insert': '在下方插入',
  'row.remove': '删除',
  'row.moved': '“{name}”现在是第 {n} 项，共 {total} 项',
};
