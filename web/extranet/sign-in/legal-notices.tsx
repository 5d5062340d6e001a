import { Link } from '@tanstack/react-router';
import { Note } from '../../ui/note.tsx';
import { useDoor } from '../door.tsx';
import { PublicFrame } from './public-frame.tsx';

/** Legal notices, to be read without signing in (CLI-251; loi n° 2004-575, art. 1-1). The agency writes them in its settings. */
export function LegalNotices() {
  const door = useDoor();
  return (
    <PublicFrame broad title="Mentions légales">
      {door.legalNotice ? (
        <div className="prose legal">{door.legalNotice}</div>
      ) : (
        <Note>{door.name} n’a pas encore rédigé ses mentions légales.{door.contact ? <> Demandez-les à <a href={`mailto:${door.contact}`}>{door.contact}</a>.</> : null}</Note>
      )}
      <div className="prose">
        <h2>Vos données</h2>
        <p>{door.name} est responsable des données affichées ici : votre nom, vos coordonnées, vos lots et vos documents. Un cookie garde votre session ouverte, et rien d’autre : ni mesure d’audience, ni publicité. Pour lire, corriger ou effacer ce qui vous concerne, écrivez à {door.contact ? <a href={`mailto:${door.contact}`}>{door.contact}</a> : 'votre cabinet'}.</p>
        <p className="muted">Espace client propulsé par Mitoyen.</p>
      </div>
      <Link to="/">Revenir à l’espace client</Link>
    </PublicFrame>
  );
}
