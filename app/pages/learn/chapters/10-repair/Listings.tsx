import { useState } from 'react';
import type { Both } from '../../../../i18n/both.ts';
import type { Lang } from '../../../../i18n/numbers.ts';
import { CodeBlock } from '../../../../ui/code-block/CodeBlock.tsx';
import { Tabs } from '../../../../ui/Tabs.tsx';
import { inChinese } from './comments.ts';
import numpy from './check_numpy.py?raw';
import keras from './model_keras.py?raw';
import torch from './model_torch.py?raw';
import './listings.css';

const PROGRAMS = [
  { id: 'keras', label: 'Keras 3', code: keras },
  { id: 'torch', label: 'PyTorch', code: torch },
  { id: 'numpy', label: 'NumPy', code: numpy },
] as const;

const WORDS: Both<{ label: string; copy: string; copied: string; selected: string; changed: string }> = {
  en: {
    label: 'Programs',
    copy: 'Copy the program',
    copied: 'Copied.',
    selected: 'Selected: copy it with Ctrl+C or ⌘C.',
    changed: 'Changed:',
  },
  zh: {
    label: '程序',
    copy: '复制整个程序',
    copied: '已复制。',
    selected: '已选中，请按 Ctrl+C 或 ⌘C 复制。',
    changed: '有改动：',
  },
};

/** The programs of the chapter: files beside this one, shown as they were run, in Chinese with Chinese comments. */
export function Listings({ lang }: { lang: Lang }) {
  const words = WORDS[lang];
  const [selected, select] = useState<(typeof PROGRAMS)[number]['id']>('keras');
  return (
    <Tabs
      label={words.label}
      selected={selected}
      onSelect={select}
      className="listings"
      tabs={PROGRAMS.map(({ id, label, code }) => ({
        id,
        label,
        content: <CodeBlock label={label} code={lang === 'zh' ? inChinese(code) : code} words={words} />,
      }))}
    />
  );
}
