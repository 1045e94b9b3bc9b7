/** Sentences by code; each takes the values that belong to its code. */
type Sentences = Record<string, (values: never) => string>;

/** What a table of sentences can say: a code of it together with the values that its sentence needs. */
export type Coded<S extends Sentences> = {
  [K in keyof S]: Parameters<S[K]> extends [infer V] ? { code: K } & V : { code: K };
}[keyof S];

/**
 * The sentence for a coded value, as `say(words.reasons, reason)`. The compiler refuses a code that has no sentence and a
 * sentence that wants other values.
 */
export function say<S extends Sentences>(sentences: S, coded: Coded<S>): string {
  const { code } = coded;
  return sentences[code](coded as never);
}
