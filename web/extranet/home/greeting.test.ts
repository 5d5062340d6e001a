import { expect, test } from 'vitest';
import { greeting } from './greeting.ts';

test('a client is greeted by civility and family name', () => {
  expect(greeting('Mme GARNIER Hélène')).toBe('Bonjour Madame Garnier');
  expect(greeting('M. LE BIHAN Yann')).toBe('Bonjour Monsieur Le Bihan');
  expect(greeting('M. et Mme DUPONT-MÉRIC Jean et Anne')).toBe('Bonjour Madame, Monsieur Dupont-Méric');
  expect(greeting('Mme D’ESTAING Claire')).toBe('Bonjour Madame d’Estaing');
  expect(greeting('M. DE LA TOUR Paul')).toBe('Bonjour Monsieur de La Tour');
});

test('who has no civility is greeted without guessing', () => {
  expect(greeting('SCI DES LILAS')).toBe('Bonjour');
  expect(greeting('GARNIER Hélène')).toBe('Bonjour');
  expect(greeting('Mme Hélène')).toBe('Bonjour');
});
