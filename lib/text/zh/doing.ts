// Doing in Chinese.
export const doing = {
  clicks: '点击“{name}”。',
  clicksNameless: '点击。',
  fills: '填写{names}。',
  quoted: '“{name}”',
  between: '、',
  sentences: '',
};
