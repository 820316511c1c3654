import type { PreviewPage, PreviewProtocol } from '../../contract/preview.ts';
import { connect } from '../parts/host.ts';
import { markParameter } from './rows.ts';
import { sections } from './sections.ts';

// The page of the preview. It draws what its host sends, and keeps nothing but the file's address.

const main = document.querySelector('main') ?? document.body;

const host = connect<PreviewProtocol>(message => {
  if (message.type === 'show') show(message.page);
  else markParameter(main, message.id);
});

function show(page: PreviewPage): void {
  host.keep({ uri: page.uri });
  const focused = focusKey();
  main.replaceChildren(
    ...sections(page, {
      reveal: id => host.send({ type: 'reveal', id }),
      drawAgain: () => host.send({ type: 'drawAgain' }),
    }),
  );
  if (focused !== undefined) main.querySelector<HTMLElement>(focused)?.focus({ preventScroll: true });
}

/** Where the focus is, as a selector that finds it again on the new page. */
function focusKey(): string | undefined {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !main.contains(activeElement)) return undefined;
  const id = activeElement.dataset['id'];
  return id === undefined ? `.${activeElement.className.split(' ')[0] ?? ''}` : `[data-id=${JSON.stringify(id)}]`;
}

host.send({ type: 'ready' });
