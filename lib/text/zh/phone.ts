// Walking as on a phone, in Chinese.
export const phone = {
  'phone.start': '像在手机上一样走查…',
  'phone.open': '正在手机大小的窗口中走查',
  'phone.close': '关闭',
  'phone.as-on': '手机视图',
};
