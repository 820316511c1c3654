import * as l10n from '@vscode/l10n';
import { sweeps as askSweeps } from '../../core/api/operations/sweeps.ts';
import type { Sweep } from '../../core/api/types.ts';
import { numberText } from '../../core/live/numberText.ts';
import { inState, sweepFacts } from '../../core/tools/listSweeps.ts';
import { projectPathText } from '../../core/wandb/projectPath.ts';
import { EXIT } from '../exit.ts';
import { tableLines } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import type { AccountOptions } from './findAccount.ts';
import { projectIn, signIn, type Place } from './signIn.ts';

export interface SweepsOptions extends Place {
  readonly state?: string;
  /** The newest so many; 0 = all. */
  readonly limit: number;
  readonly format: 'text' | 'json';
}

const PAGE = 50;

/** `launch-sweeps sweeps`: the sweeps of a project, newest first. Gives the exit code. */
export async function sweepsCommand(
  { state, limit, format, ...place }: SweepsOptions,
  options: AccountOptions,
  { out, note, progress }: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const account = await signIn(options, place, signal);
  const path = projectIn(account);
  const most = limit === 0 ? Infinity : limit;
  const found: Sweep[] = [];
  let after: string | undefined;
  do {
    progress(l10n.t('Loading sweeps… {0} so far', found.length));
    const page = await askSweeps(account.client, { ...path, first: PAGE, after }, { signal });
    found.push(...page.items.filter(inState(state)));
    after = page.next;
  } while (after !== undefined && found.length < most);
  const facts = found.slice(0, most).map(sweepFacts);
  if (format === 'json') out(JSON.stringify(facts, undefined, 2));
  else if (facts.length === 0) note(l10n.t('No sweep was found in {0}.', projectPathText(path)));
  else {
    const head = ['id', l10n.t('state'), l10n.t('method'), l10n.t('runs'), l10n.t('best'), l10n.t('created')];
    const rows = facts.map(({ id, name = '', method = '', created = '', best, runs, expected, ...rest }) => {
      const count = expected === undefined ? String(runs ?? '') : `${String(runs ?? '')}/${String(expected)}`;
      return [id, rest.state, method, count, best === undefined ? '' : numberText(best), created, name];
    });
    tableLines([[...head, l10n.t('name')], ...rows]).forEach(out);
  }
  return EXIT.done;
}
