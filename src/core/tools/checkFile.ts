import { errorsOf, FILE, problemsOf, sweepFileOf } from './fileOf.ts';
import { defineTool } from './tool.ts';

/** Checks a sweep file as the editor does. */
export const checkFile = defineTool({
  name: 'check_sweep_file',
  means:
    'Checks a W&B sweep file (YAML or JSON) of the workspace: what W&B refuses, ignores in silence or understands ' +
    'otherwise, each with its line and fixes. Use it after every edit of a sweep file and before launching it.',
  needs: 'file',
  fields: { file: FILE },
  async use({ file: path }, { host }) {
    const file = await sweepFileOf(host, path);
    const found = await host.diagnosticsOf(file);
    const errors = errorsOf(found).length;
    return {
      said: `Checked ${file.path}. Errors: ${String(errors)}. Other remarks: ${String(found.length - errors)}.`,
      data: { file: file.path, kind: file.reading.claim.kind, problems: problemsOf(file, found) },
      next:
        errors > 0
          ? 'fix the errors in the file and check it again; with errors it cannot be launched.'
          : 'preview_search_space shows what it would try; plan_launch shows what a launch would send.',
      fileText: file.text,
    };
  },
});
