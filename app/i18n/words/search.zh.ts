import type { SearchWords } from './search.en.ts';

export const searchZh: SearchWords = {
  title: '搜索',
  field: '搜索章节、问题与术语',
  placeholder: '秩、stride、BN、1/k²……',
  hint: '可以搜索各章正文、常见问题，以及两种语言的术语。按回车打开第一条结果。',
  results: (n) => (n === 0 ? '没有找到。' : `${n} 条结果。`),
  kinds: { screen: '章节', question: '问题', term: '术语' },
  close: '关闭',
};
