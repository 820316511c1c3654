import { parse } from 'ini';

/** What a `wandb/settings` file may say about the account. */
export interface WandbSettings {
  readonly entity?: string;
  readonly project?: string;
  readonly baseUrl?: string;
}

const textAt = (section: unknown, key: string): string | undefined => {
  if (typeof section !== 'object' || section === null || !(key in section)) return undefined;
  const value: unknown = Reflect.get(section, key);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};

/**
 * Reads a settings file: INI, section `[default]` (docs/facts/config.md). Never throws; any other file says nothing.
 */
export function parseSettingsFile(text: string): WandbSettings {
  const section: unknown = Reflect.get(parse(text), 'default');
  return {
    entity: textAt(section, 'entity'),
    project: textAt(section, 'project'),
    baseUrl: textAt(section, 'base_url'),
  };
}
