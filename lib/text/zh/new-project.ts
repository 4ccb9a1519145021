// New project: what one can start from, in Chinese.
export const newProject = {
  'start.dialog': '新建项目',
  'start.dialog.hint': '选一个最接近的：您会得到阶段、角色和走查任务，全部可以修改或删除。',
  'start.empty': '空白项目',
  'start.empty.hint': '只有决策过程的各个阶段',
  'start.name': '名称（可选）',
  'start.create': '创建项目',
  'start.created': '“{name}”可以开始规划了',
  'start.purchase.hint': '从第一次搜索到包裹送到门口',
  'start.onboarding.hint': '从注册到第三次主动回来',
  'start.support.hint': '从出现故障到彻底解决',
  'start.returns.hint': '从产生犹豫到退款到账',
  'start.employee.hint': '从招聘启事到离职告别',
  'start.citizen.hint': '从生活变化到可以据此行事的决定',
  'library.plan': '规划',
};
