// A keystroke to diagnostics, completion and hover, beside yaml-language-server with W&B's schema: both as services in
// this process, in turns, on the same files; debounce and transport are not counted. Then files made to be slow, ours
// alone.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled } from './bundled.mjs';
import { createPeer, installPeers, peerVersion } from './peer.mjs';
import { slowTexts, sweepText } from './languageTexts.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const { createLanguageService, constructValue, parseYaml } = await bundled('language', [
  'src/core/language/service.ts',
  'src/core/yaml/read/construct.ts',
  'src/core/yaml/read/parse.ts',
]);
const LIMITS = {
  40: { keystroke: 0.33, completion: 0.2, hover: 0.2 },
  1000: { keystroke: 0.33, completion: 0.2, hover: 0.2 },
  10000: { keystroke: 0.1, completion: 0.2, hover: 0.2 },
};
const TIMES = { 40: 120, 1000: 30, 10000: 7 };

const nothing = {
  jobExists: () => undefined,
  queueExists: () => undefined,
  jobs: () => undefined,
  queues: () => undefined,
};
const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** W&B's own schema, if the reference material is present; else ours of a plain sweep, which is of the same size. */
function schema() {
  const theirs = join(process.env.LAUNCH_SWEEPS_SHARED ?? join(root, '..', 'shared'), 'wandb', 'sweeps-schema.json');
  const path = existsSync(theirs) ? theirs : join(root, 'schemas', 'sweep.schema.json');
  return JSON.parse(readFileSync(path, 'utf8'));
}

async function timed(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** The lowest of three: what else the machine does is not ours. */
async function lowest(run) {
  return Math.min(await timed(run), await timed(run), await timed(run));
}

/** Ours and the peer's milliseconds, in turns, the first few of each not counted. */
async function inTurns(times, ours, theirs) {
  const results = { ours: [], theirs: [] };
  const warm = Math.min(10, Math.ceil(times / 3));
  for (let i = 0; i < times + warm; i++) {
    const [a, b] =
      i % 2
        ? [await timed(() => ours(i)), await timed(() => theirs(i))]
        : [await timed(() => theirs(i)), await timed(() => ours(i))].reverse();
    if (i < warm) continue;
    results.ours.push(a);
    results.theirs.push(b);
  }
  return { ours: median(results.ours), theirs: median(results.theirs) };
}

async function compare(lines, peer) {
  const { text, edit, place, key } = sweepText(lines);
  const service = createLanguageService();
  /** The text after the n-th keystroke: a digit of a value in the middle changes. */
  const typed = n => text.slice(0, edit) + String(n % 10) + text.slice(edit + 1);
  const cut = n => {
    const whole = typed(n);
    return whole.slice(0, place.start) + whole.slice(place.end);
  };
  const ours = value => ({ tree: parseYaml(value), fileName: 'sweep.yaml' });
  let version = 0;
  const theirs = value => peer.document(value, ++version, 'file:///sweep.yaml');
  const keystroke = await inTurns(
    TIMES[lines],
    n => service.validate(ours(typed(n)), nothing),
    n => peer.validate(theirs(typed(n))),
  );
  const completion = await inTurns(
    TIMES[lines],
    n => service.complete(ours(cut(n)), place.start, nothing),
    n => peer.complete(theirs(cut(n)), place.start),
  );
  const [document, peers] = [ours(text), theirs(text)];
  service.validate(document, nothing);
  await peer.validate(peers);
  const hover = await inTurns(
    TIMES[lines],
    () => service.hover(document, key, nothing),
    () => peer.hover(peers, key),
  );
  return { keystroke, completion, hover };
}

if (!installPeers()) {
  console.error('yaml-language-server cannot be installed: is the registry within reach?');
  process.exit(1);
}
console.log(
  `yaml-language-server ${await peerVersion()}, Node ${process.version}; medians in ms, ours / theirs = share ` +
    '(at most)',
);
const peer = await createPeer(schema());
const over = [];
for (const lines of [40, 1000, 10000]) {
  const results = await compare(lines, peer);
  for (const [what, { ours, theirs }] of Object.entries(results)) {
    const share = ours / theirs;
    const most = LIMITS[lines][what];
    console.log(
      `${String(lines).padStart(6)} lines  ${what.padEnd(10)}  ${ours.toFixed(3)} / ${theirs.toFixed(3)} = ` +
        `${share.toFixed(3)} (${most})`,
    );
    if (share > most) over.push(`${what} at ${lines} lines`);
  }
}
const service = createLanguageService();
for (const { name, most, text } of slowTexts()) {
  const document = () => ({ tree: parseYaml(text), fileName: 'sweep.yaml' });
  const ms = await lowest(() => service.validate(document(), nothing));
  const offered = await lowest(() => service.complete(document(), text.length - 1, nothing));
  console.log(
    `${name.padEnd(40)}  diagnostics ${ms.toFixed(0)} ms, completion at its end ${offered.toFixed(0)} ms (${most})`,
  );
  if (ms > most || offered > most) over.push(name);
}
const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 9 }, (_, i) => {
    const [own, before] = ['bcdefghij'[i], 'abcdefghi'[i]];
    return `${own}: &${own} [${Array(10).fill(`*${before}`).join(', ')}]`;
  }),
].join('\n');
const started = performance.now();
const refused = constructValue(parseYaml(bomb));
console.log(
  `an alias bomb of ten billion values: ${(performance.now() - started).toFixed(1)} ms, ` +
    `${'problem' in refused ? refused.problem.message : 'taken'}`,
);
if (!('problem' in refused)) over.push('alias bomb');
if (over.length) {
  console.error(`Over the limit: ${over.join(', ')}`);
  process.exit(1);
}
