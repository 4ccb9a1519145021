// Copying, in Chinese: what goes onto the clipboard, and what is done where that is closed.
export const copying = {
  'copy.curve': '复制曲线为图片',
  'copy.card': '复制卡片为图片',
  'copy.curve.file': '感受曲线',
  'copy.card.file': '触点',
  'copy.done': '已复制，可粘贴到幻灯片、聊天或邮件中。',
  'copy.map': '将旅程图复制为图片',
  'copy.touchpoint': '连同图片一起复制，用于聊天或邮件',
  'copy.working': '正在绘制旅程图…',
  'copy.instead.closed': '无法使用剪贴板，已另存为 {name}。',
  'copy.instead.large': '旅程图太大，无法放入一张图片，已分块另存为 {name}。',
};
