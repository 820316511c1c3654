// What can go wrong: the faults of the emulator that commands are struck with.
import type { SentFault } from '../emulator/emulatorProcess.ts';

/** A fault, with what the emulator is told. */
export interface Fault {
  readonly name: string;
  readonly rule: SentFault;
  /** The command must succeed all the same. */
  readonly harmless?: true;
  /** Milliseconds until it is reported, if that takes long. */
  readonly patience?: number;
}

/** The faults that each `npm test` goes through. */
export const FAULTS: readonly Fault[] = [
  { name: 'a delay of 3 s', rule: { kind: 'delay', ms: 3000 }, harmless: true },
  { name: '401', rule: { kind: '401' } },
  { name: '403', rule: { kind: '403' } },
  { name: '404', rule: { kind: '404' } },
  { name: '429 with Retry-After', rule: { kind: '429', retryAfter: 1 } },
  { name: '500', rule: { kind: '500' } },
  { name: '502 with an HTML body', rule: { kind: '502' } },
  { name: 'a GraphQL error on 200', rule: { kind: 'graphqlError', message: 'something is wrong with the database' } },
  {
    name: 'a GraphQL error on 400',
    rule: { kind: 'graphqlError', status: 400, message: 'something is wrong with the request' },
  },
  { name: 'the connection cut before', rule: { kind: 'cutBefore' } },
  { name: 'the connection cut after', rule: { kind: 'cutAfter' } },
  { name: 'unknown enum values', rule: { kind: 'unknownEnum' }, harmless: true },
  {
    name: 'missing fields',
    rule: { kind: 'missing', fields: ['displayName', 'createdAt', 'updatedAt', 'user', 'runCount', 'description'] },
    harmless: true,
  },
  { name: 'an older server', rule: { kind: 'old' }, harmless: true },
];

/** The rest of what the emulator can do wrong, for the whole table only. */
const FURTHER_FAULTS: readonly Fault[] = [
  // Each of three tries at reading waits until its time limit.
  { name: 'no answer at all', rule: { kind: 'hang' }, patience: 120_000 },
  { name: '500 after the work was done', rule: { kind: 'statusAfter', status: 500 } },
  { name: 'a log-in page on 200', rule: { kind: 'html' } },
  { name: 'a key revoked meanwhile', rule: { kind: 'revoked' } },
  {
    name: 'fields that are null',
    rule: {
      kind: 'nulls',
      fields: [
        'displayName',
        'description',
        'createdAt',
        'updatedAt',
        'heartbeatAt',
        'user',
        'config',
        'runSpec',
        'runQueues',
        'aliases',
      ],
    },
    harmless: true,
  },
];

/** Every kind of fault that the emulator knows, each at least once. */
export const ALL_FAULTS = [...FAULTS, ...FURTHER_FAULTS];
