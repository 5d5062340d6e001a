import { useNavigate } from '@tanstack/react-router';
import { Button } from '../ui/button.tsx';
import { Glyph, type Drawing } from '../ui/glyph.tsx';
import { BuildingIcon, DoneIcon, KeyIcon, LotIcon, NextIcon } from '../ui/icons.ts';
import { Note } from '../ui/note.tsx';
import { Page } from '../ui/page.tsx';
import { basepath } from './address.ts';
import { signOut } from './calls.ts';
import { useDoor } from './door.tsx';
import { PublicFrame } from './sign-in/public-frame.tsx';
import { useSession, type Space } from './session.tsx';
import { useSpace } from './space.tsx';

const SPACES: Record<Space, { icon: Drawing; detail: string }> = {
  coOwner: { icon: BuildingIcon, detail: 'Votre copropriété : documents, assemblées, comptes' },
  landlord: { icon: KeyIcon, detail: 'Les biens que le cabinet loue pour vous' },
  tenant: { icon: LotIcon, detail: 'Le logement que vous louez' },
};

/** Asked after signing in, to those who have several accesses with one login (CLI-254, CLI-256). */
export function ChooseSpace({ onChoose }: { onChoose: (space: Space) => void }) {
  return (
    <PublicFrame title="Choisissez votre espace" intro="Vous pourrez passer de l’un à l’autre à tout moment.">
      <SpaceButtons onChoose={onChoose} />
      <Button variant="subtle" onClick={() => void signOut(`${basepath}/`)}>Se déconnecter</Button>
    </PublicFrame>
  );
}

/** The same choice, later on. */
export function ChangeSpace() {
  const { space, choose } = useSpace();
  const navigate = useNavigate();
  const go = (chosen: Space) => {
    choose(chosen);
    void navigate({ to: '/' });
  };
  return <Page title="Changer d’espace"><div className="narrow"><SpaceButtons current={space} onChoose={go} /></div></Page>;
}

function SpaceButtons({ current, onChoose }: { current?: Space; onChoose: (space: Space) => void }) {
  const { spaces } = useSession();
  return (
    <ul className="space-choices">
      {spaces.map(({ space, label }) => (
        <li key={space}>
          <button type="button" className="space-choice" aria-current={space === current ? 'true' : undefined} onClick={() => onChoose(space)}>
            <span className="tile-icon"><Glyph icon={SPACES[space].icon} /></span>
            <span><b>{label}</b><span className="muted">{space === current ? 'Espace affiché' : SPACES[space].detail}</span></span>
            <Glyph icon={space === current ? DoneIcon : NextIcon} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Signed in, but nothing is held any more: a sale, a departure, the end of a mandate. */
export function NoSpace() {
  const door = useDoor();
  return (
    <PublicFrame title="Aucun espace ouvert">
      <Note tone="warning">Aucun lot, bail ou mandat n’est ouvert à votre nom aujourd’hui. {door.contact ? <>Une erreur ? Écrivez à <a href={`mailto:${door.contact}`}>{door.contact}</a>.</> : `Une erreur ? Adressez-vous à ${door.name}.`}</Note>
      <Button wide onClick={() => void signOut(`${basepath}/`)}>Se déconnecter</Button>
    </PublicFrame>
  );
}
