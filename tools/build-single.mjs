// Makes dist/lesson.html of the built page: all of it in one file, which opens from a disk. Part of `npm run build`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageOf } from './single/page.mjs';

/** Bytes: what still goes as an attachment, and onto any old stick. */
const MOST = 2.5e6;

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const page = Buffer.from(await pageOf(dist));
const size = `${(page.length / 1e6).toFixed(2)} MB`;
if (page.length > MOST) throw new Error(`lesson.html has ${size}, more than ${MOST / 1e6} MB`);
writeFileSync(join(dist, 'lesson.html'), page);
console.log(`dist/lesson.html  ${size}`);
