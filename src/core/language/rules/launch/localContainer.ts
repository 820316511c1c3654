import type { Field } from '../../../sweep/field.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import { fix, isOwn, removePair, renameKey, setValue } from '../../fixes/edit.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import type { Fix } from '../../types.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { keyPlace } from '../place.ts';
import { describe, pathName } from '../words.ts';

const option: Rule = { code: 'local-container-option', severities: ['warning'] };

const value: Rule = { code: 'local-container-value', severities: ['warning'] };

export const localContainerRules: readonly Rule[] = [option, value];

const ALLOWED = [
  'command',
  'cpu',
  'cpu-period',
  'cpu-quota',
  'cpu-shares',
  'cpus',
  'cpuset-cpus',
  'cpuset-mems',
  'e',
  'env',
  'gpus',
  'm',
  'memory',
  'memory-reservation',
  'memory-swap',
  'name',
  'pids-limit',
  'platform',
  'shm-size',
  'ulimit',
  'w',
  'workdir',
];
const REPEATABLE = ['e', 'env', 'ulimit'];

/** The agent's check of Docker's options, name by name. */
export function sayLocalContainer(context: RuleContext, args: Field): void {
  if (args.type !== 'map') {
    context.report(
      value,
      args,
      `\`${pathName(args.path)}\` is ${describe(args)}, which the agent refuses: write options such as \`gpus: all\` beneath it.`,
    );
    return;
  }
  for (const item of args.items) {
    // `builder` is taken out before the check (_project_spec.py).
    if (item.name === 'builder') continue;
    const name = item.name.trim().replace(/^-+/, '').replaceAll('_', '-').toLowerCase();
    if (!ALLOWED.includes(name)) sayOption(context, item, name);
    else sayValue(context, item, name);
  }
}

function sayOption(context: RuleContext, item: Field, name: string): void {
  const near =
    name.length > 2
      ? nearestWord(
          name,
          ALLOWED.filter(a => a.length > 2),
        )
      : undefined;
  const certain =
    near !== undefined && !['volume', 'network', 'net', 'privileged', 'mount', 'device', 'user'].includes(name);
  context.report(
    option,
    keyPlace(item),
    certain
      ? `The agent refuses \`${item.name}\`, which is no option that it allows: write \`${near}\`.`
      : `The agent refuses the option \`${item.name}\`, since it allows only ones such as \`env\`, \`gpus\`, \`memory\` and \`shm-size\`: take it out, and set it on the agent's machine or in the image.`,
    {
      fixes: [
        certain
          ? fix(`Write ${near}`, [renameKey(context.sweep, item, near)])
          : fix('Take it out', [removePair(context.sweep, item)]),
      ],
    },
  );
}

function sayValue(context: RuleContext, item: Field, name: string): void {
  const single = (f: Field) => f.type === 'str' || f.type === 'int' || f.type === 'float';
  if (single(item) || item.type === 'broken') return;
  const list = REPEATABLE.includes(name);
  if (list && item.type === 'seq' && item.items.length > 0 && item.items.every(single)) return;
  const cure = list ? 'write a list of texts, such as `[NAME=value]`' : 'write one text or number';
  context.report(value, item, `\`${pathName(item.path)}\` is ${describe(item)}, which the agent refuses: ${cure}.`, {
    fixes: [list && item.type === 'map' ? asList(context.sweep, item) : undefined],
  });
}

/** A mapping of names to values as the list of texts that Docker takes; undefined where a comment or an anchor would go. */
function asList(sweep: SweepFile, item: Field): Fix | undefined {
  const { key, node } = item;
  const { tree } = sweep;
  const plain = item.items.every(
    i => i.node.kind === 'scalar' && i.node.anchor === undefined && !i.empty && (i.text ?? i.source).length < LONGEST,
  );
  if (
    !key ||
    !plain ||
    item.items.length === 0 ||
    node.kind !== 'map' ||
    node.anchor !== undefined ||
    !isOwn(sweep, item)
  )
    return undefined;
  const last = node.flow ? node.end : item.items.at(-1)?.node.end;
  if (last === undefined || tree.comments.some(c => c.start > key.end && c.start < last)) return undefined;
  const list = `[${item.items.map(i => JSON.stringify(`${i.name}=${i.text ?? i.source}`)).join(', ')}]`;
  return fix(`Write ${list}`, [setValue(sweep, item, { yaml: list })]);
}

/** Longer values are not for one line. */
const LONGEST = 60;
