// Masking in the panel: what is covered in the pictures of this walkthrough.
export const masking = {
  'masking.mask': '遮盖数据',
  'masking.some': '{n}/{of} 项',
  'masking.hint': '截图之前会先遮盖个人信息。',
  'masking.kinds': '遮盖哪些内容',
  'masking.always': '密码、银行卡、一次性验证码和支付框架始终会遮盖。',
  'masking.in-this-walkthrough': '本次走查中遮盖',
  'masking.fields': '输入框中的内容',
  'masking.frames': '其他网站的框架',
  'masking.emails': '电子邮件地址',
  'masking.phones': '电话号码',
  'masking.accounts': '银行账号',
  'masking.names': '名单中的姓名',
  'masking.as-in-settings': '与设置一致',
  'masking.settings': '设置与名单…',
  'masking.off': '截图中将显示个人信息；只有密码、银行卡和一次性验证码仍会遮盖。',
};
