// PyYAML as the judge of what a file says: it reads the files, we read them, and the answers are compared as strings.
import { execFileSync } from 'node:child_process';
import { constructValue } from '../../src/core/yaml/read/construct.ts';
import { describeValue, isDescribedScalar, type DescribedValue } from '../../src/core/yaml/read/describeValue.ts';
import { parseYaml } from '../../src/core/yaml/read/parse.ts';

const script = `
import base64, datetime, json, sys, yaml
sys.setrecursionlimit(4000)
def describe(v, open_):
    if v is None: return ["null", ""]
    if v is True or v is False: return ["bool", "true" if v else "false"]
    if isinstance(v, int): return ["int", str(v)]
    if isinstance(v, float): return ["float", repr(v)]
    if isinstance(v, str): return ["str", v]
    if isinstance(v, bytes): return ["bytes", base64.b64encode(v).decode("ascii")]
    if isinstance(v, datetime.datetime): return ["datetime", v.isoformat()]
    if isinstance(v, datetime.date): return ["date", v.isoformat()]
    if id(v) in open_: raise RecursionError()
    inner = open_ | {id(v)}
    if isinstance(v, (list, tuple)): return {"seq": [describe(x, inner) for x in v]}
    if isinstance(v, dict): return {"map": [[describe(k, inner), describe(x, inner)] for k, x in v.items()]}
    if isinstance(v, set): return {"set": sorted((describe(x, inner) for x in v), key=json.dumps)}
    raise TypeError(type(v))
if hasattr(sys, "set_int_max_str_digits"): sys.set_int_max_str_digits(0)
for line in sys.stdin:
    text = json.loads(line)
    try:
        print(json.dumps({"value": describe(yaml.safe_load(text), frozenset())}))
    except Exception as e:
        print(json.dumps({"error": type(e).__name__ + ": " + str(e)[:300]}))
`;

export interface Answer {
  /** The value as one text; undefined where it is refused. */
  readonly value: string | undefined;
  readonly error: string | undefined;
}

/** PyYAML's answer to each text. */
export function askPyYaml(python: string, texts: readonly string[]): Answer[] {
  const input = texts.map(text => `${JSON.stringify(text)}\n`).join('');
  const out = execFileSync(python, ['-c', script], {
    input,
    maxBuffer: 1 << 30,
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8:surrogatepass' },
  });
  return out
    .split('\n')
    .filter(line => line !== '')
    .map(line => {
      const { value, error } = JSON.parse(line) as { value?: DescribedValue; error?: string };
      return { value: value === undefined ? undefined : JSON.stringify(value), error };
    });
}

/** Our answer to a file. */
export function askOurs(text: string): Answer {
  const result = constructValue(parseYaml(text));
  if ('problem' in result) return { value: undefined, error: result.problem.message };
  return { value: JSON.stringify(sortSets(describeValue(result.value))), error: undefined };
}

/** Python's sets have no order. */
function sortSets(value: DescribedValue): DescribedValue {
  if (isDescribedScalar(value)) return value;
  if ('seq' in value) return { seq: value.seq.map(sortSets) };
  if ('map' in value) return { map: value.map.map(([k, v]) => [sortSets(k), sortSets(v)] as const) };
  return { set: value.set.map(sortSets).sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b))) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export interface ReadingDifference {
  readonly text: string;
  readonly ours: string;
  readonly theirs: string;
}

/** The files that PyYAML and we read differently: another value, another type, or one refuses what the other takes. */
export function readingDifferences(python: string, texts: readonly string[]): ReadingDifference[] {
  const answers = askPyYaml(python, texts);
  if (answers.length !== texts.length) throw new Error(`Python answered ${answers.length} of ${texts.length} texts`);
  return texts.flatMap((text, i) => {
    const [ours, theirs] = [askOurs(text), answers[i]];
    if (!theirs || ours.value === theirs.value) return [];
    return [
      {
        text,
        ours: ours.value ?? `refused: ${ours.error ?? ''}`,
        theirs: theirs.value ?? `refused: ${theirs.error ?? ''}`,
      },
    ];
  });
}
