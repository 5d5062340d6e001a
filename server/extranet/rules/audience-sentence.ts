import type { Role, SyndicAudience } from '../model.ts';

/** For whom a document was published, in the words the client reads under it. */
export function audienceSentence(binder: { personal: boolean; roles: readonly Role[] }): string {
  if (binder.personal) return 'Document personnel, visible par les seuls titulaires du compte.';
  return SENTENCES[ORDER.filter((role) => binder.roles.includes(role)).join('+')] ?? '';
}

export function syndicAudienceSentence(audience: SyndicAudience): string {
  return audience === 'council'
    ? 'Document de l’agence, visible par les conseils syndicaux de tous les immeubles.'
    : 'Document de l’agence, visible par tous les copropriétaires de tous les immeubles.';
}

const ORDER: readonly Role[] = ['coOwner', 'member', 'president', 'landlord', 'tenant'];

const SENTENCES: Record<string, string> = {
  'president': 'Visible par le président du conseil syndical seul.',
  'member': 'Visible par les membres du conseil syndical, sans le président.',
  'member+president': 'Visible par le conseil syndical, président et membres.',
  'coOwner': 'Visible par les copropriétaires qui ne siègent pas au conseil syndical.',
  'coOwner+member': 'Visible par les copropriétaires et les membres du conseil syndical, sans le président.',
  'coOwner+president': 'Visible par le président du conseil syndical et les copropriétaires qui n’y siègent pas.',
  'coOwner+member+president': 'Visible par tous les copropriétaires de l’immeuble.',
  'landlord': 'Visible par le propriétaire.',
  'tenant': 'Visible par le locataire.',
  'landlord+tenant': 'Visible par le propriétaire et le locataire.',
};
