// Redaction, in Chinese: what is asked before a part of a picture is destroyed, and what is said of it afterwards.
export const redaction = {
  'redaction.title': '要永久涂黑这 {n} 处吗？',
  'redaction.final': '此操作无法撤销。',
  'redaction.destroys':
    '该处连同一圈窄边会变黑：无论在图片、缩略图，还是本库、回收站和自动备份的副本里。日后导入旧备份也不会让它恢复。',
  'redaction.stays': '标注及其中的文字会保留。您之前保存或发出的文件里仍能看到原图。',
  'redaction.do': '涂黑',
  'redaction.working': '正在涂黑…',
  'redaction.done': '已永久涂黑（共 {n} 份图片）。',
  'redaction.done.before': '这里原本就是黑的，未作任何改动。',
  'redaction.fact': '涂黑',
  'redaction.said': '{when}：{n} 处',
  'redaction.said.by': '{when}：{n} 处，由{who}操作',
  'redaction.folder': '以下文件写于涂黑之前，仍能看到已销毁的内容：',
  'redaction.folder.renew': '写入新备份并删除这些文件',
  'redaction.folder.look': '查看',
  'redaction.folder.left': '备份文件夹中还有 {n} 个文件能看到原来的图片。',
};
