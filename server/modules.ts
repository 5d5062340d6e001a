import { extranetModule } from './extranet/module.ts';
import type { Module } from './platform/module.ts';

/** Every module of the program, in the order of the arrows (ARCHITECTURE.md). main.ts, worker.ts and the tests read this list. */
export const modules: readonly Module[] = [extranetModule];
