export type { Services as ShellServices } from './services.ts';
