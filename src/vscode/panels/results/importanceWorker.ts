import { parentPort, workerData } from 'node:worker_threads';
import { importanceOf, type ImportanceQuestion } from '../../../core/results/importance/importance.ts';

// The thread that computes importance: one question, one answer.

parentPort?.postMessage(importanceOf(workerData as ImportanceQuestion));
