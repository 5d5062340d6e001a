import type { ReactNode } from 'react';
import './photo-grid.css';

export interface GridPhoto {
  id: string;
  title: string;
}

/** Small pictures that open whole in another tab, each with its title and what may be done with it. */
export function PhotoGrid<P extends GridPhoto>({ photos, addressOf, renderActs }: { photos: readonly P[]; addressOf: (id: string) => string; renderActs?: (photo: P, index: number) => ReactNode }) {
  return (
    <ol className="photo-grid">
      {photos.map((photo, index) => (
        <li key={photo.id}>
          <figure>
            <a href={addressOf(photo.id)} target="_blank" rel="noopener" aria-label={`Ouvrir ${photo.title}`}><img src={addressOf(photo.id)} alt="" loading="lazy" /></a>
            <figcaption><span>{photo.title}</span>{renderActs?.(photo, index)}</figcaption>
          </figure>
        </li>
      ))}
    </ol>
  );
}
