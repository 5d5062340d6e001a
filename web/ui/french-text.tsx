import { Children, type ReactNode } from 'react';
import { day, french } from './format.ts';

/** Gives the texts of a sentence their French spaces and raised ordinals, wherever figures, names or links stand between them. */
export function typeset(node: ReactNode): ReactNode {
  if (typeof node === 'string') return raised(french(node));
  return Array.isArray(node) ? Children.map(node, (part: ReactNode) => (typeof part === 'string' ? raised(french(part)) : part)) : node;
}

function raised(text: string): ReactNode {
  const parts = splitOrdinals(text);
  return parts.length === 1 ? text : <FrenchText>{text}</FrenchText>;
}

/** "24 nov. 2026" with "1er" raised, for tables. */
export function DayText({ on }: { on: string }) {
  return <FrenchText>{day(on)}</FrenchText>;
}

/** Puts "1er", "2e", "6e" in superscript, in titles and days alike. */
export function FrenchText({ children }: { children: string }) {
  return <>{splitOrdinals(children).map((part, index) => (part.raised ? <sup key={index}>{part.text}</sup> : part.text))}</>;
}

export function splitOrdinals(text: string): { text: string; raised: boolean }[] {
  return text.split(/(?<=(?:^|[^\p{L}\d])\d{1,4})(er|re|e)(?![\p{L}\d])/u).map((part, index) => ({ text: part, raised: index % 2 === 1 })).filter((part) => part.text !== '');
}
