// A project's page: its tabs and what all its sections share, in Chinese.
export const project = {
  'project.loading': '正在打开项目…',
  'project.unknown': '这个项目已经不在了',
  'project.to-library': '打开资料库',
  'project.tabs': '本项目的内容',
  'project.tab.overview': '概览',
  'project.scope': '研究什么，不研究什么',
};
