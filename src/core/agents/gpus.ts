import * as l10n from '@vscode/l10n';

/** A GPU as `nvidia-smi` lists it. */
export interface Gpu {
  /** Its number, by its slot. */
  readonly index: number;
  readonly name: string;
  /** Megabytes; undefined where the driver does not tell. */
  readonly freeMb?: number;
  readonly totalMb?: number;
}

/** What `nvidia-smi` is called with to list the GPUs, a line each. */
export const NVIDIA_SMI: readonly string[] = [
  '--query-gpu=index,name,memory.free,memory.total',
  '--format=csv,noheader,nounits',
];

/** Reads the lines of `nvidia-smi`; lines of another form are left out. */
export function readGpus(output: string): readonly Gpu[] {
  return output.split('\n').flatMap(line => {
    const [, index, name, free, total] = /^\s*(\d+)\s*,\s*(.+?)\s*,\s*([^,]*?)\s*,\s*([^,]*?)\s*$/.exec(line) ?? [];
    return index === undefined || name === undefined
      ? []
      : [{ index: Number(index), name, freeMb: megabytes(free), totalMb: megabytes(total) }];
  });
}

function megabytes(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** What hides every GPU from a program. */
export const NO_GPU = '-1';

/** The GPUs dealt out, one for each agent; with more agents than GPUs they begin again. */
export function oneGpuEach(gpus: readonly Gpu[], agents: number): readonly string[] {
  if (gpus.length === 0) return [];
  return Array.from({ length: agents }, (_, agent) => String(gpus[agent % gpus.length]?.index));
}

/** All GPUs split over the agents, as evenly as it goes; undefined where some agent would have fewer than two. */
export function splitGpus(gpus: readonly Gpu[], agents: number): readonly string[] | undefined {
  const share = Math.floor(gpus.length / agents);
  if (agents < 2 || share < 2) return undefined;
  const extra = gpus.length % agents;
  return Array.from({ length: agents }, (_, agent) => {
    const from = agent * share + Math.min(agent, extra);
    return gpus
      .slice(from, from + share + (agent < extra ? 1 : 0))
      .map(({ index }) => String(index))
      .join(',');
  });
}

/** What was typed for GPUs: those of each agent, or what is wrong. */
export type TypedGpus = { readonly gpus: readonly string[] } | { readonly problem: string };

/** A number, or the name that the driver gives a GPU or a part of one. */
const ONE = /^(-1|\d+|(?:GPU|MIG)-[\w/-]+)$/;

/**
 * Reads `0,1` (for all agents) or `0,1; 2,3` (agent by agent).
 * @param known the GPUs of this machine, where they could be listed: a number that is none of them hides those after it
 */
export function readTypedGpus(typed: string, agents: number, known: readonly Gpu[]): TypedGpus {
  const groups = typed.split(';').map(group =>
    group
      .trim()
      .split(/\s*,\s*|\s+/)
      .filter(each => each !== ''),
  );
  const all = groups.flat();
  if (all.length === 0 || groups.some(group => group.length === 0) || !all.every(each => ONE.test(each)))
    return { problem: l10n.t('Enter numbers such as 0,1 for all agents, or 0; 1 for one GPU per agent.') };
  const strange = all.find(
    each => /^\d+$/.test(each) && known.length > 0 && !known.some(({ index }) => index === Number(each)),
  );
  if (strange !== undefined)
    return {
      problem: l10n.t(
        'nvidia-smi lists no GPU {0}. It lists {1}.',
        strange,
        known.map(({ index }) => index).join(', '),
      ),
    };
  if (groups.length !== 1 && groups.length !== agents)
    return {
      problem: l10n.t('There are {0} agents, but GPUs for {1}.', agents, groups.length),
    };
  return {
    gpus: Array.from(
      { length: agents },
      (_, agent) => (groups.length === 1 ? groups[0] : groups[agent])?.join(',') ?? '',
    ),
  };
}
