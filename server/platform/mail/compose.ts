export interface ComposedMessage {
  subject: string;
  html: string;
  text: string;
}

interface Parts {
  agencyName: string;
  subject: string;
  greeting: string;
  paragraphs: string[];
  list?: string[];
  button?: { label: string; url: string };
  /** Why the reader gets this, and how to change it. */
  footer: string;
}

/** One column, system fonts, a text part always, the button's address in clear (design.md § 10). No amount and no personal document travels by e-mail. */
export function composeMessage(parts: Parts): ComposedMessage {
  const text = [
    parts.greeting, '', ...parts.paragraphs.flatMap((paragraph) => [paragraph, '']), ...(parts.list ?? []).map((item) => `– ${item}`), ...(parts.list ? [''] : []),
    ...(parts.button ? [`${parts.button.label}\u00A0:`, parts.button.url, ''] : []), parts.agencyName, '', '--', parts.footer,
  ].join('\n');
  const paragraph = (words: string): string => `<p style="margin:0 0 16px">${escapeHtml(words)}</p>`;
  const list = parts.list ? `<ul style="margin:0 0 16px;padding-left:20px">${parts.list.map((item) => `<li style="margin:0 0 4px">${escapeHtml(item)}</li>`).join('')}</ul>` : '';
  const button = parts.button
    ? `<p style="margin:24px 0 8px"><a href="${escapeHtml(parts.button.url)}" style="display:inline-block;line-height:44px;padding:0 20px;border-radius:6px;background:#14546D;color:#FFFFFF;text-decoration:none;font-weight:600">${escapeHtml(parts.button.label)}</a></p><p style="margin:0 0 16px;font-size:14px;word-break:break-all">${escapeHtml(parts.button.url)}</p>`
    : '';
  const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${escapeHtml(parts.subject)}</title></head>`
    + `<body style="margin:0;padding:24px 12px;font:16px/1.5 Arial,Helvetica,sans-serif">${COLUMN}<p style="margin:0 0 24px;font-size:18px;font-weight:600">${escapeHtml(parts.agencyName)}</p>`
    + `${paragraph(parts.greeting)}${parts.paragraphs.map(paragraph).join('')}${list}${button}<hr style="border:0;border-top:1px solid #DCE3E6;margin:24px 0"><p style="margin:0;font-size:14px">${escapeHtml(parts.footer)}</p>${COLUMN_END}</body></html>`;
  return { subject: parts.subject, html, text };
}

/** Outlook for Windows knows no greatest width: it gets a table of its own, in a comment that only it reads. */
const COLUMN = '<!--[if mso]><table role="presentation" width="560" align="center"><tr><td style="font-family:Arial,sans-serif"><![endif]--><div style="max-width:560px;margin:0 auto">';
const COLUMN_END = '</div><!--[if mso]></td></tr></table><![endif]-->';

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => MARKS[mark]!);
}
