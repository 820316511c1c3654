/**
 * Whether a training script ends the run that it starts. Under local-process a script without it leaves its run running
 * forever, because the agent's own service keeps the run open (docs/facts/agent-wire.md, 0.2). Undefined where the
 * script does not start a run itself, so nothing is known.
 */
export function endsItsRun(program: string): boolean | undefined {
  const code = program.replace(/("""|''')[\s\S]*?\1/g, '""').replace(/#.*$/gm, '');
  if (!/\bwandb\s*\.\s*init\s*\(|\bfrom\s+wandb\s+import\b[^\n]*\binit\b/.test(code)) return undefined;
  if (/\bwith\s+[^\n:]*\binit\s*\(/.test(code) || /\bwith\s*\([^)]*\binit\s*\(/.test(code)) return true;
  return /\.\s*finish\s*\(/.test(code) || /\bfinish\s*\(\s*\)/.test(code);
}
