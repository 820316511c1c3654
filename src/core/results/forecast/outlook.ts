import { type Estimate, type Forecast, forecast, type ForecastQuestion } from './forecast.ts';
import type { Hardware } from './hardware.ts';

const HOUR = 3_600_000;

/** What a sweep, or the rest of it, will take; plain data, kept with a launch. */
export interface Outlook extends Forecast {
  /** Hours of all its GPUs; undefined = unknown, or there are none. */
  readonly gpuHours?: Estimate;
  /** Undefined = no price is set for what it works on. */
  readonly cost?: Estimate & { readonly currency: string };
}

/** A forecast with its GPU hours and its cost; undefined = too few runs ended. */
export function outlook(question: ForecastQuestion, hardware: Hardware): Outlook | undefined {
  const told = forecast(question);
  return told && { ...told, ...amounts(told.work, hardware) };
}

/** What so much work takes of the hardware, in GPU hours and money, as far as they are known. */
export function amounts(work: Estimate, { gpus = 0, hourly }: Hardware): Pick<Outlook, 'gpuHours' | 'cost'> {
  const hours = times(work, 1 / HOUR);
  return {
    ...(gpus > 0 && { gpuHours: times(hours, gpus) }),
    ...(hourly && { cost: { ...times(hours, hourly.price), currency: hourly.currency } }),
  };
}

function times({ low, middle, high }: Estimate, factor: number): Estimate {
  return { low: low * factor, middle: middle * factor, high: high * factor };
}
