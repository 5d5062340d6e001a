/** One line of the transfer log in XML: what was sent, from where, to where, and whether it arrived (SET-110). */
export function logLineXml(line: { seq: number; at: Date; act: string; kind: string; itemId: string; label: string; sourcePath: string | null; targetPath: string | null; success: boolean; reason: string | null }): string {
  const attributes = {
    seq: String(line.seq), at: line.at.toISOString(), act: line.act, kind: line.kind, id: line.itemId, label: line.label, local: line.sourcePath, remote: line.targetPath,
    success: String(line.success), reason: line.reason,
  };
  return `  <transfer ${Object.entries(attributes).filter(([, value]) => value !== null).map(([name, value]) => `${name}="${escapeXml(value!)}"`).join(' ')}/>\n`;
}

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;', '\r': '&#13;' };

function escapeXml(text: string): string {
  // XML 1.0 has no way to write the other control signs.
  // oxlint-disable-next-line no-control-regex -- the control signs are what is taken out.
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replace(/[&<>"\n\t\r]/g, (mark) => MARKS[mark]!);
}
