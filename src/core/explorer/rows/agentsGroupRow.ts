import type { LaunchAgent, Queue } from '../../api/types.ts';
import { agentLife, agentsOfQueue } from '../../live/agentLife.ts';
import { agoText } from '../../duration.ts';
import { counted, joined } from './row.ts';
import type { Row } from './row.ts';
import { groupRow } from './statusRows.ts';

/** The agents of a queue as a group: how many live. `agents` undefined = not known. */
export function agentsGroupRow(agents: readonly LaunchAgent[] | undefined, queue: Queue, now: number): Row {
  if (agents === undefined) return groupRow('Agents', '', 'server', `Agents of the queue ${queue.name}.`);
  const own = agentsOfQueue(agents, queue);
  const count = (life: string): number => own.filter(agent => agentLife(agent, now) === life).length;
  const [alive, unknown, dead] = [count('alive'), count('unknown'), count('dead')];
  const last = own[0]?.heartbeatAt;
  const seen = alive > 0 || last === undefined ? undefined : `last heard of ${agoText(last, now)}`;
  const said =
    own.length === 0
      ? 'none'
      : joined(
          [
            alive === 0 ? 'none alive' : `${String(alive)} alive`,
            unknown === 0 ? undefined : `${String(unknown)} not heard of yet`,
            dead === 0 ? undefined : `${String(dead)} dead`,
          ],
          ', ',
        );
  return groupRow(
    'Agents',
    joined([said, seen]),
    'server',
    `${counted(own.length, 'agent')} of the queue ${queue.name}, ${joined([said, seen], ', ')}.`,
  );
}
