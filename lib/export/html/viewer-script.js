// Viewer: shows one touchpoint large, with arrow keys. The only script of a report; it works on what is on the page.
(() => {
  const viewer = document.getElementById('viewer');
  const place = viewer.querySelector('.r-viewer-card');
  const position = viewer.querySelector('output');
  const [previous, next, close] = viewer.querySelectorAll('button');
  const cards = [...document.querySelectorAll('.r-evidence > article')];
  let at = 0;

  function show(index) {
    at = Math.max(0, Math.min(cards.length - 1, index));
    const copy = cards[at].cloneNode(true);
    for (const node of [copy, ...copy.querySelectorAll('[id]')]) node.removeAttribute('id');
    copy.removeAttribute('aria-labelledby');
    copy.querySelector('.r-steps').remove();
    place.replaceChildren(copy);
    place.scrollTop = 0;
    position.textContent = position.dataset.text.replace('#', at + 1);
    previous.disabled = at === 0;
    next.disabled = at === cards.length - 1;
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-view], .r-map a[href^="#evidence-"]');
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (viewer.contains(link)) {
      link.classList.toggle('r-full');
      return;
    }
    show(cards.findIndex((card) => `#${card.id}` === link.hash));
    viewer.showModal();
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
})();
