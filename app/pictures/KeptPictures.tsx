import { useEffect, useState } from 'react';
import { act } from '../state/act.ts';
import { ownPictures } from '../state/kept/pictures.ts';
import type { KeptPicture } from '../state/kept/pictures.ts';
import { Icon } from '../ui/icons.tsx';
import { Thumbnail } from './Thumbnail.tsx';
import { usePhotoWords } from './use-photo-words.ts';
import './picture-chooser.css';

interface KeptPicturesProps {
  /** The one that is shown, if it is one of these. */
  chosen: string | null;
  onChoose: (id: string, name: string) => void;
}

/** The person's own pictures that are kept on this device, newest first; nothing where there are none. */
export function KeptPictures({ chosen, onChoose }: KeptPicturesProps) {
  const words = usePhotoWords().picture;
  const pictures = useKeptPictures();
  if (pictures.length === 0) return null;
  return (
    <div className="samples" role="group" aria-label={words.ownGroup}>
      {pictures.map(([id, { name, thumbnail }]) => (
        <div key={id} className="kept-picture">
          <button
            type="button"
            className="sample"
            aria-pressed={id === chosen}
            aria-label={name}
            title={name}
            onClick={() => onChoose(id, name)}
          >
            <span className="sample-picture">{thumbnail && <Thumbnail blob={thumbnail} />}</span>
            <span className="kept-name" aria-hidden="true" translate="no">
              {name}
            </span>
          </button>
          <button
            type="button"
            className="kept-forget"
            aria-label={words.forget(name)}
            title={words.forget(name)}
            onClick={() => act(() => ownPictures.forget(id))}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}

/** Also those that another tab has kept or forgotten, once one comes back to this one. */
function useKeptPictures(): [string, KeptPicture][] {
  const [pictures, setPictures] = useState<[string, KeptPicture][]>([]);
  useEffect(() => {
    let isWanted = true;
    const look = () => {
      if (document.visibilityState === 'visible')
        act(() => ownPictures.list().then((found) => isWanted && setPictures(found)));
    };
    look();
    const stop = ownPictures.subscribe(look);
    document.addEventListener('visibilitychange', look);
    return () => {
      isWanted = false;
      stop();
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return pictures;
}
