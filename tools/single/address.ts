// Runs in the head of the page as one file, before anything reads the address: a lesson that was saved opens as it was saved.
import { isPlain } from '../../app/state/address/plain.ts';

const lesson = document.querySelector<HTMLMetaElement>('meta[name="lesson"]')?.content ?? '';
if (lesson && isPlain(window.location.hash)) window.history.replaceState(null, '', lesson);
