import assert from 'node:assert/strict';
import { projectRow } from '../../../../src/core/explorer/rows/projectRow.ts';
import { can } from './can.ts';
import { NOW } from './samples.ts';

describe('the row of a project', () => {
  it('says how many sweeps, and what can be done', () => {
    const project = { id: 'p', name: 'proj', entity: 'team', sweepCount: 12 };
    assert.equal(projectRow(project, { now: NOW }).description, '12 sweeps');
    assert.equal(
      projectRow(project, { now: NOW, pinned: true, current: true }).description,
      'in use · pinned · 12 sweeps',
    );
    assert.equal(projectRow({ ...project, sweepCount: undefined }, { now: NOW }).description, '');
    assert.equal(can(projectRow(project, { now: NOW }), 'pinnable'), true);
  });
});
