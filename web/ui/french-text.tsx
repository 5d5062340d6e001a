/** Puts "1er", "2e", "6e" in superscript, in titles and days alike. */
export function FrenchText({ children }: { children: string }) {
  return <>{splitOrdinals(children).map((part, index) => (part.raised ? <sup key={index}>{part.text}</sup> : part.text))}</>;
}

export function splitOrdinals(text: string): { text: string; raised: boolean }[] {
  return text.split(/(?<=(?:^|[^\p{L}\d])\d{1,4})(er|re|e)(?![\p{L}\d])/u).map((part, index) => ({ text: part, raised: index % 2 === 1 })).filter((part) => part.text !== '');
}
