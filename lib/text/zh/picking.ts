// Picking a region or an element on the page, in Chinese.
export const picking = {
  'picking.region': '截取一个区域…',
  'picking.element': '截取一个元素…',
  'picking.cover': '遮盖此网站上的一个元素…',
  'picking.region-hint': '拖动选出要截取的区域，或按方向键。按 Esc 取消。',
  'picking.element-hint': '点击要截取的元素，或按方向键。按 Esc 取消。',
  'picking.cover-hint': '点击要在此网站上遮盖的元素，或按方向键。按 Esc 取消。',
  'picking.region-heading': '在页面上拖出一个区域',
  'picking.element-heading': '在页面上点击一个元素',
  'picking.cover-heading': '点击要在此网站上遮盖的内容',
  'picking.region-keys': '也可以在这里用键盘：方向键移动，Shift 加方向键调整大小，Enter 截取。',
  'picking.element-keys': '也可以在这里用键盘：↑ 选外层，↓ 选内层，← 和 → 选相邻元素，Enter 确定。',
  'picking.pad': '移动页面上的选框',
  'picking.none': '尚未选中任何内容',
  'picking.size': '{width} × {height} 像素',
  'picking.take': '确定',
  'picking.covered': { other: '今后在 {host} 上都会遮盖它：此页面上有 {n} 处。' },
};
