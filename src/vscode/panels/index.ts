import * as vscode from 'vscode';
import { COMMANDS, PREVIEW, RESULTS, SECTION, SETTINGS } from '../ids.ts';
import { WRITTEN } from '../language/documents.ts';
import { uriOf } from '../language/notebooks.ts';
import type { Services } from '../services.ts';
import { toRange } from '../ui/applyEdits.ts';
import { once } from '../ui/once.ts';
import { registerLazily } from '../ui/registerLazily.ts';

/** The preview beside a sweep file, and the results of sweeps. Code and pages are loaded with the first of them. */
export function registerPanels(services: Services): vscode.Disposable {
  const { subscriptions } = services.context;
  const load = once(async () => {
    const { Previews } = await import('./previews.ts');
    const previews = new Previews(services);
    subscriptions.push(previews);
    return previews;
  });
  const loadResults = once(async () => {
    const { ResultsPanels } = await import('./results/resultsPanels.ts');
    const results = new ResultsPanels(services);
    subscriptions.push(results);
    return results;
  });
  const register = registerLazily(services, load);
  const registerResults = registerLazily(services, loadResults);
  return vscode.Disposable.from(
    register(COMMANDS.preview, (previews, argument) => previews.open(argument)),
    vscode.window.registerWebviewPanelSerializer(PREVIEW, {
      deserializeWebviewPanel: async (panel, state) => (await load()).restore(panel, state),
    }),
    registerResultsLens(services),
    registerResults(COMMANDS.showResults, (results, ...args) => results.open(args)),
    vscode.window.registerWebviewPanelSerializer(RESULTS, {
      deserializeWebviewPanel: async (panel, state) => (await loadResults()).restore(panel, state),
    }),
  );
}

/** Results of the sweep that a file launched last, and the next sweep after it, above the file. */
function registerResultsLens(services: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const load = once(async () => {
    const { ResultsLens } = await import('./results/resultsLens.ts');
    const lens = new ResultsLens(services, () => changed.fire());
    services.context.subscriptions.push(lens);
    return lens;
  });
  return vscode.Disposable.from(
    changed,
    services.news.onDidLaunch(() => changed.fire()),
    services.connection.onDidChange(() => changed.fire()),
    vscode.languages.registerCodeLensProvider(WRITTEN, {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses(document) {
        if (!vscode.workspace.getConfiguration(SECTION, document).get<boolean>(SETTINGS.codeLens, true)) return [];
        const { claim, sweep } = await services.readings.load(document);
        const first = sweep.root.target;
        const at = first?.kind === 'map' ? first.pairs[0]?.key.start : undefined;
        // Of a notebook the sweep's dict may be in another cell.
        if (claim.kind === null || at === undefined || at < 0 || at > document.getText().length) return [];
        const commands = await (await load()).of(uriOf(document));
        return commands.map(command => new vscode.CodeLens(toRange(document, { start: at, end: at }), command));
      },
    }),
  );
}
