// Serves a page over HTTP, with the messages between it and its host, so that what is measured is the page. Typed
// arrays go as the bytes they are, as the editor sends them; a browser's driver would write them as text.
import { createServer } from 'node:http';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';

/**
 * Starts a server on this machine.
 *
 * @param files each with its `type` and `body`, by its path ('/results.js')
 * @param receive called with each message of the page, in order
 */
export async function servePage(files, receive) {
  // The page may speak on one connection before it listens on the other.
  const stream = new PassThrough();
  const server = createServer(async (request, response) => {
    if (request.url === '/toPage') {
      response.flushHeaders();
      stream.pipe(response);
    } else if (request.url === '/toHost') {
      receive(JSON.parse(await text(request)));
      response.end();
    } else {
      const { type, body } = files.get(request.url) ?? { type: 'text/plain', body: '' };
      response.setHeader('content-type', `${type}; charset=utf-8`);
      response.end(body);
    }
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    send: message => stream.write(frameOf(message)),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The lengths of both parts, the message as JSON, the bytes of its arrays. */
function frameOf(message) {
  const arrays = [];
  let at = 0;
  const json = JSON.stringify(message, (_, value) => {
    if (!ArrayBuffer.isView(value)) return value;
    arrays.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength));
    const from = at;
    at += value.byteLength;
    return { array: value.constructor.name, from, to: at };
  });
  const head = Buffer.from(json);
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32LE(head.length, 0);
  lengths.writeUInt32LE(at, 4);
  return Buffer.concat([lengths, head, ...arrays]);
}

/** Runs in the page before its script: hands it the host's messages, and its own to the host. */
export async function talkToHost() {
  let sent = Promise.resolve();
  globalThis.acquireVsCodeApi = () => ({
    postMessage: message => {
      const body = JSON.stringify(message);
      sent = sent.then(() => globalThis.fetch('toHost', { method: 'POST', body }));
    },
    // A structured clone is what a state costs the page in the editor.
    setState: state => void structuredClone(state),
  });
  const { body } = await globalThis.fetch('toPage');
  let bytes = new Uint8Array();
  for await (const more of body) {
    const before = bytes;
    bytes = new Uint8Array(before.length + more.length);
    bytes.set(before);
    bytes.set(more, before.length);
    while (bytes.length >= 8) {
      const [head, arrays] = new Uint32Array(bytes.slice(0, 8).buffer);
      if (bytes.length < 8 + head + arrays) break;
      const buffers = bytes.slice(8 + head, 8 + head + arrays).buffer;
      const json = new TextDecoder().decode(bytes.subarray(8, 8 + head));
      bytes = bytes.slice(8 + head + arrays);
      const message = JSON.parse(json, (_, value) =>
        typeof value?.array === 'string' && 'from' in value
          ? new globalThis[value.array](buffers.slice(value.from, value.to))
          : value,
      );
      globalThis.postMessage(message);
    }
  }
}
