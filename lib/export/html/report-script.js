// Report script: the viewer with its keys, and tables that sort. The only script of a report; it works on what is on the page.
(() => {
  const viewer = document.getElementById('viewer');
  const place = viewer.querySelector('.r-viewer-card');
  const position = viewer.querySelector('output');
  const [previous, next, close] = viewer.querySelectorAll('button');
  const all = [...document.querySelectorAll('.r-evidence > article')];
  /** Those that the filter shows. */
  let cards = all;
  let at = 0;
  /** CSS pixels at the left of the map that are always in view. */
  const LANE_HEADS = 124;

  function show(index) {
    at = Math.max(0, Math.min(cards.length - 1, index));
    const copy = cards[at].cloneNode(true);
    for (const node of [copy, ...copy.querySelectorAll('[id]')]) node.removeAttribute('id');
    for (const image of copy.querySelectorAll('img')) image.loading = 'eager';
    copy.removeAttribute('aria-labelledby');
    copy.querySelector('.r-steps').remove();
    place.replaceChildren(copy);
    place.scrollTop = 0;
    position.textContent = position.dataset.text.replace('##', cards.length).replace('#', at + 1);
    previous.disabled = at === 0;
    next.disabled = at === cards.length - 1;
    if (document.activeElement === document.body) close.focus();
  }

  function open(hash) {
    const wanted = all.find((card) => `#${card.id}` === hash);
    if (!isShown(wanted)) showAll();
    cards = all.filter(isShown);
    viewer.showModal();
    show(cards.indexOf(wanted));
  }

  const isShown = (card) => card.getClientRects().length > 0;

  /** Whoever follows a link to what the filter hides wants to see it. */
  function showAll() {
    for (const choice of document.querySelectorAll('#whose-all, #channel-all')) choice.checked = true;
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-view-large], .r-map a[href^="#evidence-"]');
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (viewer.contains(link)) link.classList.toggle('r-full');
    else open(link.hash);
  });
  window.addEventListener('hashchange', () => {
    const wanted = all.find((card) => `#${card.id}` === location.hash);
    if (!wanted || isShown(wanted)) return;
    showAll();
    wanted.scrollIntoView();
  });
  previous.addEventListener('click', () => show(at - 1));
  next.addEventListener('click', () => show(at + 1));
  close.addEventListener('click', () => viewer.close());
  viewer.addEventListener('click', (event) => {
    if (event.target === viewer) viewer.close();
  });
  viewer.addEventListener('keydown', (event) => {
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: cards.length - 1 }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    show(to);
  });
  viewer.addEventListener('close', () => place.replaceChildren());

  const map = document.querySelector('.r-scroll');

  /** The map shows the first of the steps that a filter leaves. */
  function scrollToShown() {
    const veils = [...map.querySelectorAll('.r-veil')];
    const first = veils.find((veil) => !isShown(veil));
    if (first && veils.some(isShown))
      map.scrollTo({ left: Number.parseFloat(getComputedStyle(first).left) - LANE_HEADS });
  }

  const switches = [...document.querySelectorAll('.r-marks-switch input')];
  document.addEventListener('change', ({ target }) => {
    if (target.name === 'whose' || target.name === 'channel') scrollToShown();
    if (switches.includes(target)) for (const other of switches) other.checked = target.checked;
  });

  const words = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const numberOf = (text) => (/^[+−-]?\d+(\.\d+)?$/.test(text) ? Number(text.replace('−', '-')) : Number.NaN);

  /** A number where the cell says one or was given one, else its text. */
  function readCell(row, column) {
    const cell = row.cells[column];
    const text = cell.textContent.trim();
    return { text, number: cell.dataset.by === undefined ? numberOf(text) : Number(cell.dataset.by) };
  }

  function sort(table, head, column) {
    const down = head.getAttribute('aria-sort') === 'ascending';
    for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const rows = [...table.tBodies[0].rows].map((row) => ({ row, ...readCell(row, column) }));
    rows.sort((a, b) => {
      if (a.text === '' || b.text === '') return (a.text === '') - (b.text === '');
      const order = a.number - b.number;
      return (Number.isNaN(order) ? words.compare(a.text, b.text) : order) * (down ? -1 : 1);
    });
    table.tBodies[0].append(...rows.map(({ row }) => row));
  }

  for (const table of document.querySelectorAll('#table table, .r-table')) {
    for (const [column, head] of [...table.tHead.rows[0].cells].entries()) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'r-sort';
      button.append(...head.childNodes);
      button.addEventListener('click', () => sort(table, head, column));
      head.append(button);
    }
  }
})();
