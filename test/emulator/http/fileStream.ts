import { endRun } from '../world/endRun.ts';
import { isBag, parseBag, parseJson } from '../world/json.ts';
import type { HistoryRow, LogRecord, RunRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { jsonReply, type Reply } from './reply.ts';

/**
 * `POST /files/{entity}/{project}/{run}/file_stream`: what a run's process reports. `stopped` in the reply is what
 * interrupts the process (docs/facts/agent-wire.md, 4).
 */
export function answerFileStream(world: World, path: string, body: Buffer): Reply {
  const [, , entity = '', project = '', name = ''] = path.split('/').map(decodeURIComponent);
  const run = world.project(entity, project)?.runs.get(name);
  if (!run) return jsonReply(404, { error: 'run not found' });
  const sent = parseBag(body.toString('utf8'));
  const now = world.clock.now();
  run.heartbeatAt = now;
  if (run.state === 'pending') run.state = 'running';
  if (isBag(sent['files']))
    for (const [file, chunk] of Object.entries(sent['files'])) if (isBag(chunk)) takeChunk(run, file, chunk, now);
  if (sent['complete'] === true) endRun(world, run, Number(sent['exitcode'] ?? 0));
  return jsonReply(200, { exitcode: null, limits: {}, ...(run.stopRequested && { stopped: true }) });
}

function takeChunk(run: RunRecord, file: string, { content, offset }: Record<string, unknown>, now: number): void {
  const lines = Array.isArray(content) ? content.filter(line => typeof line === 'string') : [];
  const from = typeof offset === 'number' ? offset : 0;
  if (file === 'wandb-history.jsonl') place(run.rows, from, lines.map(parseJson).filter(isBag) as HistoryRow[]);
  if (file === 'wandb-events.jsonl') place(run.events, from, lines.map(parseJson).filter(isBag) as HistoryRow[]);
  if (file === 'wandb-summary.json') run.summary = parseBag(lines.at(-1));
  if (file === 'output.log')
    place(
      run.log,
      from,
      lines.map(line => toLogLine(line, now)),
    );
}

/** Lines at an offset: a chunk that comes a second time replaces the first. */
function place<T>(list: T[], offset: number, items: readonly T[]): void {
  list.splice(Math.min(offset, list.length), items.length, ...items);
}

/** `2026-11-23T10:00:00.000000 text`, with `ERROR ` before the time of what went to standard error. */
function toLogLine(line: string, now: number): LogRecord {
  const [, error, time, text] = /^(ERROR )?(\d{4}-\d\d-\d\dT[\d:.]+) (.*)$/s.exec(line) ?? [];
  if (time === undefined || text === undefined) return { at: now, line };
  const at = Date.parse(`${time}Z`);
  return { at: Number.isNaN(at) ? now : at, line: text, ...(error !== undefined && { level: 'error' }) };
}
