import ts from 'typescript';

/** `where` is "file:line", `says` the words around the fault, `lacks` what to put there. */
export interface TypographyFault {
  where: string;
  says: string;
  lacks: string;
}

const FRENCH = /[àâçèéêëîïôùûœ’«»]|(?:^|\s)(?:le|la|les|des|du|un|une|et|est|sont|pas|pour|par|sur|avec|aucun|aucune|tout|tous)\s/iu;

/** The rule of web/ui/format.ts, where `french` sets the texts that come from people; here what the program itself says is written right. */
const RULES: readonly { lacks: string; when: RegExp; frenchOnly?: boolean }[] = [
  { lacks: 'U+00A0 before a colon, € or %', when: /(?:^|[^\s\u00A0\u202F])[ \u202F]:(?![^\s*])|(?:^|\d)[ \u202F][€%](?!\p{L})/u },
  { lacks: 'U+202F before a semicolon, ! or ?', when: /(?:^|[^\s\u00A0\u202F])[ \u00A0][;!?](?![^\s)])/u },
  { lacks: 'U+00A0 inside guillemets', when: /«[ \u202F\p{L}]|[ \u202F\p{L}]»/u },
  { lacks: 'U+00A0 after n°', when: /\b[Nn]°(?: ?\d| $)/u },
  { lacks: 'U+00A0 between thousands', when: /(?<!\d[ \u202F]?)\b\d{1,3}[ \u202F]\d{3}(?!\d|[ \u202F]\d)/u, frenchOnly: true },
  { lacks: 'a space before this sign', when: /[\p{L}\d)%€][;!?:](?=\s)/u, frenchOnly: true },
  { lacks: 'the apostrophe ’', when: /\p{L}'\p{L}/u, frenchOnly: true },
  { lacks: 'the sign …', when: /\p{L}\.{3}/u, frenchOnly: true },
];

/** The faults of typography in what a source file says: its strings, its templates (save SQL) and, in JSX, its text and attributes. */
export function typographyFaults(name: string, source: string): TypographyFault[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: TypographyFault[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /^sql\b/.test(node.tag.getText())) return void (ts.isTemplateExpression(node.template) && node.template.templateSpans.forEach(({ expression }) => visit(expression)));
    if (ts.isImportDeclaration(node)) return;
    if (ts.isJsxText(node) || ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      const inJsx = ts.isJsxText(node) || ts.isJsxAttribute(node.parent);
      const text = inJsx ? decoded(node.text) : node.text;
      for (const { lacks, when, frenchOnly } of RULES) {
        if (frenchOnly && !FRENCH.test(text)) continue;
        const fault = when.exec(text);
        if (!fault) continue;
        const line = file.getLineAndCharacterOfPosition(ts.isJsxText(node) ? node.pos : node.getStart()).line + text.slice(0, fault.index).split('\n').length;
        found.push({ where: `${name}:${line}`, says: text.slice(Math.max(0, fault.index - 20), fault.index + 20).trim(), lacks });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function decoded(text: string): string {
  return text.replace(/&nbsp;|&#160;|&#xA0;/gi, '\u00A0').replace(/&#8239;|&#x202F;/gi, '\u202F').replace(/&\w+;/g, '');
}
