// Parameters of every form made by chance: plain ones, odd ones and wrong ones.

/** Chance, by a source of random numbers. */
export class Dice {
  constructor(private readonly random: () => number) {}

  below(count: number): number {
    return Math.floor(this.random() * count);
  }
  isOnce(inSoMany: number): boolean {
    return this.below(inSoMany) === 0;
  }
  of<T>(...among: readonly T[]): T {
    const found = among[this.below(among.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  }
  some<T>(most: number, make: () => T, least = 1): T[] {
    return Array.from({ length: least + this.below(most - least + 1) }, make);
  }
  /** A number as people write one. */
  number(): string {
    const size = 10 ** (this.below(9) - 4);
    const value = (this.random() * 2 - (this.isOnce(3) ? 1 : 0)) * size;
    return this.isOnce(2) ? String(Math.round(value)) : written(Number(value.toPrecision(1 + this.below(5))));
  }
  /** A number that is larger than another. */
  above(low: string): string {
    const more = Number(low) + this.random() * 10 ** (this.below(7) - 3);
    return this.isOnce(2) ? String(Math.ceil(more)) : written(Number(more.toPrecision(6)));
  }
}

/** As PyYAML reads a float: with a point and a sign. */
function written(value: number): string {
  const [mantissa = '', exponent] = value.toString().split('e');
  const pointed = mantissa.includes('.') ? mantissa : `${mantissa}.0`;
  return exponent === undefined
    ? pointed
    : `${pointed}e${exponent.startsWith('-') ? '' : '+'}${exponent.replace('+', '')}`;
}

/** Numbers at the limits of what Python, numpy and doubles can hold, and what is no number. */
export const ODD = [
  '0',
  '0.0',
  '-0.0',
  '1',
  '1.0',
  '-1',
  '.inf',
  '-.inf',
  '.nan',
  '1.0e-300',
  '5.0e-324',
  '1.0e+300',
  '1.0e+308',
  '-1.0e+308',
  '700',
  '-700',
  '1000',
  '-1000',
  '9007199254740993',
  '9223372036854775807',
  '9223372036854775808',
  '-9223372036854775808',
  '18446744073709551615',
  '18446744073709551616',
  '100000000000000000000',
  '-100000000000000000000',
  `1${'0'.repeat(400)}`,
  'true',
  'null',
  '"1"',
  '1e-5',
  '[1]',
  '{a: 1}',
  '2024-01-01',
];

const VALUES = [
  '1',
  '1.0',
  '2',
  '0.1',
  '-0.0',
  '0',
  '3.0e+6',
  '3000000',
  '1.0e+22',
  '.nan',
  '.inf',
  'null',
  '~',
  'true',
  'yes',
  '"true"',
  '"1"',
  'adam',
  '1e-4',
  '[1]',
  '[1.0]',
  '[]',
  '{x: 1}',
  '{y: 2, x: 1}',
  '{x: 1, y: 2}',
  '{x: [1.0, {z: null}]}',
  '"é"',
  '" a"',
  '9007199254740993',
];

/** The settings of a form as people would write them. */
function settings(dice: Dice, form: string): Record<string, string> {
  const q: Record<string, string> = dice.isOnce(4)
    ? {}
    : { q: dice.of('1', '2', '5', '16', '0.1', '0.25', '0.5', '0.01', '1.0') };
  const steps = form.startsWith('q_') ? q : {};
  switch (form.replace(/^q_/, '')) {
    case 'constant':
      return { value: dice.of(...VALUES) };
    case 'categorical':
      return { values: `[${dice.some(6, () => dice.of(...VALUES)).join()}]` };
    case 'categorical_w_probabilities': {
      const chances = dice.some(6, () => 1 + dice.below(9));
      const sum = chances.reduce((total, chance) => total + chance, 0);
      const values = chances.map(() => dice.of(...VALUES));
      return {
        values: `[${values.join()}]`,
        probabilities: `[${chances.map(chance => written(chance / sum)).join()}]`,
      };
    }
    case 'int_uniform': {
      const low = dice.below(200) - 100;
      return { min: String(low), max: String(low + 1 + dice.below(dice.of(5, 100, 10_000))) };
    }
    case 'normal':
    case 'log_normal':
      return {
        ...(dice.isOnce(3) ? {} : { mu: dice.of('0', '1', '-3', '2.5', '0.1') }),
        ...(dice.isOnce(3) ? {} : { sigma: dice.of('1', '0.5', '2', '0.01') }),
        ...steps,
      };
    case 'beta':
      return {
        ...(dice.isOnce(4) ? {} : { a: dice.of('1', '2', '0.5', '0.1', '10', '300') }),
        ...(dice.isOnce(4) ? {} : { b: dice.of('1', '3', '0.5', '0.2', '25') }),
        ...steps,
      };
    case 'log_uniform':
    case 'inv_log_uniform': {
      const low = written(dice.below(12) - 8);
      return { min: low, max: written(Number(low) + 1 + dice.below(6)), ...steps };
    }
    case 'log_uniform_values':
    case 'inv_log_uniform_values': {
      const low = dice.number().replace('-', '');
      return { min: low, max: dice.above(low), ...steps };
    }
    default: {
      const low = dice.number();
      return { min: low, max: dice.above(low), ...steps };
    }
  }
}

/** A parameter of a form; now and then with a setting that is odd, left out or of another form. */
export function parameter(dice: Dice, form: string, oddOnceIn: number): string {
  const found = settings(dice, form);
  const names = ['constant', 'categorical', 'categorical_w_probabilities', 'int_uniform'];
  if (!(names.includes(form) && dice.isOnce(2))) found['distribution'] = form;
  if (dice.isOnce(oddOnceIn)) {
    const [kind, key] = [dice.below(8), dice.of(...Object.keys(found))];
    if (kind === 0) found[dice.of('q', 'min', 'value', 'a', 'sigma', 'probabilities')] = dice.of(...ODD);
    else if (kind === 1) Reflect.deleteProperty(found, key);
    else found[key] = dice.of(...ODD);
  }
  return `{${Object.entries(found)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')}}`;
}
