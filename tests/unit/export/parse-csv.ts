// Parse CSV: a strict reader of RFC 4180 for tests; throws on what a strict reader would refuse.

export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const record: string[] = [];
    for (;;) {
      if (text[at] !== '"') throw new Error(`cell without quotes at ${at}`);
      let cell = '';
      for (at += 1; ; at += 1) {
        if (at >= text.length) throw new Error('open quote');
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') {
          cell += '"';
          at += 1;
        } else break;
      }
      record.push(cell);
      at += 1;
      if (text[at] === ',') at += 1;
      else break;
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no CRLF at ${at}`);
    at += 2;
    records.push(record);
  }
  return records;
}
