import { availableParallelism } from 'node:os';
import type { Day } from '../../kernel/day.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { setInFrench, textInFrench } from './letter-words.ts';
import { extractWords, type Extract } from './render-extract.ts';
import { paperWords, type Paper } from './render-papers.ts';
import { reportWords, type Report } from './render-report.ts';
import type { RichText } from './rich-text.ts';
import { openThreads } from './threads.ts';
import type { LetterTask, LetterReply } from './typst-worker.ts';

export interface Letter {
  agency: { name: string; lines: string[] };
  /** Name and address of the addressee, a line each; none for a notice to everybody. */
  recipient: string[];
  day: Day;
  title: string;
  body: RichText;
}

export interface Renderer {
  /** PDF/A-2b, tagged, in French. The same letter gives the same bytes. */
  renderLetter(letter: Letter): Promise<Buffer>;
  /** Tables on landscape pages, same promise. */
  renderReport(report: Report): Promise<Buffer>;
  /** An extract of an account, same promise; no sign is refused. */
  renderExtract(extract: Extract): Promise<Buffer>;
  /** One paper, or a pile of them in one file to print; same promise. */
  renderPapers(papers: readonly Paper[]): Promise<Buffer>;
  close(): Promise<void>;
}

/** Letters are set in threads of their own, started when the first one is asked for: requests go on being answered meanwhile. */
export function openRenderer(): Renderer {
  const threads = openThreads<LetterTask, LetterReply>(new URL('./typst-worker.ts', import.meta.url), { count: Math.min(2, Math.max(1, availableParallelism() - 1)), timeoutMs: 30_000 });
  const set = async (task: LetterTask): Promise<Buffer> => bytesOf(await threads.run(task));
  const bytesOf = (reply: LetterReply): Buffer => {
    if ('pdf' in reply) return Buffer.from(reply.pdf.buffer, reply.pdf.byteOffset, reply.pdf.byteLength);
    if (reply.unknownSigns.length > 0) throw unprintable(reply.unknownSigns);
    throw new Error(`The letter could not be set: ${reply.error}`);
  };
  return {
    renderLetter: (letter) => set(taskOf(letter)),
    renderExtract: async (extract) => {
      const ask = (unknownSigns: readonly string[]) => threads.run({ template: 'extract', letter: JSON.stringify(extractWords(extract, unknownSigns)), second: secondOf(extract.day) });
      const first = await ask([]);
      return bytesOf('pdf' in first || first.unknownSigns.length === 0 ? first : await ask(first.unknownSigns));
    },
    renderReport: (report) => set({ template: 'report', letter: JSON.stringify(reportWords(report)), second: secondOf(report.day) }),
    renderPapers: (papers) => set({ template: 'papers', letter: JSON.stringify(paperWords(papers, longDay)), second: secondOf(papers[0]!.day) }),
    close: () => threads.close(),
  };
}

const secondOf = (day: Day): number => Math.floor(Date.parse(`${day}T12:00:00Z`) / 1000);

function taskOf(letter: Letter): LetterTask {
  const words = {
    agency: { name: setInFrench(letter.agency.name), lines: letter.agency.lines.map(setInFrench) },
    recipient: letter.recipient.map(setInFrench), title: setInFrench(letter.title), date: longDay(letter.day), body: textInFrench(letter.body),
  };
  return { template: 'letter', letter: JSON.stringify(words), second: secondOf(letter.day) };
}

/** PDF/A wants every sign drawn by a font that travels with it (ISO 19005-2, § 6.2.11): better say so than print empty boxes. */
function unprintable(signs: string[]): Refusal {
  const shown = signs.slice(0, 5).map((sign) => `«\u00A0${sign}\u00A0»`).join(', ');
  return new Refusal('unprintable-sign', signs.length === 1
    ? `Le signe ${shown} ne peut pas être imprimé dans un courrier. Remplacez-le ou retirez-le du texte.`
    : `Ces signes ne peuvent pas être imprimés dans un courrier\u00A0: ${shown}. Remplacez-les ou retirez-les du texte.`);
}

/** « Le mardi 24 novembre 2026 », « Le dimanche 1er novembre 2026 » */
function longDay(day: Day): string {
  const words = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
  return `Le ${words.replace(/\b1(?:er)?(?= )/, '1er')}`;
}
