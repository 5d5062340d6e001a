import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { useAppearance, type ThemeChoice } from '../../ui/appearance.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DescriptionList } from '../../ui/descriptions.tsx';
import { dayAndTime } from '../../ui/format.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { SignOutIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { Page } from '../../ui/page.tsx';
import { Segments } from '../../ui/segments.tsx';
import { QueryState } from '../../ui/states.tsx';
import { basepath } from '../address.ts';
import { signOut } from '../calls.ts';
import { useSession } from '../session.tsx';
import { Notifications } from './notifications.tsx';
import { OWN_RECORD, type OwnRecord } from './own-record.ts';
import { PasskeysCard } from './passkeys-card.tsx';
import { PasswordCard } from './password-card.tsx';
import { SecondFactorCard } from './second-factor-card.tsx';

const THEMES = [{ value: 'system', label: 'Système' }, { value: 'light', label: 'Clair' }, { value: 'dark', label: 'Sombre' }];

/** What is the client's own: their choices, and how they sign in. Name and address are the agency's record, mended by it. */
export function ProfilePage() {
  const { seenAs } = useSession();
  const record = useQuery({ queryKey: OWN_RECORD, queryFn: () => call<OwnRecord>('GET', '/api/extranet/me') });
  return (
    <Page title="Mon profil" acts={<Button icon={SignOutIcon} onClick={() => void signOut(`${basepath}/`)}>Se déconnecter</Button>}>
      <QueryState query={record} what="Votre profil n’a pas pu être lu.">
        {(own) => (
          <div className="cards">
            <Identity own={own} />
            <Notifications own={own} />
            {seenAs ? <Note>Le mot de passe, le second facteur et les clés d’accès ne se règlent que par le client lui-même.</Note> : (
              <>
                <PasswordCard />
                <SecondFactorCard on={own.secondFactor} />
                <PasskeysCard />
              </>
            )}
            <Appearance />
          </div>
        )}
      </QueryState>
    </Page>
  );
}

function Identity({ own }: { own: OwnRecord }) {
  return (
    <Card title="Vos coordonnées">
      <DescriptionList items={[
        ['Nom', own.name], ['Identifiant', own.login], ['Adresse électronique', own.email], ['Adresse postale', own.address],
        ['Dernière connexion', own.lastSignedInAt ? <FrenchText>{dayAndTime(own.lastSignedInAt)}</FrenchText> : null],
      ]} />
      <p className="muted small card-foot">Une erreur ? Votre cabinet tient ces coordonnées : dites-lui ce qu’il faut corriger.</p>
    </Card>
  );
}

function Appearance() {
  const { theme, setTheme } = useAppearance();
  return (
    <Card title="Apparence">
      <Segments label="Apparence" value={theme} choices={THEMES} onChange={(choice) => setTheme(choice as ThemeChoice)} />
      <p className="muted small card-foot">Sur votre téléphone, ajoutez cet espace à l’écran d’accueil depuis le menu du navigateur : il s’ouvrira comme une application.</p>
    </Card>
  );
}
