// Jira, in Chinese: the issues that a map hands to a tracker.
export const jira = {
  'export.format.jira': 'Jira 问题',
  'export.format.jira.for': '适合团队待办列表：把机会、行动和严重痛点作为问题，通过 CSV 导入 Jira。',
  'jira.from': '来自旅程图“{map}”，由 Walkmap {version} 导出。',
};
