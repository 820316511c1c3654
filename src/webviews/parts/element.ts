type Attributes = Readonly<Record<string, string | number | undefined>>;
type Child = Node | string | undefined;

/** An HTML element with attributes and what is in it; undefined parts are left out. */
export function html<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  return filled(document.createElement(tag), attributes, children);
}

/** The same for SVG. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes,
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

function filled<E extends Element>(element: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(name, String(value));
  element.append(...children.filter(child => child !== undefined));
  return element;
}

/** Writes text where it differs: writing alone makes the browser lay the page out again. */
export function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** The same for an attribute. */
export function setAttribute(element: HTMLElement, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** The same for a style. */
export function setStyle({ style }: HTMLElement, name: 'width' | 'height', value: string): void {
  if (style[name] !== value) style[name] = value;
}

/** A sentence with its `code` in backticks set as code. */
export function sentence(words: string): DocumentFragment {
  const parts = words.split('`');
  const fragment = document.createDocumentFragment();
  fragment.append(...parts.map((part, i) => (i % 2 === 1 ? html('code', {}, part) : part)));
  return fragment;
}
