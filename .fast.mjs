import { opening } from './tools/vite/opening.mjs';
import { formulas } from './tools/vite/formulas.mjs';
import { writeFileSync } from 'node:fs';
const ctx = { addWatchFile() {} };
const o = await opening().load.call(ctx, '\0virtual:opening'); writeFileSync('/tmp/csstool/v-opening.js', o.code);
for (const p of ['opening', 'en', 'zh']) { const f = await formulas().load.call(ctx, `\0virtual:formulas/${p}`); writeFileSync(`/tmp/csstool/v-formulas-${p}.js`, f.code); }
