import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { documentFileName, documentTitle, keepsAttachmentName, type TitleFacts } from './document-title.ts';

function facts(change: Partial<Omit<TitleFacts, 'template'>> & { template?: Partial<TitleFacts['template']> } = {}): TitleFacts {
  return {
    useAttachmentNames: false, treatmentDate: day('2026-07-06'), folder: null,
    part: { number: 1, attachmentName: 'Devis façade n° 12.pdf', extension: 'pdf' }, ...change,
    template: { label: 'Courrier au locataire', attachmentNames: 'inherit', prefixFolderReference: false, groupByFolderType: false, ...change.template },
  };
}

test('[SET-114] with the option the title is the attachment’s own name, without it a neutral name', () => {
  expect(documentTitle(facts({ useAttachmentNames: true }))).toBe('Devis façade n° 12.pdf');
  expect(documentTitle(facts())).toBe('Courrier au locataire du 6 juillet 2026, pièce jointe 1');
});

test('[SET-114] the text of the event has no attachment name: its title is always neutral', () => {
  const part = { number: 0, attachmentName: null, extension: 'pdf' };
  expect(documentTitle(facts({ useAttachmentNames: true, part }))).toBe('Courrier au locataire du 6 juillet 2026');
});

test('[TPL-148] a template says yes or no by itself', () => {
  expect(documentTitle(facts({ template: { attachmentNames: 'yes' } }))).toBe('Devis façade n° 12.pdf');
  expect(documentTitle(facts({ useAttachmentNames: true, template: { attachmentNames: 'no' } }))).toMatch(/^Courrier au locataire/);
});

test('[TPL-149] the agency’s option rules every template that does not answer for itself', () => {
  expect(keepsAttachmentName('inherit', true)).toBe(true);
  expect(keepsAttachmentName('inherit', false)).toBe(false);
  expect(keepsAttachmentName('yes', false)).toBe(true);
  expect(keepsAttachmentName('no', true)).toBe(false);
});

test('[TPL-146] the folder’s reference comes before the name, only where the template groups and prefixes', () => {
  const folder = { reference: '0152', type: 'Sinistre' };
  const template = { attachmentNames: 'yes', groupByFolderType: true, prefixFolderReference: true } as const;
  expect(documentTitle(facts({ folder, template }))).toBe('0152 - Devis façade n° 12.pdf');
  expect(documentTitle(facts({ folder: null, template }))).toBe('Devis façade n° 12.pdf');
  expect(documentTitle(facts({ folder, template: { ...template, groupByFolderType: false } }))).toBe('Devis façade n° 12.pdf');
  expect(documentTitle(facts({ folder, template: { ...template, prefixFolderReference: false } }))).toBe('Devis façade n° 12.pdf');
});

test('[SET-114] a path left in an attachment’s name never reaches the title nor the file', () => {
  const part = { number: 1, attachmentName: '../../hors_dossier.pdf', extension: 'pdf' };
  expect(documentTitle(facts({ useAttachmentNames: true, part }))).toBe('hors_dossier.pdf');
  expect(documentFileName(facts({ useAttachmentNames: true, part: { ...part, attachmentName: 'C:\\scans\\bail.pdf' } }))).toBe('bail.pdf');
  expect(documentTitle(facts({ useAttachmentNames: true, part: { ...part, attachmentName: '..' } }))).toMatch(/^Courrier/);
});

test('the neutral file name carries the day in order and the extension', () => {
  expect(documentFileName(facts())).toBe('Courrier au locataire du 2026-07-06, pièce jointe 1.pdf');
});

test('[SET-114] a kept name is kept to the letter in the title, without its path, and no file name holds a separator or a control sign', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (name) => {
    const kept = facts({ useAttachmentNames: true, part: { number: 1, attachmentName: name, extension: 'pdf' } });
    const last = name.split(/[\\/]/).at(-1)!.trim();
    expect(documentTitle(kept)).toBe(['', '.', '..'].includes(last) ? documentTitle(facts()) : last);
    expect(documentFileName(kept)).not.toMatch(/[\\/\p{Cc}]/u);
    expect(documentFileName(kept)).not.toBe('');
  }));
});

test('the parts of one event have different neutral names', () => {
  const titles = [0, 1, 2].map((number) => documentTitle(facts({ part: { number, attachmentName: null, extension: 'pdf' } })));
  expect(new Set(titles).size).toBe(3);
});
