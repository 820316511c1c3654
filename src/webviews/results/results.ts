import * as l10n from '@vscode/l10n';
import type { ResultsProtocol } from '../../contract/results.ts';
import { connect } from '../parts/host.ts';
import { buildPage } from './page.ts';
import { Store } from './store.ts';

// The page of results. It draws what its host sends, and keeps nothing but how the person looks at it.

const host = connect<ResultsProtocol>(message => {
  // Sentences are translated from here on: the page is built with the first message.
  if (message.type === 'start') {
    if (message.strings) l10n.config({ contents: { ...message.strings } });
    buildPage(document.querySelector('main') ?? document.body, store);
  }
  store.receive(message);
});
const store = new Store(host);

host.send({ type: 'ready' });
