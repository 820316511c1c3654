/** The elements of a page by name: one is made anew only where what it shows has changed. */
export class KeptElements {
  private before = new Map<string, { readonly text: string; readonly element: HTMLElement }>();
  private now: typeof this.before = new Map();

  /** To be called before a page is drawn: what the last drawing did not ask for is forgotten. */
  begin(): void {
    this.before = this.now;
    this.now = new Map();
  }

  /** @param make gets the element that showed something else under this name, which it may change and return */
  get<M>(name: string, model: M, make: (model: M, before: HTMLElement | undefined) => HTMLElement): HTMLElement {
    const text = JSON.stringify(model);
    const known = this.before.get(name);
    const element = known?.text === text ? known.element : make(model, known?.element);
    this.now.set(name, { text, element });
    return element;
  }
}
