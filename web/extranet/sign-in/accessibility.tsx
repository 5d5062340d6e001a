import { Link } from '@tanstack/react-router';
import { useDoor } from '../door.tsx';
import { PublicFrame } from './public-frame.tsx';

/** The accessibility statement. It claims what is tested here, and says what is not under our hand: the files themselves. */
export function Accessibility() {
  const door = useDoor();
  return (
    <PublicFrame broad title="Accessibilité">
      <div className="prose stack">
        <p>Cet espace est conçu pour que chacun s’en serve : au clavier, avec un lecteur d’écran, agrandi à 200 %, en couleurs claires ou sombres, sur un téléphone de 360 points de large. Nous visons le niveau AA des règles WCAG 2.2, que reprend le RGAA 4.1. Il n’a pas encore été audité par un tiers.</p>
        <h2>Ce que vous pouvez régler</h2>
        <ul className="points">
          <li>L’apparence claire ou sombre, dans « Mon profil ».</li>
          <li>La taille du texte, avec les réglages de votre navigateur : rien ne se recouvre.</li>
          <li>Les animations, que nous supprimons quand votre appareil le demande.</li>
        </ul>
        <h2>Ce qui peut manquer</h2>
        <p>Les documents eux-mêmes sont ceux que {door.name} a reçus ou numérisés. Certains, anciens, sont des images sans texte. Demandez-en une version lisible : elle vous est due.</p>
        <h2>Nous écrire</h2>
        <p>Une difficulté ? Dites-la à {door.contact ? <a href={`mailto:${door.contact}`}>{door.contact}</a> : door.name}{door.telephone ? ', ou au téléphone indiqué ci-dessous' : ''}. Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits.</p>
      </div>
      <Link to="/">Revenir à l’espace client</Link>
    </PublicFrame>
  );
}
