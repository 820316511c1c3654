import type { Curve } from '../../space/draws/curve.ts';
import type { PyNumber } from '../../space/draws/number.ts';
import { numberOf } from '../../space/draws/parameter.ts';
import { normalQuantile } from '../../space/math/normal.ts';
import { type Distribution, REPLACED_DISTRIBUTIONS } from '../../wandb/distributions.ts';
import type { NumbersAxis } from '../axes/axis.ts';
import { roundOutward } from './roundOutward.ts';

/** The keys of a parameter that change, and the new range in values. */
export interface NumberSettings {
  /** Values of keys: an integer where `isWhole` says so, else a float. */
  readonly settings: ReadonlyMap<string, number>;
  readonly isWhole: boolean;
  readonly low: number;
  readonly high: number;
}

/** A range on a parameter's own scale, from `low` to `high`: 0 and 1 are its ends, beyond them it is widened. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The settings that make a parameter draw from a range only, in the same form. */
export function numberSettings(axis: NumbersAxis, range: Range): NumberSettings {
  const { distributed } = axis;
  switch (distributed.kind) {
    case 'integers': {
      const [min, max] = [Number(distributed.min), Number(distributed.max)];
      const count = max - min + 1;
      const first = min + Math.floor(range.low * count + 1e-9);
      const last = Math.max(min + Math.ceil(range.high * count - 1e-9) - 1, first + 1);
      const [low, high] = roundOutward(first, last, false).map(Math.round);
      return boundsAt(
        range.low < 0 ? (low ?? first) : Math.max(low ?? first, min),
        range.high > 1 ? (high ?? last) : Math.min(high ?? last, max),
        [min, max],
        true,
      );
    }
    case 'curve':
      return curveSettings(axis, distributed.curve, distributed.step, range);
    case 'choices':
      throw new Error('values are not numbers of a range');
  }
}

/** The keys of bounds that move. */
function boundsAt(low: number, high: number, [min, max]: readonly [number, number], isWhole: boolean): NumberSettings {
  const settings = new Map<string, number>();
  if (low !== min) settings.set('min', low);
  if (high !== max) settings.set('max', high);
  return { settings, isWhole, low, high };
}

function curveSettings(axis: NumbersAxis, curve: Curve, step: PyNumber | undefined, range: Range): NumberSettings {
  const { form } = axis.entry.parameter;
  if (form.endsWith('normal')) return bellSettings(axis, curve, range);
  if (form.endsWith('beta')) return betaSettings(axis, curve, range);
  const [oldLow, oldHigh] = [curve.quantile(0), curve.quantile(1)];
  const [from, to] = [valueAt(curve, range.low), valueAt(curve, range.high)];
  const [below, high] = step ? onSteps(from, to, Number(step.value)) : roundOutward(from, to, curve.isLog);
  // Steps end at 0, which has no logarithm.
  const low = curve.isLog && below <= 0 ? oldLow : below;
  const ends = {
    low: range.low < 0 ? low : Math.max(low, oldLow),
    high: range.high > 1 ? high : Math.min(high, oldHigh),
  };
  const settings = new Map<string, number>();
  // The bounds of this form are exponents with their sign changed, so the larger one is that of the low end.
  const [lowKey, highKey] = form === 'inv_log_uniform' ? ['max', 'min'] : ['min', 'max'];
  if (range.low !== 0) settings.set(lowKey, written(form, ends.low));
  if (range.high !== 1) settings.set(highKey, written(form, ends.high));
  return { settings: ends.low < ends.high ? settings : new Map(), isWhole: step?.type === 'int', ...ends };
}

/** A bound as the form has it: the deprecated logarithmic ones have exponents. */
function written(form: Distribution, value: number): number {
  if (!REPLACED_DISTRIBUTIONS[form]) return value;
  const exponent = Math.round(Math.log(value) * 100) / 100;
  return form === 'inv_log_uniform' ? -exponent : exponent;
}

/** Multiples of a step around a range, at least two of them. */
function onSteps(low: number, high: number, step: number): readonly [low: number, high: number] {
  const at = (count: number): number => Number((count * step).toPrecision(12));
  const first = Math.floor(low / step + 1e-9);
  return [at(first), at(Math.max(Math.ceil(high / step - 1e-9), first + 1))];
}

/** The value at a place of a range, continued on its own scale beyond the ends. */
function valueAt(curve: Curve, place: number): number {
  if (place >= 0 && place <= 1) return curve.quantile(place);
  const [low, high] = [curve.quantile(0), curve.quantile(1)];
  return curve.isLog ? low * (high / low) ** place : low + place * (high - low);
}

/** How many deviations from the middle of a normal distribution its 10th and 90th percentile are. */
const TENTH = 1.2816;
/** Ends of a bell are taken from here: it has none of its own. */
const OUTERMOST = 0.01;

/** A bell whose 10th and 90th percentiles are the ends of the range; never wider than it was. */
function bellSettings({ entry, distributed }: NumbersAxis, curve: Curve, range: Range): NumberSettings {
  const [low, high] = [Math.max(range.low, OUTERMOST), Math.min(range.high, 1 - OUTERMOST)];
  const [mu, sigma] = ['mu', 'sigma'].map(key => Number(numberOf(entry.parameter, key).value));
  const [from, to] = [normalQuantile(low), normalQuantile(high)];
  const newSigma = Math.min((to - from) / 2 / TENTH, 1) * (sigma ?? 1);
  const settings = new Map([
    ['mu', short((mu ?? 0) + ((from + to) / 2) * (sigma ?? 1), newSigma)],
    ['sigma', short(newSigma, newSigma)],
  ]);
  const isLog = distributed.kind === 'curve' && distributed.curve.isLog;
  const [shownLow, shownHigh] = roundOutward(curve.quantile(low), curve.quantile(high), isLog);
  return { settings, isWhole: false, low: shownLow, high: shownHigh };
}

/** A beta distribution with the middle of the range for its mean, and its length for its spread. */
function betaSettings({ entry }: NumbersAxis, curve: Curve, range: Range): NumberSettings {
  const [low, high] = [
    curve.quantile(Math.max(range.low, OUTERMOST)),
    curve.quantile(Math.min(range.high, 1 - OUTERMOST)),
  ];
  const mean = (low + high) / 2;
  const deviation = (high - low) / 2 / TENTH;
  const [a, b] = ['a', 'b'].map(key => Number(numberOf(entry.parameter, key).value));
  const total = Math.max((mean * (1 - mean)) / deviation ** 2 - 1, (a ?? 1) + (b ?? 1));
  const settings = new Map([
    ['a', short(mean * total, 1)],
    ['b', short((1 - mean) * total, 1)],
  ]);
  const [shownLow, shownHigh] = roundOutward(low, high, false);
  return { settings, isWhole: false, low: shownLow, high: shownHigh };
}

/** A number to about a fiftieth of a scale. */
function short(value: number, scale: number): number {
  const power = Math.floor(Math.log10(scale / 10));
  return Number((Math.round(value / 10 ** power) * 10 ** power).toPrecision(6));
}
