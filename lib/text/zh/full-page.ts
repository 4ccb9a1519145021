// Full page: a page from its top to its end in one picture.
export const fullPage = {
  'full-page.take': '整页截图',
  'full-page.loading': '正在加载整个页面…',
  'full-page.progress': '整页截图：第 {done} / {of} 屏',
  'full-page.cancel': '取消',
  'full-page.truncated': '页面下方还有内容，未截入图中',
  'full-page.part': '{title}，第 {n} 部分，共 {of} 部分',
};
