// Launches as the editor runs them, on an emulator in this process; the file is that of the fake editor.
import { openText } from './fakeEditor.ts';
import assert from 'node:assert/strict';
import { createLanguageService } from '../../../src/core/language/service.ts';
import type { IntentJournal } from '../../../src/core/launch/send/intent.ts';
import { createSender } from '../../../src/core/launch/send/sender.ts';
import type { LaunchContext } from '../../../src/vscode/launch/launchContext.ts';
import { launchSweep } from '../../../src/vscode/launch/launchSweep.ts';
import type { SweepRecord } from '../../emulator/world/records.ts';
import { opened, openBench, PLACE, type CommandBench } from './commandBench.ts';
import { instantJournal } from '../../core/launch/send/instantJournal.ts';

/** What a question shows, and its way to be answered. */
export type Shown = Awaited<ReturnType<typeof opened>>;

export interface LaunchBench extends CommandBench {
  /** What is kept of launches. */
  readonly journal: IntentJournal;
  /** The documents that were shown, by name. */
  readonly documents: Map<string, string>;
  /**
   * Launches a file: `answer` answers each question in turn, as often as one is asked. Gives the titles of the
   * questions and the sweep that was made; undefined = none was.
   */
  launch(
    file: { readonly name: string; readonly text: string; readonly withOptions?: boolean },
    answer: (question: Shown) => void,
  ): Promise<{ readonly titles: readonly string[]; readonly made: SweepRecord | undefined }>;
}

/** Somebody is signed in to an emulator where nothing moves on its own, and can launch. */
export async function openLaunchBench(): Promise<LaunchBench> {
  const bench = await openBench();
  const language = createLanguageService();
  const documents = new Map<string, string>();
  const services = {
    ...bench.services,
    readings: {
      of: (document: { getText(): string }) => language.read({ text: document.getText(), fileName: 'sweep.yaml' }),
    },
    outlooks: { ask: () => Promise.resolve({ kind: 'none' }), remember: () => Promise.resolve() },
    documents: {
      put: (_: string, name: string, text: string) => {
        documents.set(name, text);
        return name;
      },
      show: () => Promise.resolve(),
    },
  };
  const journal = instantJournal();
  const sender = createSender({
    client: bench.client,
    journal,
    owner: 'bench',
    log: bench.services.log,
  });
  const context = {
    services,
    diagnostics: { of: () => Promise.resolve([]) },
    senderOf: () => Promise.resolve(sender),
    jobFilesOf: () => new Map(),
  } as unknown as LaunchContext;
  const sweeps = (): readonly SweepRecord[] =>
    bench.emulator.world.project(PLACE.entity, PLACE.project)?.sweeps.kept ?? [];
  return {
    ...bench,
    journal,
    documents,
    async launch({ name, text, withOptions = false }, answer) {
      openText(name, text);
      const before = new Set(sweeps());
      const titles: string[] = [];
      const over = launchSweep(context, undefined, { withOptions }).then(() => undefined);
      for (;;) {
        const question = await Promise.race([opened(), over]);
        if (!question) break;
        titles.push(question.title);
        answer(question);
        await new Promise(setImmediate);
      }
      const made = sweeps().filter(sweep => !before.has(sweep));
      assert.ok(made.length <= 1, String(made.length));
      return { titles, made: made[0] };
    },
  };
}
