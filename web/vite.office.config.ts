import { defineConfig } from 'vite';
import { buildOf } from './vite.shared.ts';

export default defineConfig(buildOf('office'));
