/**
 * The client that first had `wandb sweep-scheduler` and the agent's limit of failed runs (docs/facts/local-engines.md).
 */
export const LOCAL_ENGINES_SINCE = '0.31';

/** What a Python needs to run the scheduler of an engine. */
export interface EngineNeeds {
  /** The extra of the wandb package, as in `pip install "wandb[optuna]"`. */
  readonly extra: string;
  /** The oldest Python for which the extra installs anything; undefined = whatever the client itself runs on. */
  readonly python?: string;
}

/** The engines of plain sweeps that the client has, with what each needs (docs/facts/local-engines.md, "Extras"). */
const ENGINE_NEEDS: ReadonlyMap<string, EngineNeeds> = new Map([
  ['wandb', { extra: 'sweeps', python: '3.10' }],
  ['optuna', { extra: 'optuna' }],
  ['ax', { extra: 'ax', python: '3.11' }],
]);

/** What the engine needs; undefined for one that the client does not have (names are compared exactly). */
export function needsOfEngine(engine: string): EngineNeeds | undefined {
  return ENGINE_NEEDS.get(engine);
}

/** Whether a version is at least another, by their numbers: `0.31.0rc1` is at least `0.31`. */
export function isAtLeast(version: string, least: string): boolean {
  const numbers = (text: string): readonly number[] => text.split('.').map(part => Number.parseInt(part, 10) || 0);
  const own = numbers(version);
  for (const [index, wanted] of numbers(least).entries()) {
    const difference = (own[index] ?? 0) - wanted;
    if (difference !== 0) return difference > 0;
  }
  return true;
}
