// Modules that build a sweep in ways drawn at random, for Python to run and for us to read.
type Random = () => number;

const pick = <T>(random: Random, among: readonly T[]): T => among[Math.floor(random() * among.length)] as T;

/** An expression with a constant value. */
function constant(random: Random, depth = 0): string {
  const number = () =>
    pick(random, [
      '1',
      '0',
      '-3',
      '2.5',
      '1e-5',
      '.5',
      '7 // 2',
      '-7 // 2',
      '-7 % 3',
      '2 ** 10',
      '10 ** -3',
      '1 / 3',
      '0x10',
      '1_000',
      'int(1e4)',
      'math.log(1e-4)',
      'math.sqrt(2)',
      'math.pi * 2',
      'round(2 / 3, 3)',
      'max(1, 2.5)',
      'float("1e-3")',
      'abs(-2)',
      '1.',
      'N * 2',
      'N - 1',
      'sum([1, 2.0])',
      'math.exp(N)',
      'math.log10(N)',
      '1e3 * N',
      '0.1 + 0.2',
      'math.floor(2.7)',
      'len("abc")',
      'len([N, 2])',
      'math.log2(N)',
    ]);
  const text = () =>
    pick(random, [
      '"adam"',
      "'s g d'",
      'f"{NAME}-{N:03d}"',
      'NAME.upper()',
      '"a" "b"',
      '"%s/%d" % (NAME, N)',
      '"{}_{x}".format(N, x=NAME)',
      'NAME + "!"',
      "r'\\n'",
      "'\\u00e9\\t'",
      '"-".join(["a", NAME])',
      'str(N)',
      'str(1e-5)',
      'f"{1e-5}"',
      'f"{0.00012345:.2e}"',
      'f"{N / 3:.3f}"',
      'f"{N!r:>5}"',
      'NAME[::-1]',
      'NAME[1:3]',
      'NAME.replace("o", "0")',
      'f"{3.14159:8.2f}|"',
      'repr([1, "a"])',
      '"%5.2f" % 2.5',
      'f"{NAME:>8}"',
      'f"{1234567:,}"',
      '"a,b".split(",")[1]',
    ]);
  const list = () =>
    pick(random, [
      `[${constant(random, depth + 1)}, ${constant(random, depth + 1)}]`,
      'list(range(N))',
      '[2 ** i for i in range(3)]',
      '[i * j for i in range(2) for j in (1, 2) if i != j]',
      'sorted([3, 1, 2], reverse=True)',
      '[*range(2), 9]',
      '[1] + [2] * 2',
      '(1, 2)',
      'list(map(str, [1, 2]))',
      'list({"a": 1, "b": 2})',
      'list(zip("ab", [1, 2]))',
      '[x for _, x in enumerate("abc")]',
      'LIST[:2]',
      'LIST[-1:]',
      'list(reversed(LIST))',
      '[a if a > 1 else -a for a in LIST]',
    ]);
  const other = () =>
    pick(random, [
      'None',
      'True',
      'False',
      'N > 3 and "big" or "small"',
      '"yes" if N < 3 <= 5 else "no"',
      'not N and True',
      'N in LIST',
      'N == 4.0',
      '1 < N < 9',
      'LIST is None',
      '"a" not in NAME',
      'bool(LIST)',
      'isinstance(N, int)',
      'any([0, N])',
      'all([])',
    ]);
  return pick(random, depth > 1 ? [number, text, other] : [number, number, text, list, other])();
}

function parameter(random: Random): string {
  return pick(random, [
    () => `{"values": [${constant(random)}, ${constant(random)}]}`,
    () => `{"value": ${constant(random)}}`,
    () => `dict(min=${constant(random, 2)}, max=${constant(random, 2)})`,
    () => `{"distribution": "uniform", "min": 0, **{"max": ${constant(random, 2)}}}`,
    () => `fixed(${constant(random)})`,
    () => `{"parameters": {"inner": {"value": ${constant(random)}}}}`,
  ])();
}

/** A statement that changes the dict `c`, or leaves it. */
function statement(random: Random, index: number): string {
  const name = `p${index}`;
  const value = parameter(random);
  return pick(random, [
    `c["parameters"]["${name}"] = ${value}`,
    `c["parameters"].update({"${name}": ${value}})`,
    `c["parameters"].update(${name}=${value})`,
    `ps.setdefault("${name}", ${value})`,
    `c |= {"name": ${constant(random, 2)}}`,
    `c = {**c, "description": ${constant(random, 2)}}`,
    `c = dict(c, run_cap=${constant(random, 2)})`,
    `for k in ["a", "b"]:\n    ps[f"{k}${name}"] = {"value": k * 2}`,
    `if ${constant(random, 2)}:\n    ps["${name}"] = ${value}\nelse:\n    ps.pop("p0", None)`,
    `add(c, "${name}", ${value})`,
    `ps["p0"] = ps["p0"] if "p0" in ps else ${value}`,
    `ps.pop("p${index - 1}", None)`,
    `ps |= {f"${name}{i}": {"value": i} for i in range(2)}`,
    `x, *rest = LIST\nps["${name}"] = {"values": rest, "value": x}`,
    `d = copy.deepcopy(c)\nd["parameters"]["q"] = {"value": 1}\n` +
      `if N % 2 == 0:\n    c["name"] = str(len(d["parameters"]))`,
    `LIST.append(${constant(random, 2)})`,
    `N += 1`,
    `def late():\n    return {"value": N}\nps["${name}"] = late()`,
    `try:\n    ps["${name}"] = ${value}\nfinally:\n    c["name"] = "tried"`,
    `i = 0\nwhile i < 3:\n    i += 1\n    if i == 2:\n        continue\n    ps["w%d" % i] = {"value": i}`,
    `c.update(Settings.extra)\nc["parameters"] = ps = dict(c["parameters"])`,
    `for i, (k, v) in enumerate({"m": 1, "n": 2}.items()):\n    if i:\n        break\n    ps[k] = {"value": v}`,
    `ps["${name}"] = (lambda v, *, w=2: {"values": [v, w]})(${constant(random, 2)}, w=N)`,
    `ps["${name}"] = Maker(${constant(random, 2)}).made()`,
  ]);
}

/** A module that calls `wandb.sweep` once. */
export function randomModule(random: Random): string {
  const count = 2 + Math.floor(random() * 6);
  const body = Array.from({ length: count }, (_, i) => statement(random, i)).join('\n');
  return `import copy
import math
import wandb

N = ${pick(random, ['3', '4', '7'])}
NAME = ${pick(random, ['"model"', "'resnet'"])}
LIST = [1, 2, ${pick(random, ['3', '2.5', '"x"'])}]


class Settings:
    extra = {"program": "train.py"}


class Maker:
    def __init__(self, value):
        self.value = value

    def made(self):
        return fixed(self.value)


def fixed(value, kind="value"):
    return {kind: value}


def add(config, name, what):
    config["parameters"][name] = what


c = {"method": "random", "parameters": {"p0": ${parameter(random)}}}
ps = c["parameters"]
${body}
wandb.sweep(c, project=f"{NAME}-x")
`;
}

/** Runs modules in one Python: the configuration that each sends as JSON, or null where it raises. */
export const RUNNER = `
import json, sys, types
answers = []
for source in json.load(sys.stdin):
    got = []
    stub = types.ModuleType("wandb")
    def sweep(sweep, entity=None, project=None):
        got.append(json.loads(json.dumps(sweep)))
    stub.sweep = sweep
    sys.modules["wandb"] = stub
    try:
        exec(compile(source, "m.py", "exec"), {"__name__": "__main__"})
        answers.append(json.dumps(got[0]))
    except Exception as error:
        answers.append(None)
json.dump(answers, sys.stdout)
`;
