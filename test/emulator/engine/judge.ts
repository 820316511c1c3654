import { firstStep } from './firstStep.ts';
import { readConfig } from './readConfig.ts';
import { violations } from './violations.ts';
import { isMapping, type Value } from './value.ts';

/** The server's verdict on a sweep configuration. */
export interface Verdict {
  /** Why nothing is created (HTTP 400), in W&B's words; absent when the sweep is created. */
  refused?: string;
  /** `configValidationWarnings`: the sweep is created despite them. */
  warnings: string[];
}

/**
 * Judges the configuration text of an `upsertSweep` as W&B's server does: it is refused when the engine could not
 * suggest a first run, and warned of where it breaks the schema of sweep configurations. A launch sweep's `launch` and
 * `scheduler` sections never get here: the client removes them.
 */
export function judge(configText: string): Verdict {
  let config: Value;
  try {
    config = readConfig(configText);
  } catch (error) {
    return refusal(error);
  }
  try {
    const warnings = violations(config);
    if (isMapping(config) && config.get('method') !== 'custom') firstStep(config);
    return { warnings };
  } catch (error) {
    return refusal(error);
  }
}

function refusal(error: unknown): Verdict {
  return { refused: `Invalid sweep config: ${error instanceof Error ? error.message : String(error)}`, warnings: [] };
}
