import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDomainName } from './domain-name.ts';

const read = (text: string) => readDomainName(text, 'mitoyen.example.org');

test('[SET-088] a pasted address gives its name, in lower case', () => {
  for (const text of ['clients.cabinet-delorme.fr', ' Clients.Cabinet-Delorme.FR. ', 'https://clients.cabinet-delorme.fr/extranet/?a=1', 'clients.cabinet-delorme.fr#haut']) {
    expect(read(text), text).toEqual({ domain: 'clients.cabinet-delorme.fr' });
  }
  expect(read('xn--cabinet-dlorme-okb.xn--p1ai')).toEqual({ domain: 'xn--cabinet-dlorme-okb.xn--p1ai' });
});

test('[SET-088] what is no domain name is refused with the reason: nothing, one word, an accent, a port, a mailbox, a number', () => {
  for (const text of ['', '   ', 'https://', 'delorme', 'délorme.fr', 'delorme.fr:8443', 'contact@delorme.fr', '-a.fr', 'a-.fr', 'a..fr', '192.168.0.1', `${'a'.repeat(64)}.fr`, `${'a.'.repeat(127)}fr`]) {
    expect(read(text), text).toHaveProperty('fault');
  }
});

test('[SET-088] the installation’s own name belongs to no agency', () => {
  expect(read('Mitoyen.example.org')).toHaveProperty('fault');
});

test('[SET-088] reading a name that was read changes nothing', () => {
  const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?$/);
  fc.assert(fc.property(fc.array(label, { minLength: 1, maxLength: 4 }), (labels) => {
    const once = read(`${labels.join('.')}.fr`);
    expect('domain' in once && read(once.domain)).toEqual(once);
  }));
});
