import * as vscode from 'vscode';
import type { Clock } from '../core/api/clock.ts';
import { createRecentRequests } from '../core/api/recentRequests.ts';
import { Connection } from './account/connection.ts';
import { Outlooks } from './account/outlooks.ts';
import { DocumentReadings } from './language/readings.ts';
import type { Services } from './services.ts';
import { WindowNews } from './sweeps/windowNews.ts';
import { Documents } from './ui/documents.ts';
import { once } from './ui/once.ts';
import type { Platform } from './ui/platform.ts';

const clock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Makes what the features share. Asks nothing of the network, the files or the secret storage. */
export function createServices(context: vscode.ExtensionContext, platform: Platform): Services {
  const log = vscode.window.createOutputChannel('Launch Sweeps', { log: true });
  const readings = new DocumentReadings();
  const documents = new Documents();
  const news = new WindowNews();
  const requests = createRecentRequests();
  const connection = new Connection({ context, log, clock, platform, requests });
  const outlooks = new Outlooks(context, connection);
  context.subscriptions.push(outlooks, connection, documents, news, readings, log);
  const language = once(async () => (await import('../core/language/service.ts')).createLanguageService());
  return { context, log, clock, platform, language, readings, connection, outlooks, documents, news, requests };
}
