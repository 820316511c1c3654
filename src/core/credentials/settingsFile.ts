import { parseConfig } from './configParser.ts';

/** What a `wandb/settings` file may say about the account; '' = it says so, but says nothing. */
export interface WandbSettings {
  readonly entity?: string;
  readonly project?: string;
  readonly baseUrl?: string;
  readonly apiKey?: string;
  /** The line that the client cannot read: it then takes the file for empty. */
  readonly brokenLine?: number;
}

/**
 * Reads a settings file: INI, section `[default]` (docs/facts/config.md). Never throws; any other file says nothing.
 */
export function parseSettingsFile(text: string): WandbSettings {
  const file = parseConfig(text);
  if ('brokenLine' in file) return text.trim() === '' ? {} : { brokenLine: file.brokenLine };
  const options = file.sections.get('default');
  const named = { entity: 'entity', project: 'project', baseUrl: 'base_url', apiKey: 'api_key' } as const;
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, option]) => {
      const value = options?.get(option);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
