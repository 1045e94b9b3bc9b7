import { hasNotStarted } from '../engine/job-error.ts';
import type { JobCode } from '../engine/job-error.ts';
import { sayCause } from '../i18n/say-cause.ts';
import { sayAddressRepair, say } from '../i18n/say.ts';
import { addressEn } from '../i18n/words/address.en.ts';
import { addressZh } from '../i18n/words/address.zh.ts';
import { engineEn } from '../i18n/words/engine.en.ts';
import { engineZh } from '../i18n/words/engine.zh.ts';
import { imageEn } from '../i18n/words/image.en.ts';
import { imageZh } from '../i18n/words/image.zh.ts';
import { layerEn } from '../i18n/words/layer.en.ts';
import { layerZh } from '../i18n/words/layer.zh.ts';
import { noticesEn } from '../i18n/words/notices.en.ts';
import { noticesZh } from '../i18n/words/notices.zh.ts';
import { shellEn } from '../i18n/words/shell.en.ts';
import { shellZh } from '../i18n/words/shell.zh.ts';
import type { Lang } from '../i18n/numbers.ts';
import type { Notice } from '../state/notices.ts';

const WORDS = {
  en: {
    own: noticesEn,
    shell: shellEn,
    address: addressEn,
    image: imageEn,
    layer: layerEn,
    engine: engineEn,
  },
  zh: {
    own: noticesZh,
    shell: shellZh,
    address: addressZh,
    image: imageZh,
    layer: layerZh,
    engine: engineZh,
  },
};

/** A notice in words: what happened; then what is still intact and what to do, around a list where there is one. */
export interface NoticeText {
  title: string;
  list?: string[];
  words: string;
}

/** Sentences one after another; Chinese sets no space between them. */
const joined = (lang: Lang, ...sentences: string[]): string =>
  sentences.filter(Boolean).join(lang === 'zh' ? '' : ' ');

export function noticeText(notice: Notice, lang: Lang): NoticeText {
  const { own, shell, address, image, layer, engine } = WORDS[lang];
  const because = (code: JobCode) => {
    const { why, help } = sayCause(engine, code);
    return joined(lang, why, own.intact, help);
  };
  switch (notice.kind) {
    case 'worker-restarted':
      return own.restarted;
    case 'worker-gave-up': {
      const title = hasNotStarted(notice.cause) ? own.doesNotStart : own.keepsStopping;
      return { title, words: because(notice.cause) };
    }
    case 'engine-late':
      return engine.late[notice.part];
    case 'layer-failed':
      return { title: own.layerTitle, words: because(notice.code) };
    case 'image-failed': {
      const isNumbers = notice.problem.code.startsWith('numbers-');
      return {
        title: isNumbers ? own.numbersTitle : own.imageTitle,
        words: say(image.errors, notice.problem),
      };
    }
    case 'image-read': {
      const { name, notes, cells } = notice;
      const done = notes.map((note) => say(image.notes, note));
      const averaged = own.averaged(cells.height, cells.width);
      return { title: own.imageRead(name), words: joined(lang, ...done, averaged, own.stays) };
    }
    case 'address-repaired': {
      const list = notice.repairs.map((repair) => sayAddressRepair({ address, layer }, repair));
      const onlyMangled = notice.repairs.every(({ code }) => code === 'mangled');
      return { title: address.title(onlyMangled), list, words: address.rest };
    }
    case 'pieces-absent':
      return { title: own.piecesAbsentTitle, words: address.absent(notice.keys) };
    case 'work-not-kept':
      return { title: own.workNotKeptTitle, words: own.workNotKept[notice.reason] };
    case 'work-waiting':
      return own.workWaiting;
    case 'own-picture-absent':
      return own.ownAbsent;
    case 'own-picture-newest':
      return own.ownNewest;
    case 'not-kept':
      return { title: own.notKeptTitle, words: image.notKept[notice.reason] };
    case 'action-failed':
      return own.actionFailed;
    case 'not-taken':
      return own.notTaken;
    case 'update-ready':
      return own.updateReady;
    case 'part-late':
      return {
        title: notice.parts.length > 1 ? shell.absent.severalAwaited : shell.absent.awaited,
        words: shell.absent.comes,
      };
    case 'words-late':
      return own.wordsLate;
    case 'part-not-loaded':
    case 'begin-not-loaded':
      return shell.notLoaded;
  }
}

/** Language of the words around a notice. */
export const noticeWords = (lang: Lang) => WORDS[lang].own;
