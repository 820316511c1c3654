import { html } from '../../parts/element.ts';

/** A list to choose from, with its label. */
export interface Choice {
  readonly element: HTMLElement;
  readonly value: () => string;
  /** Other options; `otherwise` is chosen unless somebody has chosen one that is still there. */
  readonly offer: (options: readonly (readonly [value: string, label: string])[], otherwise: string) => void;
  readonly choose: (value: string) => void;
}

/** Where a choice is kept. */
export interface Memory {
  recall(name: string): unknown;
  keep(name: string, value: string): void;
}

/** A list to choose from. `name`: under which the choice is kept. */
export function choice(label: string, name: string, memory: Memory, chosen: () => void): Choice {
  const select = html('select', {});
  const element = html('label', { class: 'choice' }, html('span', {}, label), select);
  let offered = '';
  let own: string | undefined;
  const choose = (value: string): void => {
    own = value;
    select.value = value;
    memory.keep(name, value);
  };
  select.addEventListener('change', () => {
    choose(select.value);
    chosen();
  });
  return {
    element,
    value: () => select.value,
    choose,
    offer: (options, otherwise) => {
      const text = JSON.stringify([options, otherwise]);
      // Options that are written anew close an open list.
      if (text === offered) return;
      offered = text;
      const kept = memory.recall(name);
      if (typeof kept === 'string') own ??= kept;
      select.replaceChildren(...options.map(([value, words]) => html('option', { value }, words)));
      select.value = options.find(([value]) => value === own)?.[0] ?? otherwise;
    },
  };
}

/** A box to check, with its label. */
export interface Checkbox {
  readonly element: HTMLElement;
  readonly check: (isChecked: boolean) => void;
}

/** A box to check. */
export function checkbox(label: string, isChecked: boolean, changed: (isChecked: boolean) => void): Checkbox {
  const box = html('input', { type: 'checkbox' });
  box.checked = isChecked;
  box.addEventListener('change', () => changed(box.checked));
  return {
    element: html('label', { class: 'box' }, box, html('span', {}, label)),
    check: now => (box.checked = now),
  };
}

/** A button. */
export function button(label: string, pressed: () => void): HTMLButtonElement {
  const element = html('button', { type: 'button', class: 'quiet' }, label);
  element.addEventListener('click', pressed);
  return element;
}

/** A button that shows and hides what is under it; Escape and leaving it hide it, too. `opened`: it shows now. */
export function menu(label: string, content: HTMLElement, opened?: () => void): HTMLDetailsElement {
  const summary = html('summary', {}, label);
  const element = html('details', { class: 'drop' }, summary, content);
  element.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    element.open = false;
    summary.focus();
  });
  element.addEventListener('toggle', () => {
    if (element.open) opened?.();
  });
  element.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !element.contains(relatedTarget)) element.open = false;
  });
  return element;
}
