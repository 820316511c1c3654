import { readRules } from '../faults/rules.ts';
import type { Faults } from '../faults/faults.ts';
import { isBag, parseJson } from '../world/json.ts';
import type { World } from '../world/world.ts';
import { showWorld, summarizeWorld } from '../world/showWorld.ts';
import { jsonReply, type Reply } from './reply.ts';
import type { RequestLog } from './requestLog.ts';

export interface Controls {
  readonly world: World;
  readonly faults: Faults;
  readonly requests: RequestLog;
}

/** The emulator's own addresses, `/_…`, for tests and demos; undefined = an unknown address. */
export function answerControl(
  { world, faults, requests }: Controls,
  method: string,
  url: URL,
  body: Buffer,
): Reply | undefined {
  const said = parseJson(body.toString('utf8'));
  switch (`${method} ${url.pathname}`) {
    case 'GET /_world':
      return jsonReply(200, url.searchParams.has('summary') ? summarizeWorld(world) : showWorld(world));
    case 'GET /_requests':
      return jsonReply(200, requests.seen);
    case 'POST /_requests/clear':
      requests.clear();
      return jsonReply(200, { cleared: true });
    case 'GET /_faults':
      return jsonReply(200, faults.met());
    case 'POST /_faults': {
      try {
        const rules = readRules(said);
        faults.set(rules);
        return jsonReply(200, { rules: rules.length });
      } catch (error) {
        return jsonReply(400, { error: error instanceof Error ? error.message : String(error) });
      }
    }
    case 'POST /_clock': {
      const advance = isBag(said) ? said['advance'] : undefined;
      if (typeof advance !== 'number' || !(advance >= 0))
        return jsonReply(400, { error: 'Send {"advance": milliseconds}.' });
      world.clock.advance(advance);
      return jsonReply(200, { now: world.clock.now() });
    }
    default:
      return undefined;
  }
}
