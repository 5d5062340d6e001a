import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { reversalOf } from '../../ledger/rules/reversal.ts';
import { allocationEntry, callEntry, receiptEntry, USUAL_ACCOUNTS, type BookLine } from './books.ts';
import { impute, openOf } from './overpayment.ts';
import { depositBackFaults, movedSince, settlementBackFaults } from './taking-back.ts';
import type { DueItem } from '../model.ts';

test('a receipt stands as it came until it is moved, allocated, given back or returned', () => {
  expect(movedSince([{ origin: 'receipt', cents: 5n }], 0n)).toBeNull();
  for (const [origin, code] of [['move', 'moved'], ['overpayment', 'allocated'], ['return', 'returned']] as const) expect(movedSince([{ origin: 'receipt', cents: 5n }, { origin, cents: -5n }], 0n)?.code).toBe(code);
  expect(movedSince([], 1_250n)).toEqual({ code: 'refunded', sentence: 'Son trop-perçu de 12,50\u00A0€ a été rendu au locataire depuis.' });
});

test('a return of a deposit is undone unless the kept part was settled, its rents moved, or the owner paid what it left', () => {
  const asIs = { releasedOn: null, moved: null, transfer: null, ownerGotCents: 25_000n, ownerFreeCents: 25_000n, ownerName: 'Mme Leroy' };
  expect(depositBackFaults(asIs)).toEqual([]);
  expect(depositBackFaults({ ...asIs, ownerGotCents: -17_000n, ownerFreeCents: 0n })).toEqual([]);
  expect(depositBackFaults({ ...asIs, releasedOn: day('2026-07-05') })).toMatchObject([{ code: 'kept-settled', sentence: expect.stringContaining('05/07/2026') }]);
  expect(depositBackFaults({ ...asIs, ownerFreeCents: 24_999n })).toMatchObject([{ code: 'owner-paid', sentence: expect.stringContaining('250,00\u00A0€ à Mme Leroy, à qui il n’en reste que 249,99\u00A0€') }]);
  expect(depositBackFaults({ ...asIs, transfer: { state: 'waiting', on: null } })).toMatchObject([{ code: 'transfer-waiting' }]);
  expect(depositBackFaults({ ...asIs, transfer: { state: 'executed', on: day('2026-07-06') } })).toMatchObject([{ code: 'transfer-left', sentence: expect.stringContaining('est parti le 06/07/2026') }]);
  expect(depositBackFaults({ ...asIs, moved: movedSince([{ origin: 'move', cents: 1n }], 0n) })).toMatchObject([{ code: 'moved' }]);
});

test('a settlement of charges is undone unless one of its calls was paid, which is named', () => {
  expect(settlementBackFaults({ calls: [{ dueOn: day('2026-03-01'), paidCents: 0n }], moved: null })).toEqual([]);
  expect(settlementBackFaults({ calls: [{ dueOn: day('2026-03-01'), paidCents: 0n }, { dueOn: day('2026-04-01'), paidCents: 4_000n }], moved: null })).toEqual([{ code: 'settlement-paid', sentence: 'L’échéance du 01/04/2026 a reçu 40,00\u00A0€\u00A0: annulez ou basculez d’abord cet encaissement.' }]);
});

interface Book { lines: readonly BookLine[]; made: { kind: 'call'; id: number } | { kind: 'receipt'; id: number } }
interface Held { id: number; leftCents: bigint; allocations: { origin: 'receipt' | 'overpayment'; itemId: string; rubrics: readonly { rubric: DueItem['open'][number]['rubric']; cents: bigint }[] }[] }

test('whatever is called, received, allocated and taken back, in whatever order, what the trade counts is what the books hold', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('call' as const), rent: fc.bigInt(1n, 90_000n), charges: fc.bigInt(1n, 9_000n) }), fc.record({ kind: fc.constant('receive' as const), cents: fc.bigInt(1n, 150_000n) }),
    fc.record({ kind: fc.constant('allocate' as const), which: fc.nat() }), fc.record({ kind: fc.constant('back' as const), which: fc.nat() }),
  );
  const on = day('2026-03-01');
  const allocation = (one: { itemId: string; rubrics: Held['allocations'][number]['rubrics'] }) => ({ tenant: 'T', owner: 'O', label: one.itemId, rubrics: one.rubrics });
  fc.assert(fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
    const posted: BookLine[][] = [];
    const books: Book[] = [];
    let items: DueItem[] = [];
    const receipts = new Map<number, Held>();
    const post = (lines: readonly BookLine[], made?: Book['made']) => { posted.push([...lines]); if (made) books.push({ lines, made }); };
    const pay = (itemId: string, rubrics: Held['allocations'][number]['rubrics'], sign: 1n | -1n) => {
      items = items.map((item) => (item.id !== itemId ? item : { ...item, open: item.open.map((open) => ({ ...open, cents: open.cents - sign * (rubrics.find(({ rubric }) => rubric === open.rubric)?.cents ?? 0n) })) }));
    };
    steps.forEach((one, at) => {
      if (one.kind === 'call') {
        const lines = [{ rubric: 'rent' as const, label: 'Loyer', cents: one.rent, explanation: '' }, { rubric: 'charges' as const, label: 'Charges', cents: one.charges, explanation: '' }];
        items.push({ id: String(at), leaseId: 'L', mandateId: 'M', dueOn: on, open: lines.map(({ rubric, cents }) => ({ rubric, cents })) });
        post(callEntry(USUAL_ACCOUNTS, 'T', lines, ''), { kind: 'call', id: at });
      } else if (one.kind === 'receive') {
        const { allocations, leftCents } = impute(one.cents, items.filter((item) => openOf(item) > 0n), { on });
        for (const { itemId, rubrics } of allocations) pay(itemId, rubrics, 1n);
        receipts.set(at, { id: at, leftCents, allocations: allocations.map(({ itemId, rubrics }) => ({ origin: 'receipt', itemId, rubrics })) });
        post(receiptEntry(USUAL_ACCOUNTS, { tenant: 'T', cents: one.cents, overpaidCents: leftCents, label: '' }, allocations.map(allocation)), { kind: 'receipt', id: at });
      } else if (one.kind === 'allocate') {
        const receipt = [...receipts.values()].filter(({ leftCents }) => leftCents > 0n)[one.which % 3];
        if (!receipt) return;
        const { allocations, leftCents } = impute(receipt.leftCents, items.filter((item) => openOf(item) > 0n), { on });
        if (allocations.length === 0) return;
        for (const { itemId, rubrics } of allocations) pay(itemId, rubrics, 1n);
        receipt.leftCents = leftCents;
        receipt.allocations.push(...allocations.map(({ itemId, rubrics }) => ({ origin: 'overpayment' as const, itemId, rubrics })));
        post(allocationEntry(USUAL_ACCOUNTS, 'T', '', allocations.map(allocation)));
      } else if (books.length > 0) {
        const book = books[one.which % books.length]!;
        const { made } = book;
        if (made.kind === 'call') {
          // Paid, even in part, it stays: here every receipt that put something on it is counted.
          if ([...receipts.values()].some(({ allocations }) => allocations.some(({ itemId }) => itemId === String(made.id)))) return;
          items = items.filter(({ id }) => id !== String(made.id));
        } else {
          const receipt = receipts.get(made.id)!;
          if (movedSince(receipt.allocations.map(({ origin }) => ({ origin, cents: 1n })), 0n) !== null) return;
          for (const { itemId, rubrics } of receipt.allocations) pay(itemId, rubrics, -1n);
          receipts.delete(made.id);
        }
        books.splice(books.indexOf(book), 1);
        post(reversalOf({ id: 'e', journal: 'QT', number: 'QT000001', entryOn: on, label: '', pieceReference: null, pieceOn: null, lines: book.lines }, on).lines as BookLine[]);
      }
    });
    const balance = (account: string) => posted.flat().filter((line) => line.account === account).reduce((sum, line) => sum + (line.debitCents ?? 0n) - (line.creditCents ?? 0n), 0n);
    const open = items.reduce((sum, item) => sum + openOf(item), 0n);
    const overpaid = [...receipts.values()].reduce((sum, { leftCents }) => sum + leftCents, 0n);
    const paid = [...receipts.values()].flatMap(({ allocations }) => allocations.flatMap(({ rubrics }) => rubrics)).reduce((sum, { cents }) => sum + cents, 0n);
    expect([balance(USUAL_ACCOUNTS.tenants), balance(USUAL_ACCOUNTS.called), balance(USUAL_ACCOUNTS.overpayments), balance(USUAL_ACCOUNTS.owners), balance(USUAL_ACCOUNTS.bank)]).toEqual([open, -open, -overpaid, -paid, paid + overpaid]);
  }));
});
