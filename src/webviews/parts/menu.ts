import { html } from './element.ts';

/** Something that can be chosen from a menu. */
export interface MenuItem {
  readonly label: string;
  /** A mark before it: it is on. */
  readonly isChecked?: boolean;
  readonly isDisabled?: boolean;
  /** A line above it. */
  readonly startsGroup?: boolean;
  readonly run: () => void;
}

/** Opens a menu at a place of the window; the focus is in it until something is chosen, and then where it was. */
export function openMenu(items: readonly MenuItem[], at: { readonly x: number; readonly y: number }): void {
  const before = document.activeElement;
  const menu = html('div', { class: 'menu', role: 'menu', tabindex: -1 });
  let isOpen = true;
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    menu.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  const buttons = items.map(item => {
    const button = html(
      'div',
      {
        role: item.isChecked === undefined ? 'menuitem' : 'menuitemcheckbox',
        class: item.startsGroup === true ? 'item starts-group' : 'item',
        tabindex: -1,
        'aria-checked': item.isChecked === undefined ? undefined : String(item.isChecked),
        'aria-disabled': item.isDisabled === true ? 'true' : undefined,
      },
      html('span', { class: 'check', 'aria-hidden': 'true' }, item.isChecked === true ? '✓' : ''),
      item.label,
    );
    button.addEventListener('click', () => {
      if (item.isDisabled === true) return;
      close();
      item.run();
    });
    return button;
  });
  menu.append(...buttons);
  const focus = (place: number): void => buttons[(place + buttons.length) % buttons.length]?.focus();
  menu.addEventListener('keydown', event => {
    const place = buttons.findIndex(button => button === document.activeElement);
    if (event.key === 'ArrowDown') focus(place + 1);
    else if (event.key === 'ArrowUp') focus(place - 1);
    else if (event.key === 'Home') focus(0);
    else if (event.key === 'End') focus(buttons.length - 1);
    else if (event.key === 'Enter' || event.key === ' ') buttons[place]?.click();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else {
      const typed = items.findIndex(({ label }) => label.toLowerCase().startsWith(event.key.toLowerCase()));
      if (typed < 0) return;
      focus(typed);
    }
    event.preventDefault();
    event.stopPropagation();
  });
  menu.addEventListener('focusout', event => {
    if (event.relatedTarget instanceof Node && menu.contains(event.relatedTarget)) return;
    close();
  });
  // A page's main landmark holds everything.
  (document.querySelector('main') ?? document.body).append(menu);
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(0, Math.min(at.x, window.innerWidth - width - 4))}px`;
  menu.style.top = `${Math.max(0, Math.min(at.y, window.innerHeight - height - 4))}px`;
  focus(0);
}
