/** Where operations log: name, time, size, never keys, headers or bodies. */
export interface ApiLog {
  info(line: string): void;
  warn(line: string): void;
}
