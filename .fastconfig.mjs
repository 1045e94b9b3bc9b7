import { defineConfig } from 'vite';
import { readFileSync } from 'node:fs';
import { firstChunk } from './tools/vite/first-chunk.mjs';
import base from './vite.config.ts';
const c = { ...base };
const cached = { name: 'cached', enforce: 'pre', resolveId: (id) => (/^virtual:(opening|formulas)/.test(id) ? `\0${id}` : undefined), load(id) { if (id === '\0virtual:opening') return { code: readFileSync('/tmp/csstool/v-opening.js', 'utf8'), moduleSideEffects: false }; const m = /^\0virtual:formulas\/(.*)/.exec(id); return m ? { code: readFileSync(`/tmp/csstool/v-formulas-${m[1]}.js`, 'utf8'), moduleSideEffects: false } : undefined; } };
c.plugins = [cached, ...base.plugins];
export default c;
