import { Link } from '@tanstack/react-router';
import { ButtonLink } from '../../ui/button.tsx';
import { telephone } from '../../ui/format.ts';
import { MailIcon, TelephoneIcon } from '../../ui/icons.ts';
import type { Contact } from './contacts.ts';

/** One office of the agency: who, where, when, and the two ways to reach it. */
export function ContactCard({ contact, short }: { contact: Contact; /** On the home page: the way to reach it only. */ short?: boolean }) {
  const { name, email, phone, address, hours } = contact;
  return (
    <section className="card contact" aria-label={name}>
      <div className="in">
        <div className="contact-who">
          {short ? <p><b><Link to="/contacts">{name}</Link></b></p> : <h2>{name}</h2>}
          {short ? null : <Details address={address} hours={hours} />}
          {short && hours ? <p className="muted small">{hours}</p> : null}
        </div>
        <div className="contact-acts">
          {phone ? <ButtonLink href={`tel:${phone.replace(/[^\d+]/g, '')}`} icon={TelephoneIcon}>{telephone(phone)}</ButtonLink> : null}
          {email && !short ? <ButtonLink href={`mailto:${email}`} icon={MailIcon}>{email}</ButtonLink> : null}
        </div>
        {short ? null : <Registration contact={contact} />}
      </div>
    </section>
  );
}

function Details({ address, hours }: Pick<Contact, 'address' | 'hours'>) {
  return <>{address ? <p>{address}</p> : null}{hours ? <p className="muted">{hours}</p> : null}</>;
}

function Registration({ contact: { legalForm, siret, ape } }: { contact: Contact }) {
  const parts = [legalForm, siret ? `SIRET ${siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4')}` : null, ape ? `APE ${ape}` : null].filter(Boolean);
  return parts.length > 0 ? <p className="muted small">{parts.join(', ')}</p> : null;
}
