// The page of results in a browser, with its host in this process: from opening to the first rows, what it costs to
// sort, filter, brush and scroll runs, and the memory that it takes. Host and page talk by messages as in the editor.
import { build } from 'esbuild';
import { basename, extname } from 'node:path';
import { pages } from '../../scripts/pages.mjs';
import { smallScripts } from '../../scripts/smallScripts.mjs';
import { PLAIN_VIEW } from '../../src/contract/resultsView.ts';
import { filterRows } from '../../src/core/results/filter/runFilter.ts';
import { TableSender } from '../../src/vscode/panels/results/tableSender.ts';
import { together } from '../../src/vscode/panels/results/together.ts';
import { servePage, talkToHost } from './pageServer.mjs';

const HTML = `<!DOCTYPE html><html lang="en"><meta charset="UTF-8"><link rel="stylesheet" href="results.css">
<style>html, body { height: 100%; --vscode-editor-background: #1f1f1f; --vscode-editor-foreground: #cccccc;
--vscode-font-family: sans-serif; --vscode-font-size: 13px; --vscode-focusBorder: #0078d4 }</style>
<body class="vscode-dark"><main></main><script src="results.js"></script>`;

/** Runs in the page before its script: when its first row is drawn, and the time that frames take. */
function beforePage() {
  globalThis.firstRow = new Promise(done => {
    const rows = new globalThis.MutationObserver(() => {
      if (globalThis.document.querySelector('.body .row') === null) return;
      rows.disconnect();
      // After the frame that draws it.
      globalThis.requestAnimationFrame(() => setTimeout(() => done(Date.now())));
    });
    rows.observe(globalThis.document, { subtree: true, childList: true });
  });
  const next = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.frameWork = 0;
  globalThis.requestAnimationFrame = run =>
    next(time => {
      const start = performance.now();
      run(time);
      globalThis.frameWork += performance.now() - start;
    });
  /**
   * How long something keeps the page busy until it is drawn, in milliseconds: a part that has become visible is drawn
   * in the frame after the one in which it learns its size.
   */
  globalThis.workOf = async run => {
    globalThis.frameWork = 0;
    const start = performance.now();
    run();
    globalThis.document.body.getBoundingClientRect();
    const handled = performance.now() - start;
    for (let frame = 0; frame < 3; frame++) await new Promise(done => next(() => setTimeout(done)));
    return handled + globalThis.frameWork;
  };
  /** The longest time between two frames while something goes on, in milliseconds. */
  globalThis.longestFrame = async (frames, step) => {
    let longest = 0;
    let before = await new Promise(next);
    for (let i = 0; i < frames; i++) {
      step(i);
      const now = await new Promise(next);
      longest = Math.max(longest, now - before);
      before = now;
    }
    return longest;
  };
}

/** The page's files by their paths, as they are packaged. */
async function packagedPages() {
  const { outputFiles } = await build({
    ...pages,
    minify: true,
    write: false,
    plugins: [...pages.plugins, smallScripts],
  });
  const types = { '.js': 'text/javascript', '.css': 'text/css' };
  const files = outputFiles.map(({ path, contents }) => {
    return [`/${basename(path)}`, { type: types[extname(path)], body: Buffer.from(contents) }];
  });
  return new Map([['/', { type: 'text/html', body: HTML }], ...files]);
}

/**
 * Opens the page on sweeps, which `open` begins to load at the same time; gives it once its first row is drawn.
 * `firstRows`: milliseconds until then, by the clock of the page.
 */
export async function openResultsPage(browser, open) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: 'dark' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const processes = await browser.newBrowserCDPSession();
  const sender = new TableSender();
  let view = PLAIN_VIEW;
  let isReady = false;
  const send = (messages, bytes = 0) => {
    for (const message of together(messages, bytes)) server.send(message);
  };
  const about = () => {
    const [{ space }] = sweeps.sweeps;
    const metric = sweeps.columns().find(({ role }) => role === 'metric')?.name;
    return { title: 'Results', words: '', goal: space?.goal ?? 'minimize', ...(metric ? { metric } : {}) };
  };
  const rows = () => {
    const { rows: passed } = filterRows(view.filter, sweeps.loaded());
    return { type: 'rows', rows: { revision: sender.revision, rows: passed } };
  };
  const update = (...before) => {
    if (!isReady) return;
    const [{ results }] = sweeps.sweeps;
    const kind = results?.state.isWhole ? 'whole' : 'partial';
    const status = { type: 'status', status: { kind, held: sweeps.ids().length, notices: [] }, remedies: {} };
    const { messages, bytes } = sender.changes(sweeps);
    const news = [...before, { type: 'about', about: about() }, status, ...messages];
    send(messages.length ? [...news, rows()] : news, bytes);
  };
  const server = await servePage(await packagedPages(), message => {
    if (message.type === 'ready') {
      isReady = true;
      update({ type: 'start', about: about(), view, state: { host: '', sweeps: [], view } });
    } else if (message.type === 'use') sweeps.use(message.columns);
    else if (message.type === 'view') {
      const isOther = message.view.filter !== view.filter;
      view = message.view;
      if (isOther) send([rows()]);
    }
  });
  await page.addInitScript(talkToHost);
  await page.addInitScript(beforePage);
  page.on('pageerror', error => {
    throw error;
  });
  const start = Date.now();
  const sweeps = open(() => update());
  await page.goto(server.address);
  const firstRows = (await page.evaluate(() => globalThis.firstRow)) - start;
  const close = async () => {
    await context.close();
    server.close();
  };
  return { page, session, processes, sweeps, update, firstRows, close };
}

/** Seconds that the processes of pages have computed. */
async function computed(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/**
 * The fastest of some turns in the page, and the computing of the one that computed least, asking for it included: what
 * else the machine does only ever adds. In milliseconds.
 */
async function fastest({ page, processes }, turns, run, { argument, before = () => undefined } = {}) {
  let ms = Infinity;
  let computing = Infinity;
  for (let i = 0; i < turns; i++) {
    await before(i);
    const start = await computed(processes);
    ms = Math.min(ms, await page.evaluate(run, argument));
    computing = Math.min(computing, 1000 * ((await computed(processes)) - start));
  }
  return { ms, computing };
}

/** What the page does with all of its runs: each figure by its name; `memory` in bytes. */
export async function measurePage(opened) {
  const { page, session } = opened;
  const sort = argument =>
    fastest(
      opened,
      8,
      name => {
        const heads = [...globalThis.document.querySelectorAll('.head .cell')];
        const head = heads.find(cell => cell.querySelector('.text').textContent === name);
        return globalThis.workOf(() => head.click());
      },
      { argument },
    );
  const figures = { pageSort: await sort('val_loss'), pageSortTexts: await sort('Run') };
  figures.pageScroll = await fastest(opened, 3, () => {
    const grid = globalThis.document.querySelector('.grid');
    grid.scrollTop = 0;
    return globalThis.longestFrame(60, i => (grid.scrollTop = i * 531));
  });
  const tab = name => page.evaluate(id => globalThis.document.querySelector(id).click(), `#tab-${name}`);
  figures.parallel = await fastest(
    opened,
    5,
    () => globalThis.workOf(() => globalThis.document.querySelector('#tab-parallel').click()),
    {
      before: async i => {
        await tab('table');
        // Of another width, all of it is drawn anew.
        await page.setViewportSize({ width: 1279 - i, height: 800 });
        await page.waitForTimeout(200);
      },
    },
  );
  figures.brush = await fastest(opened, 3, async () => {
    const canvas = globalThis.document.querySelector('.parallel canvas.picture');
    const box = canvas.getBoundingClientRect();
    const at = { clientX: box.left + 44, pointerId: 1, bubbles: true };
    const event = (name, y) => canvas.dispatchEvent(new globalThis.PointerEvent(name, { ...at, clientY: box.top + y }));
    canvas.setPointerCapture = () => undefined;
    event('pointerdown', 120);
    const times = [];
    for (let i = 0; i < 25; i++) times.push(await globalThis.workOf(() => event('pointermove', 130 + 5 * i)));
    event('pointerup', 250);
    await new Promise(done => setTimeout(done, 300));
    // The median of the moves: the first one makes what the others use again.
    return times.sort((a, b) => a - b)[12];
  });
  // All 25 moves computed so much.
  figures.brush.computing /= 25;
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
  return { ...figures, memory: usedSize + embedderHeapUsedSize + backingStorageSize };
}
