// Auto-capture in Chinese.
export const autoCapture = {
  'auto.heading': '自动截图',
  'auto.off': '已关闭',
  'auto.on': '已开启',
  'auto.paused': '已暂停',
  'auto.on-navigation': '页面打开后',
  'auto.on-click': '每次点击之前',
  'auto.across-sites': '跨网站跟随',
  'auto.across-sites-why':
    '浏览器会请求访问所有网站，因为在新网站上截图需要这项权限。只截取您正在走查的标签页；本次走查结束后会交还该权限。',
  'auto.across-sites-refused': '浏览器未允许访问其他网站。到新网站时，请按一次 {shortcut}。',
  'auto.hint': '点击会等待截图完成，最多一秒左右。您输入的内容不会被记录，只记录字段名称。',
  'auto.pause': '暂停自动截图',
  'auto.resume': '继续自动截图',
  'auto.last-new': '已截图：{title}',
  'auto.last-added': '已并入：{title}',
  'auto.undo': '撤销',
  'auto.undone': '已撤销',
};
