import { mimetypeOf } from '../resolvers/file.ts';
import type { World } from '../world/world.ts';
import { jsonReply, type Reply } from './reply.ts';

/** Files by their signed addresses, `/storage/<key>/<name>`: anyone with the address needs no key. */
export function answerStorage(world: World, method: string, path: string, body: Buffer): Reply {
  const key = path.split('/')[2] ?? '';
  const file = world.files.all.get(key);
  if (!file) return jsonReply(404, { error: 'no such file' });
  if (method === 'PUT') {
    world.files.write(file, body, world.clock.now());
    return { status: 200, body: '' };
  }
  if (!file.content) return jsonReply(404, { error: 'not uploaded' });
  return {
    status: 200,
    body: file.content,
    headers: { 'content-type': mimetypeOf(file.name), etag: `"${file.digest ?? ''}"` },
  };
}
