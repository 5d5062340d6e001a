import { useEffect, useRef, useState } from 'react';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { day, money, shortDay } from '../format.ts';
import { FrenchText } from '../french-text.tsx';
import { SpreadsheetIcon } from '../icons.ts';
import { shown, standing, todayWords, tickWords, ticksOf, type Step, type Voice } from './balance.ts';
import type { Sign } from './model.ts';

const HEIGHT = 226;
const EDGE = { top: 30, right: 10, bottom: 26, left: 74 };
const time = (of: string): number => Date.parse(`${of}T00:00:00Z`);

/** The balance over a year, as the stairs it is; the same in a table for whoever prefers to read it. */
export function BalanceChart({ steps, from, to, sign, voice }: { steps: readonly Step[]; from: string; to: string; sign: Sign; voice: Voice }) {
  const [asTable, setAsTable] = useState(false);
  return (
    <Card title="Solde sur un an" className="balance-chart no-print" acts={<Button variant="subtle" icon={SpreadsheetIcon} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>{asTable ? 'Voir la courbe' : 'Voir en tableau'}</Button>}>
      {asTable ? <StepTable steps={steps} sign={sign} /> : <Stairs steps={steps} from={from} to={to} sign={sign} voice={voice} />}
    </Card>
  );
}

function Stairs({ steps, from, to, sign, voice }: { steps: readonly Step[]; from: string; to: string; sign: Sign; voice: Voice }) {
  const [box, width] = useWidth();
  const values = steps.map(({ cents }) => shown(cents, sign));
  const ticks = ticksOf(values);
  const [low, high] = [ticks[0]!, ticks.at(-1)!];
  const x = (on: string): number => EDGE.left + (time(on) - time(from)) / Math.max(time(to) - time(from), 1) * (width - EDGE.left - EDGE.right);
  const y = (cents: number): number => EDGE.top + (high - cents) / (high - low) * (HEIGHT - EDGE.top - EDGE.bottom);
  const stairs = steps.map(({ on }, index) => (index === 0 ? `M${x(on)},${y(values[0]!)}` : `H${x(on)}V${y(values[index]!)}`)).join('') + `H${x(to)}`;
  const months = monthsBetween(from, to, width < 480 ? 3 : width < 640 ? 2 : 1);
  const last = values.at(-1)!;
  return (
    <div ref={box} className="stairs">
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={`Solde du ${day(from)} au ${day(to)}. ${standing(steps.at(-1)!.cents, voice)} Le détail se lit en tableau.`}>
        {ticks.map((tick) => <g key={tick}><line className={tick === 0 ? 'zero' : undefined} x1={EDGE.left} x2={width - EDGE.right} y1={y(tick)} y2={y(tick)} /><text x={EDGE.left - 8} y={y(tick) + 4} textAnchor="end">{tickWords(tick)}</text></g>)}
        {months.map((month) => <text key={month} x={x(month)} y={HEIGHT - 6}>{shortDay(month).replace(/^\S+ /, '')}</text>)}
        <path className="under" d={`${stairs}V${y(0)}H${x(from)}Z`} />
        <path className="over" d={stairs} />
        <text className="now" x={width - EDGE.right + 6} y={16} textAnchor="end">{todayWords(steps.at(-1)!.cents, voice)}</text>
        <circle cx={x(to)} cy={y(last)} r="5" />
      </svg>
    </div>
  );
}

function StepTable({ steps, sign }: { steps: readonly Step[]; sign: Sign }) {
  return (
    <table className="table">
      <thead><tr><th scope="col">À partir du</th><th scope="col" className="right">Solde</th></tr></thead>
      <tbody>{steps.map(({ on, cents }) => <tr key={on}><td><FrenchText>{day(on)}</FrenchText></td><td className="right">{money(shown(cents, sign))}</td></tr>)}</tbody>
    </table>
  );
}

function monthsBetween(from: string, to: string, every: number): string[] {
  const months: string[] = [];
  for (let year = Number(from.slice(0, 4)), month = Number(from.slice(5, 7)) + 1; ; month += every) {
    year += Math.floor((month - 1) / 12);
    month = (month - 1) % 12 + 1;
    const first = `${year}-${String(month).padStart(2, '0')}-01`;
    // The name needs its room before the edge.
    if (time(first) > time(to) - 16 * 86_400_000) return months;
    months.push(first);
  }
}

/** An SVG drawn at its own width keeps its letters at their size, on a phone too. */
function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(600);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.max(240, Math.floor(entry!.contentRect.width))));
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);
  return [box, width] as const;
}
