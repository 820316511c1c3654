import { runLengths } from '../../results/forecast/runLengths.ts';
import { hardwareOf, type PriceList } from '../../results/forecast/hardware.ts';
import { outlook, type Outlook } from '../../results/forecast/outlook.ts';
import { stopEarly } from '../../results/forecast/stopEarly.ts';
import type { AheadQuestion } from './aheadQuestion.ts';
import type { EarlierRuns } from './earlierRuns.ts';

/** What a launch will take, as far as runs of the same job or program tell. */
export type Ahead =
  | {
      readonly kind: 'estimated';
      /** Of all runs; of one where their number is unknown or has no end. */
      readonly outlook: Outlook;
      readonly runs: number | undefined;
      /** How the earlier runs were ended early or not, beside those to come. */
      readonly stopped: Stopped;
    }
  /** There are no earlier runs, or too few have ended. */
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly reason: string };

/** `reckoned`: they went to their end, and what `early_terminate` will cut off was taken off. */
type Stopped = 'alike' | 'reckoned' | 'onlyThose' | 'onlyThese';

/** What a launch will take. `now`: by the server's clock. */
export function timeAhead(
  question: AheadQuestion,
  earlier: EarlierRuns | { readonly failed: string },
  priceList: PriceList,
  now: number,
): Ahead {
  if ('failed' in earlier) return { kind: 'failed', reason: earlier.failed };
  const { runs, workers, stops } = question;
  const stopped = stoppedOf(question, earlier);
  const whole = runLengths(earlier.runs, now);
  const lengths = stopped === 'reckoned' && stops ? stopEarly(whole, stops) : whole;
  const hardware = hardwareOf(earlier.runs, priceList, now);
  const found = outlook({ lengths, runs: runs ?? 1, workers }, hardware);
  return found ? { kind: 'estimated', outlook: found, runs, stopped } : { kind: 'none' };
}

function stoppedOf({ stopsEarly, stops }: AheadQuestion, { stoppedEarly }: EarlierRuns): Stopped {
  if (stopsEarly === stoppedEarly) return 'alike';
  if (stoppedEarly) return 'onlyThose';
  return stops ? 'reckoned' : 'onlyThese';
}
