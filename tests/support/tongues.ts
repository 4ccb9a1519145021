// Tongues: texts that break careless writers of files: Chinese, Arabic, emoji, markup, formulas, odd and forbidden characters.

/** Taken in turn; each begins or goes on with what some format would take for something else. */
export const TONGUES: readonly string[] = [
  'Compares "two" models & wonders',
  '比较两款咖啡机，价格差在哪里？',
  'يقارن بين الطرازين ثم يسأل عن السعر',
  '👩🏽‍💻 finds it 🎉, then 🇩🇪 or 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '<b>bold</b> <script>parent.hacked=1</script> &amp; ]]> -->',
  '=HYPERLINK("http://evil.example","click")',
  '+1 234 567 and -2 and @SUM(A1:A9)',
  "=cmd|' /C calc'!A0",
  'Line one\nline two\r\nline three\twith a tab',
  '# Heading *stars* _under_ `code` [link](javascript:alert(1)) | pipe',
  'עברית ועוד English and 中文 mixed',
  '  spaces before and after  ',
  "O'Brien; DROP TABLE; 100 % of §12: a:b, c;d",
  'Ünïcödé ﬁ ligature, e\u0301 combined, \u202Ereversed\u202C',
  'control \u0001\u0008\u000B and \uFFFE \uD800 lone',
  'w'.repeat(300),
  '%%{init: {}}%% section X: 5: Me ;end',
  '{{template}} $\u007Bexpr} <%= erb %> {color:red}jira{color} h1. head',
];

/** The n-th text, from 0, with its number, so that no two are alike. */
export const tongue = (n: number): string => `${TONGUES[n % TONGUES.length]} ${n + 1}`;
