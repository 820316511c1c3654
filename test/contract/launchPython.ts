// Python with PyYAML as a judge: found once, asked in batches.
import { execFileSync, spawnSync } from 'node:child_process';
import { pythonEnvironment } from './pythonEnvironment.ts';

function canImportYaml(python: string): boolean {
  return spawnSync(python, ['-c', 'import yaml'], { timeout: 20_000 }).status === 0;
}

/**
 * A Python that can `import yaml`: python3 as it is, else one in out/venv made with pip; undefined where neither works.
 */
export function pythonWithYaml(): string | undefined {
  return pythonWithYamlOf('6.0.4') ?? (canImportYaml('python3') ? 'python3' : undefined);
}

/** Python with one version of PyYAML; undefined where it cannot be installed. */
export function pythonWithYamlOf(version: string): string | undefined {
  const check = `import yaml; assert yaml.__version__ == "${version}"`;
  return pythonEnvironment(`venv-pyyaml-${version}`, `pyyaml==${version}`, check);
}

/** What Python says of one value. */
export interface Verdict {
  /** `yaml.dump(value)` */
  readonly dump: string;
  /** The same with strings that start with 0 in quotes, of the value after its JSON round trip: what clients send. */
  readonly sent: string;
  /** `json.dumps(value)` */
  readonly json: string;
}

const script = `
import json, sys, yaml
class Sent(yaml.Dumper):
    def represent_scalar(self, tag, value, style=None):
        quoted = tag == "tag:yaml.org,2002:str" and value.startswith("0") and len(value) > 1
        return super().represent_scalar(tag, value, style="'" if quoted else style)
inf, nan = float("inf"), float("nan")
class Apart(yaml.Dumper):
    def ignore_aliases(self, data):
        return True
for line in sys.stdin:
    value = eval(line)
    text = json.dumps(value)
    dump, sent = yaml.dump(value, Dumper=Apart), yaml.dump(json.loads(text), Dumper=Sent)
    print(json.dumps({"dump": dump, "sent": sent, "json": text}))
`;

/** Asks Python for its verdict on each Python expression (one line each). */
export function judge(python: string, expressions: readonly string[]): Verdict[] {
  const out = execFileSync(python, ['-c', script], {
    input: expressions.map(e => `${e}\n`).join(''),
    maxBuffer: 1 << 30,
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  return out
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Verdict);
}
