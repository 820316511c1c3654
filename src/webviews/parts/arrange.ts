/** Makes some elements the children of another; those that are there stay, with their focus and their scrolling. */
export function arrange(parent: Element, wanted: readonly (Element | undefined)[]): void {
  const children = wanted.filter(child => child !== undefined);
  const stay = new Set(children);
  for (const child of [...parent.children]) if (!stay.has(child)) child.remove();
  let place = parent.firstElementChild;
  for (const child of children)
    if (child === place) place = place.nextElementSibling;
    else parent.insertBefore(child, place);
}
