// The peer of the results: optuna-dashboard from PyPI with the same runs as trials, in the same Chromium. Its server
// reads the trials from a journal, the fastest of its storages here.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/install.mjs';
import { pythonEnvironment } from '../contract/pythonEnvironment.ts';
import { freePort, openBrowser } from '../vscode/server.ts';

const PACKAGES = ['optuna==4.6.0', 'optuna-dashboard==0.20.0'];

/** Makes a study of runs: numbers are drawn from the range of their column, all else from its different values. */
const MAKE_STUDY = `
import json, sys, optuna
from optuna.distributions import CategoricalDistribution, FloatDistribution
from optuna.storages import JournalStorage
from optuna.storages.journal import JournalFileBackend
optuna.logging.set_verbosity(optuna.logging.ERROR)
given = json.load(open(sys.argv[1]))
runs, metric = given["runs"], given["metric"]
number = lambda value: isinstance(value, (int, float)) and not isinstance(value, bool)
distributions = {}
for name in given["parameters"]:
    values = [run[name] for run in runs if name in run]
    if values and all(number(value) for value in values):
        distributions[name] = FloatDistribution(min(values), max(values))
    elif values:
        distributions[name] = CategoricalDistribution(sorted({json.dumps(value) for value in values}))
storage = JournalStorage(JournalFileBackend(sys.argv[2]))
study = optuna.create_study(storage=storage, study_name="runs", direction=given["goal"])
trials = []
for run in runs:
    params = {n: float(run[n]) if isinstance(d, FloatDistribution) else json.dumps(run[n])
              for n, d in distributions.items() if n in run}
    value = run.get(metric)
    rest = {n: v for n, v in run.items() if n not in distributions}
    trials.append(optuna.create_trial(
        state=optuna.trial.TrialState.COMPLETE if number(value) else optuna.trial.TrialState.FAIL,
        value=value if number(value) else None, params=params, user_attrs=rest,
        distributions={n: distributions[n] for n in params}))
study.add_trials(trials)
`;

/** Waits until a server answers. */
async function answers(url) {
  for (let i = 0; i < 600; i++) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise(done => setTimeout(done, 100));
  }
  throw new Error(`${url} does not answer.`);
}

/** Longer nobody waits, in milliseconds. */
const PATIENCE_MS = 60_000;

/** How long a page takes until each of some elements shows, in milliseconds; undefined = it does not. */
async function timesTo(browser, url, selectors) {
  const page = await browser.newPage();
  const start = performance.now();
  const timeTo = selector =>
    page.waitForSelector(selector, { state: 'attached', timeout: PATIENCE_MS }).then(
      () => performance.now() - start,
      () => undefined,
    );
  try {
    await page.goto(url, { timeout: PATIENCE_MS });
    return await Promise.all(selectors.map(timeTo));
  } catch {
    return selectors.map(() => undefined);
  } finally {
    await page.close();
  }
}

const FIRST_PLOT = '.js-plotly-plot .main-svg';

/** Prints how long optuna-dashboard takes to show these runs: rows, and plots. */
export async function measureDashboard(runs, { metric, goal, parameters }, chromium) {
  const python = pythonEnvironment('venv-optuna-dashboard', PACKAGES, 'import optuna_dashboard');
  if (!python) {
    console.log('  beside          optuna-dashboard cannot be installed here');
    return;
  }
  const folder = join(root, 'out', 'bench-dashboard');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [given, journal] = [join(folder, 'runs.json'), join(folder, 'journal.log')];
  const names = parameters.map(parameter => parameter.names.join('.'));
  writeFileSync(given, JSON.stringify({ runs, metric, goal, parameters: names }));
  const made = spawnSync(python, ['-c', MAKE_STUDY, given, journal], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stderr);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/dashboard/`;
  const dashboard = join(dirname(python), 'optuna-dashboard');
  const server = spawn(dashboard, ['--port', String(port), journal], { stdio: 'ignore' });
  const { browser } = await openBrowser({ chromium });
  try {
    await answers(url);
    // The first page makes the server read the journal; ours has read its runs before it shows them, too.
    await timesTo(browser, `${url}studies/0`, [FIRST_PLOT]);
    const show = (what, ms) => {
      const words = ms === undefined ? `not within ${PATIENCE_MS / 1000} s` : `${ms.toFixed(0)} ms`;
      console.log(`  beside          optuna-dashboard: open to ${what} ${words}`);
    };
    const [plot] = await timesTo(browser, `${url}studies/0`, [FIRST_PLOT]);
    // Its only table, and its only parallel coordinates, are where trials are selected.
    const [rows, lines] = await timesTo(browser, `${url}studies/0/smartSelection`, ['tbody tr', '.parcoords']);
    show('the first rows', rows);
    show('the first plot', plot);
    show('parallel coordinates', lines);
  } finally {
    await browser.close();
    server.kill();
  }
}
