import { expect, test } from 'vitest';
import { archiveNames } from './archive-names.ts';

const named = (fileName: string, ...folders: string[]) => ({ fileName, folders });

test('two files of one name both stay, whatever their case', () => {
  expect(archiveNames([named('pv.pdf'), named('PV.pdf'), named('pv.pdf'), named('pv.pdf', 'Sinistre')])).toEqual(['pv.pdf', 'PV (2).pdf', 'pv (3).pdf', 'Sinistre/pv.pdf']);
});

test('a name never climbs out of the archive, nor ends up empty', () => {
  expect(archiveNames([named('../../etc/passwd'), named('..', '..'), named('a\0b.pdf', 'x/y')])).toEqual(['-..-etc-passwd', 'document/document', 'x-y/a-b.pdf']);
});
