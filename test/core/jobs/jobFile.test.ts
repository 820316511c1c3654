import assert from 'node:assert/strict';
import { jobFileText } from '../../../src/core/jobs/jobFile.ts';

const TYPES = (pad: string): string =>
  `{\n${pad}    "wb_type": "typedDict",\n${pad}    "params": {\n${pad}        "type_map": {}\n${pad}    }\n${pad}}`;

describe('wandb-job.json', () => {
  it('of an image', () => {
    assert.equal(
      jobFileText({ kind: 'image', image: 'my/imagé:v1' }),
      `{
    "_version": "v0",
    "source_type": "image",
    "source": {
        "image": "my/imag\\u00e9:v1"
    },
    "input_types": ${TYPES('    ')},
    "output_types": ${TYPES('    ')},
    "runtime": ""
}`,
    );
  });

  it('of a git repository', () => {
    const text = jobFileText({
      kind: 'git',
      remote: 'https://github.com/o/r',
      commit: 'a'.repeat(40),
      entrypoint: ['python', 'train.py'],
      runtime: '3.11',
    });
    const source = [
      '    "source": {',
      '        "git": {',
      '            "remote": "https://github.com/o/r",',
      `            "commit": "${'a'.repeat(40)}"`,
      '        },',
      '        "entrypoint": [',
      '            "python",',
      '            "train.py"',
      '        ],',
      '        "notebook": false',
      '    }',
    ];
    assert.ok(text.includes(source.join('\n')), text);
    assert.equal((JSON.parse(text) as { source_type: string }).source_type, 'repo');
  });

  it('of code, with the version that a Dockerfile or a build context asks for', () => {
    const text = jobFileText(
      {
        kind: 'code',
        artifactId: 'QXJ0',
        entrypoint: ['python', 'x.py'],
        runtime: '3.10',
        dockerfile: 'Dockerfile',
        buildContext: 'src',
        baseImage: 'python:3.10',
      },
      { db: 'always' },
    );
    assert.deepEqual(JSON.parse(text), {
      _version: '0.17.0',
      source_type: 'artifact',
      source: {
        entrypoint: ['python', 'x.py'],
        notebook: false,
        artifact: 'wandb-artifact://_id/QXJ0',
        build_context: 'src',
        dockerfile: 'Dockerfile',
        base_image: 'python:3.10',
      },
      input_types: { wb_type: 'typedDict', params: { type_map: {} } },
      output_types: { wb_type: 'typedDict', params: { type_map: {} } },
      runtime: '3.10',
      services: { db: 'always' },
    });
  });
});
