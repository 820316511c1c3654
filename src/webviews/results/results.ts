import * as l10n from '@vscode/l10n';
import type { ResultsProtocol } from '../../contract/results.ts';
import { connect } from '../parts/host.ts';
import { buildPage } from './page.ts';
import { Store } from './store.ts';

// The page of results. It draws what its host sends, and keeps nothing but how the person looks at it.

const host = connect<ResultsProtocol>(message => {
  for (const each of message.type === 'together' ? message.messages : [message]) {
    // Sentences are translated from here on: the page is built with the first message.
    if (each.type === 'start') {
      if (each.strings) l10n.config({ contents: { ...each.strings } });
      buildPage(document.querySelector('main') ?? document.body, store);
    }
    store.receive(each);
  }
});
const store = new Store(host);

host.send({ type: 'ready' });
