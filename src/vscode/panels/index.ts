import * as vscode from 'vscode';
import { COMMANDS, PREVIEW } from '../ids.ts';
import type { Services } from '../services.ts';
import { registerLazily } from '../ui/registerLazily.ts';

/** The panels beside a sweep file. Their code and their pages are loaded with the first of them. */
export function registerPanels(services: Services): vscode.Disposable {
  const { subscriptions } = services.context;
  const load = once(async () => {
    const { Previews } = await import('./previews.ts');
    const previews = new Previews(services);
    subscriptions.push(previews);
    return previews;
  });
  const register = registerLazily(services, load);
  return vscode.Disposable.from(
    register(COMMANDS.preview, (previews, argument) => previews.open(argument)),
    vscode.window.registerWebviewPanelSerializer(PREVIEW, {
      deserializeWebviewPanel: async (panel, state) => (await load()).restore(panel, state),
    }),
  );
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () =>
    (made ??= make().catch((error: unknown) => {
      // A file that could not be read once may be readable the next time.
      made = undefined;
      throw error;
    }));
}
