/** A number that an expression of Python gives. */
export interface Calculated {
  readonly value: number;
  /** Python's `int`, as opposed to its `float`. */
  readonly isInt: boolean;
}

const TOKEN = /\s*(\d[\d_]*\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?|\*\*|\/\/|[-+*/%(),]|[A-Za-z_][\w.]*)/y;

/**
 * What a calculation with numbers gives in Python: the operators, and the functions and constants of `math` and numpy.
 * Undefined for anything else, for a number alone, and for what is not finite.
 */
export function calculate(text: string): Calculated | undefined {
  if (text.length > LONGEST) return undefined;
  const tokens = tokensOf(text);
  if (!tokens || tokens.length < 2 || !tokens.some(token => /^\d|^\./.test(token))) return undefined;
  if (tokens.length === 2 && /^[-+]$/.test(tokens[0] ?? '')) return undefined;
  try {
    const reader = new Reader(tokens);
    const result = reader.sum();
    return reader.isAtEnd && Number.isFinite(result.value) ? result : undefined;
  } catch (error) {
    if (error instanceof NotAnExpression) return undefined;
    throw error;
  }
}

const LONGEST = 200;

class NotAnExpression extends Error {}

function tokensOf(text: string): string[] | undefined {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const match = TOKEN.exec(text);
    if (!match?.[1]) return undefined;
    tokens.push(match[1]);
  }
  return tokens;
}

class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  get isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  sum(): Calculated {
    let left = this.product();
    for (let operator = this.take('+', '-'); operator; operator = this.take('+', '-')) {
      const right = this.product();
      const value = operator === '+' ? left.value + right.value : left.value - right.value;
      left = { value, isInt: left.isInt && right.isInt };
    }
    return left;
  }

  private product(): Calculated {
    let left = this.signed();
    for (let operator = this.take('*', '/', '//', '%'); operator; operator = this.take('*', '/', '//', '%'))
      left = combined(operator, left, this.signed());
    return left;
  }

  private signed(): Calculated {
    const sign = this.take('+', '-');
    if (!sign) return this.power();
    const { value, isInt } = this.signed();
    return { value: sign === '-' ? -value : value, isInt };
  }

  private power(): Calculated {
    const base = this.atom();
    if (!this.take('**')) return base;
    const exponent = this.signed();
    return { value: base.value ** exponent.value, isInt: base.isInt && exponent.isInt && exponent.value >= 0 };
  }

  private atom(): Calculated {
    const token = this.tokens[this.at++];
    if (token === undefined) throw new NotAnExpression();
    if (token === '(') {
      const inner = this.sum();
      this.expect(')');
      return inner;
    }
    if (/^[\d.]/.test(token)) return { value: Number(token.replaceAll('_', '')), isInt: /^[\d_]+$/.test(token) };
    const name = token.replace(/^(?:math|np|numpy)\./, '');
    if (!this.take('(')) return constant(name);
    const values = [this.sum()];
    while (this.take(',')) values.push(this.sum());
    this.expect(')');
    return called(name, values);
  }

  private take(...among: readonly string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token === undefined || !among.includes(token)) return undefined;
    this.at++;
    return token;
  }

  private expect(token: string): void {
    if (!this.take(token)) throw new NotAnExpression();
  }
}

function combined(operator: string, left: Calculated, right: Calculated): Calculated {
  const areInts = left.isInt && right.isInt;
  switch (operator) {
    case '*':
      return { value: left.value * right.value, isInt: areInts };
    case '/':
      return { value: left.value / right.value, isInt: false };
    case '//':
      return { value: Math.floor(left.value / right.value), isInt: areInts };
    default:
      return { value: left.value - right.value * Math.floor(left.value / right.value), isInt: areInts };
  }
}

function constant(name: string): Calculated {
  if (name === 'pi') return { value: Math.PI, isInt: false };
  if (name === 'e') return { value: Math.E, isInt: false };
  throw new NotAnExpression();
}

const FUNCTIONS: Readonly<Record<string, (x: number) => number>> = {
  log: Math.log,
  ln: Math.log,
  log2: Math.log2,
  log10: Math.log10,
  exp: Math.exp,
  sqrt: Math.sqrt,
  float: x => x,
};
const TO_INT: Readonly<Record<string, (x: number) => number>> = {
  int: Math.trunc,
  floor: Math.floor,
  ceil: Math.ceil,
};

function called(name: string, values: readonly Calculated[]): Calculated {
  const [first, second] = values;
  if (!first || values.length > 2) throw new NotAnExpression();
  if (second) {
    if (name === 'pow') return { value: first.value ** second.value, isInt: first.isInt && second.isInt };
    if (name === 'log') return { value: Math.log(first.value) / Math.log(second.value), isInt: false };
    throw new NotAnExpression();
  }
  const [toFloat, toInt] = [own(FUNCTIONS, name), own(TO_INT, name)];
  if (toFloat) return { value: toFloat(first.value), isInt: false };
  if (toInt) return { value: toInt(first.value), isInt: true };
  throw new NotAnExpression();
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
