// Override style: sets inline styles that win, and puts the attribute back as it was, to the letter.

/** Sets `declarations` as important ones; returns what takes them back. What the page changed beside them stays. */
export function overrideStyle(element: HTMLElement, declarations: Readonly<Record<string, string>>): () => void {
  const { style } = element;
  const attribute = element.getAttribute('style');
  const before = Object.keys(declarations).map(
    (name) => [name, style.getPropertyValue(name), style.getPropertyPriority(name)] as const,
  );
  for (const [name, value] of Object.entries(declarations)) style.setProperty(name, value, 'important');
  const during = element.getAttribute('style');
  return () => {
    const untouched = element.getAttribute('style') === during;
    for (const [name, value, priority] of before) {
      if (value === '') style.removeProperty(name);
      else style.setProperty(name, value, priority);
    }
    if (attribute === null && style.length === 0) element.removeAttribute('style');
    // The browser writes styles its own way: `color:red` would come back as `color: red;`.
    else if (untouched && attribute !== null && element.getAttribute('style') !== attribute)
      element.setAttribute('style', attribute);
  };
}
