import { Link } from '@tanstack/react-router';
import { Glyph, type Drawing } from '../../ui/glyph.tsx';
import { AccountIcon, ExpenseIcon, FundIcon, LegalIcon, LotIcon, NextIcon, PersonIcon, RightsIcon, SignOutIcon, SwitchIcon, TelephoneIcon } from '../../ui/icons.ts';
import { Page } from '../../ui/page.tsx';
import { basepath } from '../address.ts';
import { signOut } from '../calls.ts';
import { useExpenseAccess } from '../expenses/expenses.ts';
import { usePayable } from '../payments/payments.ts';
import { useSession } from '../session.tsx';
import { useSpace } from '../space.tsx';
import { useWorksFunds } from '../works-funds/works-funds.ts';

/** The rest of the house, for phones, whose bar has room for five. */
export function MorePage() {
  const { person } = useSession();
  const { space, label, several } = useSpace();
  const expenses = useExpenseAccess(space);
  const funds = useWorksFunds(space);
  const payable = usePayable(space);
  return (
    <Page title="Plus">
      <ul className="card lines">
        <Entry to="/profil" icon={PersonIcon} label="Mon profil" detail={person.name} />
        <Entry to="/biens" icon={LotIcon} label={space === 'tenant' ? 'Mon logement' : 'Mes lots'} />
        {expenses.data && expenses.data.years.length > 0 ? <Entry to="/depenses" icon={ExpenseIcon} label="Dépenses" detail="De la copropriété, avec les factures" /> : null}
        {funds.data && funds.data.buildings.length > 0 ? <Entry to="/fonds-travaux" icon={FundIcon} label="Fonds travaux" detail="Ce que votre copropriété détient pour chacun de vos lots" /> : null}
        {payable.data && payable.data.length > 0 ? <Entry to="/paiements" icon={AccountIcon} label="Mes paiements" detail="En ligne, avec leurs reçus" /> : null}
        <Entry to="/contacts" icon={TelephoneIcon} label="Contacts" />
        {several ? <Entry to="/espaces" icon={SwitchIcon} label="Changer d’espace" detail={`Espace affiché : ${label}`} /> : null}
        <Entry to="/mentions-legales" icon={LegalIcon} label="Mentions légales" />
        <Entry to="/accessibilite" icon={RightsIcon} label="Accessibilité" />
        <li><button type="button" className="document-line" onClick={() => void signOut(`${basepath}/`)}><Glyph icon={SignOutIcon} /><span className="grow"><b>Se déconnecter</b></span></button></li>
      </ul>
    </Page>
  );
}

function Entry({ to, icon, label, detail }: { to: string; icon: Drawing; label: string; detail?: string }) {
  return <li><Link to={to} className="document-line"><Glyph icon={icon} /><span className="grow"><b>{label}</b>{detail ? <span className="muted small">{detail}</span> : null}</span><Glyph icon={NextIcon} /></Link></li>;
}
