import assert from 'node:assert/strict';
import {
  codeJobNames,
  gitJobName,
  imageJobName,
  imageTag,
  jobNameProblem,
  safeArtifactName,
} from '../../../src/core/jobs/jobName.ts';

describe('names of jobs', () => {
  it('replaces what an artifact name cannot contain and shortens in the middle', () => {
    assert.equal(safeArtifactName('my job/x'), 'my_job_x');
    assert.equal(safeArtifactName('é'.repeat(3) + 'x'.repeat(140)), `___${'x'.repeat(60)}..${'x'.repeat(63)}`);
    assert.equal(safeArtifactName('😀'), '_');
    assert.equal(safeArtifactName('a'.repeat(128)), 'a'.repeat(128));
  });

  it('refuses a name with the one that would do', () => {
    assert.match(jobNameProblem('Hello World') ?? '', /Hello_World/);
    assert.equal(jobNameProblem('job-train.v2_x'), undefined);
    assert.notEqual(jobNameProblem(''), undefined);
  });

  it('names image jobs without the tag, which becomes an alias', () => {
    assert.equal(imageTag('my/image:v1'), 'v1');
    assert.equal(imageJobName('my/image:v1'), 'job-my_image');
    assert.equal(imageTag('localhost:5000/x'), undefined);
    assert.equal(imageJobName('localhost:5000/x'), 'job-localhost_5000_x');
    assert.equal(imageTag('plain'), undefined);
    assert.equal(imageJobName('plain'), 'job-plain');
  });

  it('names git jobs by the remote, with the underscore of a program that is not named', () => {
    assert.equal(gitJobName('https://github.com/o/r'), 'job-https___github.com_o_r_');
  });

  it('names code jobs by folder and program, as the client really does', () => {
    assert.deepEqual(codeJobNames('.', 'train.py'), { code: 'code-train.py', job: 'job-code-train.py' });
    assert.deepEqual(codeJobNames('./src/code', 'main.py'), {
      code: 'code-src_code_main.py',
      job: 'job-code-src_code_main.py',
    });
    assert.deepEqual(codeJobNames('src/', 'main.py'), { code: 'code-src_main.py', job: 'job-code-src_main.py' });
    assert.deepEqual(codeJobNames('.', 'x.py', 'mine'), { code: 'code-mine', job: 'mine' });
  });
});
