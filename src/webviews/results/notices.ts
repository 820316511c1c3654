import { html, sentence } from '../parts/element.ts';
import type { Store } from './store.ts';

/** What is said above the table, with a button for what to do. */
export function notices({ status: { status, remedies } }: Store, run: (remedy: string) => void): HTMLElement[] {
  return status.notices.map(({ kind, words, remedy }) => {
    const label = remedy === undefined ? undefined : remedies[remedy];
    const button = label === undefined ? undefined : html('button', { type: 'button', class: 'secondary' }, label);
    if (remedy !== undefined) button?.addEventListener('click', () => run(remedy));
    return html(
      'div',
      { class: `notice ${kind}`, role: kind === 'information' ? 'note' : 'alert' },
      html('span', {}, sentence(words)),
      button,
    );
  });
}
