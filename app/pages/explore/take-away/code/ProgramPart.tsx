import { useEffect, useMemo, useState } from 'react';
import { act } from '../../../../state/act.ts';
import { engine } from '../../../../state/page/store.ts';
import { Button } from '../../../../ui/Button.tsx';
import { CodeBlock } from '../../../../ui/code-block/CodeBlock.tsx';
import { Tabs } from '../../../../ui/Tabs.tsx';
import { useExplore, useExploreState } from '../../use-explore.ts';
import { useShown, useTakeAwayWords } from '../use-take-away.ts';
import type { FileWriter } from '../use-writing.ts';
import { askExample } from './ask-example.ts';
import type { Example } from './example.ts';
import { FRAMEWORKS, program } from './program.ts';
import type { Framework } from './program.ts';

/** The layer as a program that checks itself on a few pixels of the picture: about the one that is picked, else the middle. */
export function ProgramPart({ begin, isBusy }: Pick<FileWriter, 'begin'> & { isBusy: boolean }) {
  const explore = useExplore();
  const words = useTakeAwayWords();
  const { layer, picture, file } = useShown();
  const picked = useExploreState((state) => state.picked);
  const [framework, choose] = useState<Framework>('numpy');
  const [example, setExample] = useState<Example | 'failed' | null>(null);
  // A camera's pictures follow each other: one of them is enough.
  const isLive = useExploreState((state) => state.source.kind === 'live');
  const { width, height } = picture;
  const changes = isLive ? null : picture;
  useEffect(() => {
    let isWanted = true;
    const about = picked ?? { x: width / 2, y: height / 2 };
    const asked = askExample({
      ...{ picture: explore.engine, kernels: engine(), layer, size: { width, height }, about },
    });
    asked.then(
      (found) => isWanted && setExample(found),
      () => isWanted && setExample('failed'),
    );
    return () => void (isWanted = false);
  }, [explore, layer, picked, width, height, changes]);

  const isThere = example !== null && example !== 'failed';
  const code = useMemo(
    () => (isThere ? program(framework, example, words.comments) : ''),
    [isThere, example, framework, words],
  );
  const name = words.frameworks[framework];
  return (
    <section>
      <h3>{words.code}</h3>
      {!isThere && <p role="status">{example ? words.failed : words.codeWaits}</p>}
      {isThere && (
        <>
          <p>{words.codeNote(example.rect.height, example.rect.width)}</p>
          <Tabs
            label={words.code}
            selected={framework}
            onSelect={choose}
            tabs={FRAMEWORKS.map((id) => ({
              id,
              label: words.frameworks[id],
              content: (
                <CodeBlock label={words.program(name)} code={code} words={words.block}>
                  <Button
                    icon="download"
                    disabled={isBusy}
                    onClick={() =>
                      act(() => begin(words.program(name), file(framework, '.py'), () => new Blob([code])))
                    }
                  >
                    {words.save}
                  </Button>
                </CodeBlock>
              ),
            }))}
          />
        </>
      )}
    </section>
  );
}
