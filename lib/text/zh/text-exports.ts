// Text exports, in Chinese: what the formats for other tools are called and for whom they are, and the words in their files.
export const textExports = {
  'export.format.markdown': 'Markdown 报告',
  'export.format.markdown.for': '适合维基、代码仓库和笔记：纯文本报告，图片放在旁边的文件夹中。',
  'export.format.mermaid': 'Mermaid 旅程图',
  'export.format.mermaid.for': '适合维基和 README：几行文字，GitHub、GitLab 等会自动画成图。',
  'export.format.drawio': 'draw.io 图表',
  'export.format.drawio.for':
    '适合工作坊：泳道、卡片和曲线都是可移动、可编辑的图形，用 draw.io、diagrams.net 或 Confluence 打开。',
  'export.format.cjml': 'CJML 旅程模型',
  'export.format.cjml.for': '适合旅程建模工具和研究：XML 格式，含参与者、沟通点，以及计划与实际的对照。',
  'markdown.measured': '测量值',
  'markdown.made': '由 Walkmap {version} 于 {date} 生成。',
  'mermaid.scale': '分数 = 感受 + 3：1 为很差，5 为很好',
  'mermaid.not-rated': '未评分',
  'mermaid.unrated': { other: '{n} 个步骤未评分，未画出' },
};
