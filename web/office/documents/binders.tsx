import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import './documents.css';
import { useRouterState } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { count, integer } from '../../ui/format.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { AddIcon, AscendingIcon, DeleteIcon, DescendingIcon, EditIcon, LockIcon, WarningIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { toast, toastError } from '../../ui/toasts.tsx';
import { useSession } from '../session.tsx';
import { levelsOf } from './binder-path.ts';
import { BinderRemoval, NameDialog } from './binder-dialogs.tsx';
import { BINDERS, bindersKey, useBinders, useRefresh } from './calls.ts';
import type { Binder, TickName, Trade } from './model.ts';
import { TICKS, TRADE_WORDS } from './words.ts';

/** « Classeurs »: where clients find documents, by trade, and who sees each. */
export function Binders() {
  const { can, agency } = useSession();
  const asked = useRouterState({ select: (state) => (state.location.search as { classeur?: string }).classeur });
  const all = useBinders();
  const trades = (['syndic', 'rental'] as const).filter((trade) => agency.modules.length === 0 || agency.modules.includes(trade));
  const first = all.data?.find((binder) => binder.id === asked)?.trade ?? trades[0] ?? 'syndic';
  const [chosen, setChosen] = useState<Trade | null>(null);
  const [creating, setCreating] = useState(false);
  const trade = chosen ?? first;
  const write = can('documents.write');
  const rows = (all.data ?? []).filter((binder) => binder.trade === trade);
  return (
    <Page title="Classeurs" screen="Classeurs" factsBeside facts={all.data ? count(rows.length, 'classeur', 'classeurs') : null} primary={write ? <Button variant="primary" icon={AddIcon} onClick={() => setCreating(true)}>Nouveau classeur</Button> : null}>
      <Tabs label="Métier" tabs={trades.map((key) => ({ key, label: TRADE_WORDS[key], count: all.data?.filter((binder) => binder.trade === key).length }))} value={trade} onChange={(next) => setChosen(next as Trade)} panelId="binders" />
      <Note>
        {trade === 'syndic' ? <>Les droits se lisent de droite à gauche{'\u00A0'}: «{'\u00A0'}Président{'\u00A0'}» seul, lui seul voit{'\u202F'}; avec «{'\u00A0'}Membre{'\u00A0'}», tout le conseil syndical{'\u202F'}; les trois cases, tout l’immeuble. </> : <>Chaque case ouvre le classeur à ceux qu’elle nomme. </>}
        Un changement suit à la prochaine publication.
      </Note>
      <div id="binders" role="tabpanel" aria-label={TRADE_WORDS[trade]}>
        <Card flush>
          <QueryState query={all} what="Les classeurs n’ont pas pu être lus.">
            {() => (rows.length === 0 ? <EmptyState>Aucun classeur {trade === 'syndic' ? 'de syndic' : 'de gérance'}. Vos clients y trouveront leurs documents.</EmptyState> : <Grid rows={rows} trade={trade} write={write} asked={asked} />)}
          </QueryState>
        </Card>
      </div>
      {creating ? <NameDialog trade={trade} binder={null} onClose={() => setCreating(false)} /> : null}
    </Page>
  );
}

function Grid({ rows, trade, write, asked }: { rows: readonly Binder[]; trade: Trade; write: boolean; asked: string | undefined }) {
  const [renaming, setRenaming] = useState<Binder | null>(null);
  const [removing, setRemoving] = useState<Binder | null>(null);
  const cache = useQueryClient();
  const refresh = useRefresh();
  // One change after the other, each from the version the one before left: ticking fast must not be taken for two people.
  const queue = useRef<Promise<void>>(Promise.resolve());
  const waiting = useRef(0);
  const act = (work: () => Promise<unknown>) => {
    waiting.current += 1;
    // A reading under way would put back, for an instant, what was there before this change.
    void cache.cancelQueries({ queryKey: bindersKey() }, { revert: false });
    queue.current = queue.current.then(work).then(() => undefined, (refusal: unknown) => toastError((refusal as Error).message)).then(() => {
      waiting.current -= 1;
      if (waiting.current === 0) refresh();
    });
  };
  const known = () => cache.getQueryData<Binder[]>(bindersKey()) ?? [];
  const show = (changed: Pick<Binder, 'id'> & Partial<Binder>) => cache.setQueryData(bindersKey(), known().map((one) => (one.id === changed.id ? { ...one, ...changed } : one)));
  const tick = (id: string, name: TickName, label: string, value: boolean) => {
    const before = known().find((one) => one.id === id);
    if (!before) return;
    show({ id, ticks: { ...before.ticks, [name]: value } });
    act(async () => {
      const { version } = known().find((one) => one.id === id) ?? before;
      const changed = await call<Binder>('PATCH', `${BINDERS}/${id}`, { version, ticks: { [name]: value } }).catch((refusal: unknown) => {
        const { ticks } = known().find((one) => one.id === id) ?? before;
        show({ id, ticks: { ...ticks, [name]: !value } });
        throw refusal;
      });
      show({ id, version: changed.version, warnings: changed.warnings });
      toast(`«\u00A0${changed.path}\u00A0»\u00A0: ${label} ${value ? 'coché' : 'décoché'}.`, () => tick(id, name, label, !value));
    });
  };
  const move = (id: string, by: number) => {
    const ordered = known().filter((one) => one.trade === trade);
    const from = ordered.findIndex((one) => one.id === id);
    ordered.splice(from + by, 0, ...ordered.splice(from, 1));
    // Shown at once, so that a second click moves from there; a refusal is followed by a reading, which puts the order back.
    cache.setQueryData(bindersKey(), [...known().filter((one) => one.trade !== trade), ...ordered]);
    act(() => call('PUT', `${BINDERS}/order`, { trade, ids: ordered.map((one) => one.id) }));
  };
  return (
    <>
      <table className="binder-table">
        <caption className="vh">Classeurs {TRADE_WORDS[trade]} et qui les voit</caption>
        <thead>
          <tr>
            <th scope="col">Classeur</th>
            {TICKS[trade].map(({ name, label, idle }) => <th key={name} scope="col" className={idle ? 'ticked idle' : 'ticked'}>{label}{idle ? <small> (sans effet)</small> : null}</th>)}
            <th scope="col" className="used">Modèles</th><th scope="col" className="used">Événements</th>
            {write ? <th scope="col"><span className="vh">Ordre et actions</span></th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((binder, index) => (
            <tr key={binder.id} className={binder.id === asked ? 'chosen' : undefined}>
              <BinderName binder={binder} />
              {TICKS[trade].map(({ name, label, idle }) => (
                <td key={name} className={idle ? 'ticked idle' : 'ticked'} data-label={idle ? `${label} (sans effet)` : label} title={idle}>
                  <input type="checkbox" aria-label={`${binder.path}\u00A0: ${label}${idle ? ', sans effet' : ''}`} checked={binder.ticks[name]} disabled={!write || Boolean(idle) || binder.personal} onChange={(event) => tick(binder.id, name, label, event.target.checked)} />
                </td>
              ))}
              <td className="used" data-label="Modèles">{integer(binder.templateCount)}</td><td className="used" data-label="Événements">{integer(binder.eventCount)}</td>
              {write ? (
                <td className="acts-cell">
                  <span className="acts">
                    <IconButton icon={AscendingIcon} label={`Monter ${binder.path}`} disabled={index === 0} onClick={() => move(binder.id, -1)} />
                    <IconButton icon={DescendingIcon} label={`Descendre ${binder.path}`} disabled={index === rows.length - 1} onClick={() => move(binder.id, 1)} />
                    <IconButton icon={EditIcon} label={`Renommer ${binder.path}`} disabled={!binder.mayRename} onClick={() => setRenaming(binder)} />
                    <IconButton icon={DeleteIcon} label={`Supprimer ${binder.path}`} disabled={!binder.mayRename} onClick={() => setRemoving(binder)} />
                  </span>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted small" style={{ padding: '10px 16px' }}>{TICKS[trade].filter(({ idle }) => idle).map(({ label, idle }) => `«\u00A0${label}\u00A0»\u00A0: ${idle}`).join(' ')}</p>
      {renaming ? <NameDialog trade={trade} binder={renaming} onClose={() => setRenaming(null)} /> : null}
      {removing ? <BinderRemoval binder={removing} others={rows.filter((one) => one.id !== removing.id && one.takesEvents)} onClose={() => setRemoving(null)} /> : null}
    </>
  );
}

function BinderName({ binder }: { binder: Binder }) {
  const levels = levelsOf(binder.path);
  const above = levels.slice(0, -1).map((level) => `${level} / `).join('');
  return (
    <th scope="row" className="path" data-depth={Math.min(levels.length - 1, 3) || undefined}>
      <span className="muted" style={{ fontWeight: 400 }}>{above}</span>{levels.at(-1)}
      {binder.reserved ? <div className="muted small" style={{ fontWeight: 400 }}><Glyph icon={LockIcon} /> {binder.reserved === 'invoices' ? 'Nom réservé : il ouvre aussi les dépenses.' : 'Nom réservé : il se remplit depuis l’extranet.'}</div> : null}
      {binder.personal ? <div className="muted small" style={{ fontWeight: 400 }}>Personnel{'\u00A0'}: seul le compte destinataire voit, quelles que soient les cases.</div> : null}
      {binder.warnings.map(({ code, sentence }) => <div key={code} className="warns" style={{ fontWeight: 400 }}><Glyph icon={WarningIcon} /><span>{sentence}</span></div>)}
    </th>
  );
}
