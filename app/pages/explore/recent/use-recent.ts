import { useEffect, useState } from 'react';
import { act } from '../../../state/act.ts';
import { ownPictures } from '../../../state/kept/pictures.ts';
import { keptRecent } from '../../../state/kept/recent.ts';
import type { Recent } from '../../../state/kept/recent.ts';
import type { NotKept } from '../../../state/kept/shelf.ts';

export interface RecentSeen {
  id: string;
  recent: Recent;
  thumbnail: Blob | null;
  /** Whether its picture can be had: one of ours always, an own one where it is still on this device. */
  hasPicture: boolean;
}

export type RecentList =
  | { kind: 'waiting' }
  | { kind: 'refused'; reason: NotKept }
  | { kind: 'there'; all: RecentSeen[]; hasPictures: boolean; trouble: NotKept | null };

/** What is kept now, and after each change of it in this tab. */
export function useRecent(): RecentList {
  const [list, setList] = useState<RecentList>({ kind: 'waiting' });
  useEffect(() => {
    let isWanted = true;
    const look = async () => {
      const found = await read();
      if (isWanted) setList(found);
    };
    act(look);
    const stop = keptRecent.subscribe(() => act(look));
    return () => {
      isWanted = false;
      stop();
    };
  }, []);
  return list;
}

async function read(): Promise<RecentList> {
  const found = await keptRecent.list();
  if (!found.ok) return { kind: 'refused', reason: found.reason };
  const { recent, hasPictures } = found.value;
  const all = await Promise.all(
    recent.map(async ([id, one]): Promise<RecentSeen> => {
      const { own, thumbnail } = one;
      const picture = own && (await ownPictures.find(own.id));
      const hasPicture = !own || picture !== null || (await keptRecent.file(own.id)) !== null;
      return { id, recent: one, thumbnail: thumbnail ?? picture?.thumbnail ?? null, hasPicture };
    }),
  );
  return { kind: 'there', all, hasPictures, trouble: keptRecent.trouble() };
}
