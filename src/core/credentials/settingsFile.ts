import { parse } from 'ini';
import { textAt } from '../json.ts';

/** What a `wandb/settings` file may say about the account. */
export interface WandbSettings {
  readonly entity?: string;
  readonly project?: string;
  readonly baseUrl?: string;
}

/**
 * Reads a settings file: INI, section `[default]` (docs/facts/config.md). Never throws; any other file says nothing.
 */
export function parseSettingsFile(text: string): WandbSettings {
  const file: unknown = parse(text);
  const read = (key: string): string | undefined => textAt(file, 'default', key)?.trim() || undefined;
  return {
    entity: read('entity'),
    project: read('project'),
    baseUrl: read('base_url'),
  };
}
