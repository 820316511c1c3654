import { isBag } from '../../json.ts';
import type { RunTimes } from '../../api/types.ts';

/** What an hour costs, as the person has set it. */
export interface Prices {
  /** As it is written behind an amount: `USD`. */
  readonly currency: string;
  /** An hour of one GPU, by words of its name. */
  readonly gpus: Readonly<Record<string, number>>;
  /** An hour of a run's machine, by the name of a queue or by a machine type that a queue's configuration names. */
  readonly machines: Readonly<Record<string, number>>;
}

/** Reads the setting: what is not a price is left out. */
export function readPrices(setting: unknown): Prices {
  const part = (name: string): unknown => (isBag(setting) ? setting[name] : undefined);
  const currency = part('currency');
  return {
    currency: typeof currency === 'string' && currency.trim() !== '' ? currency.trim() : 'USD',
    gpus: pricesIn(part('gpus')),
    machines: pricesIn(part('machines')),
  };
}

function pricesIn(part: unknown): Readonly<Record<string, number>> {
  if (!isBag(part)) return {};
  const isPrice = (value: unknown): value is number =>
    typeof value === 'number' && Number.isFinite(value) && value >= 0;
  return Object.fromEntries(Object.entries(part).flatMap(([name, value]) => (isPrice(value) ? [[name, value]] : [])));
}

/** What an hour of a machine costs by any of its names; undefined = no price is set. */
export function priceOfMachine({ machines }: Prices, names: readonly string[]): number | undefined {
  const name = names.find(each => Object.hasOwn(machines, each));
  return name === undefined ? undefined : machines[name];
}

/** What an hour of a run's GPUs costs: by the price with the most words of the GPU's name. Undefined = unknown. */
export function priceOfGpus({ gpus }: Prices, { hardware }: RunTimes): number | undefined {
  if (hardware?.gpu === undefined) return undefined;
  const words = new Set(wordsOf(hardware.gpu));
  const [best] = Object.entries(gpus)
    .map(([name, price]) => ({ price, words: wordsOf(name) }))
    .filter(each => each.words.length > 0 && each.words.every(word => words.has(word)))
    .toSorted((a, b) => b.words.length - a.words.length);
  return best && best.price * (hardware.gpuCount ?? 1);
}

/** `NVIDIA A100-SXM4-80GB`: nvidia, a100, sxm4, 80gb. */
function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
