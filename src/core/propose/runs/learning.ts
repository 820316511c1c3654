import { dotted, readSpace, type SpaceEntry } from '../../space/readSpace.ts';
import { orRefused } from '../../space/refused.ts';
import { jsonName } from '../../results/columns/jsonName.ts';
import { distributionOf } from '../../space/draws/distribution.ts';
import { serverValue } from '../../sweep/fieldValue.ts';
import { readDocument, type SweepText } from '../../sweep/reading.ts';
import { jsonOf } from '../axes/jsonOf.ts';
import { valueIn } from '../evidence.ts';
import type { TriedRun } from './judgedRuns.ts';

/** What W&B's bayes needs of earlier runs. */
export interface Learning {
  /** The parameters that it reads of them. */
  readonly entries: readonly { readonly entry: SpaceEntry }[];
  /** Whether it can learn from a run. */
  readonly from: (run: Pick<TriedRun, 'config'>) => boolean;
}

/**
 * Which earlier runs a sweep can begin with. W&B's bayes stops with an error at a run whose value is not in the list of
 * its parameter ("not a permitted value", docs/facts/config.md); numbers out of range, other constants and missing
 * values do not trouble it, and other methods take any run.
 */
export function learning(next: SweepText): Learning {
  const { sweep } = readDocument(next);
  const config = serverValue(sweep.root);
  if (sweep.engine !== 'bayes' || config?.type !== 'map') return { entries: [], from: () => true };
  const lists = orRefused(() =>
    readSpace(config).flatMap(entry => {
      const drawn = distributionOf(entry.parameter);
      if (drawn.kind !== 'choices' || !entry.parameter.form.startsWith('categorical')) return [];
      return [{ entry, name: dotted(entry.path), names: new Set(drawn.values.map(value => jsonName(jsonOf(value)))) }];
    }),
  );
  if ('refused' in lists) return { entries: [], from: () => true };
  return {
    entries: lists,
    from: ({ config: values }) =>
      lists.every(({ entry, name, names }) => {
        const value = valueIn(values, { entry, name });
        return value === undefined || names.has(jsonName(value));
      }),
  };
}
