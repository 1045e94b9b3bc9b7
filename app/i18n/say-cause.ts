import type { EngineWords } from './words/engine.en.ts';

interface Cause {
  why: string;
  help: string;
}

/** What is so and what may help, for the code of a job that came to nothing. */
export const sayCause = ({ causes, refused }: EngineWords, code: string): Cause =>
  (causes as Partial<Record<string, Cause>>)[code] ?? refused(code);
