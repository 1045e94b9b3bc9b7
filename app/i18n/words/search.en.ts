export const searchEn = {
  title: 'Search',
  field: 'Search chapters, questions and terms',
  placeholder: 'rank, 步长, BN, 1/k² …',
  hint: 'Chapters, questions that people ask, and terms in both languages. Enter opens the first result.',
  results: (n: number) => (n === 0 ? 'Nothing found.' : n === 1 ? '1 result.' : `${n} results.`),
  kinds: { screen: 'Chapter', question: 'Question', term: 'Term' },
  close: 'Close',
};

export type SearchWords = typeof searchEn;
