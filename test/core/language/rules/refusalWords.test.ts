// A message says that W&B refuses something only as an Error, in whatever file its rule finds the fault.
import assert from 'node:assert/strict';
import { families } from '../../../../src/core/language/rules/families.ts';
import { createLanguageService } from '../../../../src/core/language/service.ts';
import type { Diagnostic } from '../../../../src/core/language/types.ts';
import { repositoryRoot } from '../../../contract/launchShared.ts';
import { readRuleDocumentation, type RuleDocumentation } from '../../../tools/ruleDocumentation.ts';
import { randomLaunchSweep } from '../randomLaunchSweeps.ts';
import { randomSweep } from '../randomSweeps.ts';
import { files, knowledge } from './exampleEnvironment.ts';
import { SCHEDULERS } from './texts.ts';

/** That W&B, its server, its client or its engine takes something not at all. What an agent does comes later. */
const REFUSES = new RegExp(
  [
    /(?:W&B|[Tt]he (?:client|server)|[Aa] grid|W&B's (?:engine|grid)|`wandb [a-z-]+`)/,
    /(?: [^,.]*)? (?:refuses|rejects|stops|crashes|does not (?:accept|take))\b/,
  ]
    .map(part => part.source)
    .join(''),
);

const service = createLanguageService();
const said = (text: string, fileName: string): Diagnostic[] => {
  const document = service.read({ text, fileName });
  return service.claim(document).kind === null ? [] : service.validate(document, knowledge, files);
};

/** A file without one of its keys at the top, and what is under it. */
const without = (text: string, key: string): string =>
  text.replace(new RegExp(`^${key}:.*\n(?:[ \t#-].*\n|\n)*`, 'm'), '');
const custom = (text: string): string => `method: custom\n${without(text, 'method')}`;
const launched = (text: string, scheduler: string): string =>
  `job: my-team/my-project/train:latest\n${['job', 'scheduler', 'program'].reduce(without, text)}${scheduler}`;
const local = (text: string, engine: string): string =>
  `${['job', 'image_uri', 'launch', 'scheduler'].reduce(without, custom(text))}scheduler: {engine: ${engine}}\n`;

/** What else could be in a file around the same fault. */
const CONTEXTS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': text => text,
  'method: custom': custom,
  'no method': text => without(text, 'method'),
  'method: bayes': text => `method: bayes\n${without(text, 'method')}`,
  "W&B's Optuna": text => launched(custom(text), SCHEDULERS.optuna),
  "W&B's scheduler job": text => launched(without(text, 'method'), SCHEDULERS.wandb),
  'another scheduler': text => launched(custom(text), SCHEDULERS.other),
  'what looks like Optuna': text =>
    launched(custom(text), SCHEDULERS.optuna.replace('wandb/sweep-jobs', 'my-team/jobs')),
  'engine: wandb': text => local(text, 'wandb'),
  'engine: optuna': text => local(text, 'optuna'),
  'engine: ax': text => local(text, 'ax'),
  'misspelled parameters': text => custom(text).replace(/^parameters:/m, 'parmeters:'),
  'no metric': text => without(text, 'metric'),
};

/** The same sweep in Python, whose method only running it would tell. */
async function inPython(text: string): Promise<string> {
  const dict = await service.toPython(service.read({ text: custom(text), fileName: 'sweep.yaml' }));
  return `import sys\nimport wandb\n\n${dict.replace('"custom"', 'sys.argv[1]')}\nwandb.sweep(sweep_config)\n`;
}

/** What of a text says that it is refused, and is not an Error. */
const contradictions = (found: readonly Diagnostic[]): string[] =>
  found
    .filter(({ severity, message }) => severity !== 'error' && REFUSES.test(message))
    .map(({ code, severity, message }) => `${severity} ${code}: ${message}`);

describe('Words of refusal', () => {
  it('come with an Error only, for the fault of every rule in every context', async () => {
    const wrong = new Set<string>();
    const drawn = new Set<string>();
    const check = (text: string, fileName: string, context: string): void => {
      const found = said(text, fileName);
      for (const { code } of found) drawn.add(code);
      for (const one of contradictions(found)) wrong.add(`${context}: ${one}`);
    };
    const examples: readonly RuleDocumentation[] = [...readRuleDocumentation(repositoryRoot).values()];
    for (const { wrong: text, fileName } of examples) {
      if (!fileName.endsWith('.yaml')) check(text, fileName, fileName);
      else {
        for (const [context, change] of Object.entries(CONTEXTS)) check(change(text), fileName, context);
        check(await inPython(text), 'sweep.py', 'Python');
      }
    }
    const codes = families.flatMap(({ rules }) => rules.map(({ code }) => code));
    assert.deepEqual(
      codes.filter(code => !drawn.has(code)),
      [],
      'drawn nowhere',
    );
    assert.deepEqual([...wrong], []);
  });

  it('come with an Error only, on random sweeps', () => {
    const wrong = new Set<string>();
    const contexts = Object.entries(CONTEXTS);
    for (let seed = 0; seed < 150; seed++) {
      const [context, change] = contexts[seed % contexts.length] ?? [];
      if (!context || !change) continue;
      for (const text of [`# launch-sweeps: sweep\n${randomSweep(seed)}`, randomLaunchSweep(seed)])
        for (const one of contradictions(said(change(text), 'sweep.yaml'))) wrong.add(`${context}: ${one}`);
    }
    assert.deepEqual([...wrong], []);
  });
});
