import type { PreviewProtocol } from '../../contract/preview.ts';
import { connect } from '../parts/host.ts';
import { markParameter } from './rows.ts';
import { Sections } from './sections.ts';

// The page of the preview. It draws what its host sends, and keeps nothing but the file's address.

const main = document.querySelector('main') ?? document.body;

const host = connect<PreviewProtocol>(message => {
  if (message.type === 'mark') {
    markParameter(main, message.id);
    return;
  }
  host.keep({ uri: message.page.uri });
  sections.show(message.page);
});

const sections = new Sections(main, {
  reveal: id => host.send({ type: 'reveal', id }),
  drawAgain: () => host.send({ type: 'drawAgain' }),
});

host.send({ type: 'ready' });
