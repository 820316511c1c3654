import type { Family, Rule } from './rule.ts';

/** What PyYAML refuses to read; said by `validate` itself, before any other rule. */
export const yamlRule: Rule = {
  code: 'yaml',
  severities: ['error'],
  what: 'The text is not YAML as PyYAML reads it.',
  why: 'W&B\'s client reads the file with PyYAML\'s `safe_load`, which is YAML 1.1 with rules of its own: a tab in the indentation, a second document or an unknown tag is refused, and nothing is sent.',
  wrong: 'program: train.py\nmethod: random\nparameters:\n  lr: {values: [0.1, 0.2}\n',
  right: 'program: train.py\nmethod: random\nparameters:\n  lr: {values: [0.1, 0.2]}\n',
  source: 'PyYAML (reader, scanner, parser, composer, constructor), called by wandb/util.py `load_json_yaml_dict` and sdk/launch/sweeps/utils.py `load_sweep_config`.',
};

export const yamlText: Family = { name: 'YAML', rules: [yamlRule], check: () => undefined };
