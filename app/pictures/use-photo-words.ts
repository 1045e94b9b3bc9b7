import { imageEn } from '../i18n/words/image.en.ts';
import { imageZh } from '../i18n/words/image.zh.ts';
import { intakeEn } from '../i18n/words/intake.en.ts';
import type { IntakeWords } from '../i18n/words/intake.en.ts';
import { intakeZh } from '../i18n/words/intake.zh.ts';
import { photoEn } from '../i18n/words/photo.en.ts';
import type { PhotoWords } from '../i18n/words/photo.en.ts';
import { photoZh } from '../i18n/words/photo.zh.ts';
import { usePair } from '../ui/use-words.ts';

export const usePhotoWords = (): PhotoWords => usePair(photoEn, photoZh);
export const useImageWords = (): typeof imageEn => usePair(imageEn, imageZh);
export const useIntakeWords = (): IntakeWords => usePair(intakeEn, intakeZh);
