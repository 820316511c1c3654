/** A process of W&B's client that runs in a terminal, as its arguments tell. */
export type RunningProcess =
  | {
      readonly kind: 'sweepAgent' | 'sweepScheduler';
      readonly entity: string;
      readonly project: string;
      readonly sweep: string;
    }
  | { readonly kind: 'launchAgent' };

const KINDS = { agent: 'sweepAgent', 'sweep-scheduler': 'sweepScheduler' } as const;

/**
 * What a process is, by its arguments, so that one of before the window was reloaded is known too; undefined for any
 * other.
 */
export function processOfArguments(args: readonly string[]): RunningProcess | undefined {
  const [module, name, command = ''] = args;
  if (module !== '-m' || name !== 'wandb') return undefined;
  if (command === 'launch-agent') return { kind: 'launchAgent' };
  if (command !== 'agent' && command !== 'sweep-scheduler') return undefined;
  const [entity, project, sweep, ...more] = args.at(-1)?.split('/') ?? [];
  if (entity === undefined || project === undefined || sweep === undefined || more.length > 0) return undefined;
  return { kind: KINDS[command], entity, project, sweep };
}
