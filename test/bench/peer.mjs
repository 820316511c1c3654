// yaml-language-server as a service in this process, with a JSON schema: the peer of completion measures and of the
// language benchmark.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));

/** Installs what this folder's package.json names, once. Gives false where that fails (no registry within reach). */
export function installPeers(log = line => console.error(line)) {
  if (existsSync(join(folder, 'node_modules', 'yaml-language-server'))) return true;
  log('Installing yaml-language-server beside the benchmarks (once)');
  return (
    spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    }).status === 0
  );
}

/** Its version, for the record. */
export async function peerVersion() {
  const { readFile } = await import('node:fs/promises');
  return JSON.parse(await readFile(join(folder, 'node_modules', 'yaml-language-server', 'package.json'), 'utf8'))
    .version;
}

/**
 * The language server's own service, nothing waited for and nothing sent: `document` makes what the others take
 * (offsets in UTF-16 units). `schema` is the JSON schema of every .yaml file.
 */
export async function createPeer(schema) {
  const out = join(folder, 'node_modules', 'yaml-language-server', 'out', 'src');
  const { getLanguageService } = await import(
    pathToFileURL(join(out, 'languageservice', 'yamlLanguageService.js')).href
  );
  const { TextDocument } = await import(
    pathToFileURL(join(folder, 'node_modules', 'vscode-languageserver-textdocument', 'lib', 'esm', 'main.js')).href
  );
  const service = getLanguageService({
    schemaRequestService: async () => JSON.stringify(schema),
    workspaceContext: { resolveRelativePath: (relative, base) => new URL(relative, base).href },
    telemetry: { send() {}, sendError() {}, sendTrack() {} },
  });
  service.configure({
    validate: true,
    completion: true,
    hover: true,
    format: false,
    isKubernetes: false,
    customTags: [],
    yamlVersion: '1.2',
    indentation: '  ',
    schemas: [{ uri: 'https://schema.invalid/sweeps-schema.json', fileMatch: ['*.yaml'], schema }],
  });
  let count = 0;
  return {
    document: (text, version = 1, uri = `file:///peer-${++count}.yaml`) =>
      TextDocument.create(uri, 'yaml', version, text),
    validate: document => service.doValidation(document, false),
    complete: (document, offset) => service.doComplete(document, document.positionAt(offset), false),
    hover: (document, offset) => service.doHover(document, document.positionAt(offset)),
  };
}
