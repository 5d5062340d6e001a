import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const WEB = resolve(import.meta.dirname, '..');

/** JSX knows no backslash: between tags, or in an attribute without braces, `\u00A0` reaches the screen as six signs. A string of the program knows no `&nbsp;` either. */
function escapesShown(name: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const shown = ts.isJsxText(node) || (ts.isStringLiteral(node) && ts.isJsxAttribute(node.parent));
    const spoken = !shown && (ts.isStringLiteral(node) || ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node));
    if ((shown && /\\u\{?[0-9a-f]{4}/i.test(node.getText())) || (spoken && /&(nbsp|#x?[0-9a-f]{2,5});/i.test(node.getText()))) found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

test('no escape of a character is shown as it is written', () => {
  expect(escapesShown('x.tsx', String.raw`<p title="non\u202F?">n°\u00A0{'\u00A0'}<b title={'oui\u202F!'} />&nbsp;{'non&nbsp;!'}{'oui & non'}</p>`)).toHaveLength(3);
  const files = globSync('{office,extranet,ui}/**/*.{ts,tsx}', { cwd: WEB }).filter((file) => !file.endsWith('.test.ts'));
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap((file) => escapesShown(file, readFileSync(resolve(WEB, file), 'utf8')).map((text) => ({ file, text })))).toEqual([]);
});
