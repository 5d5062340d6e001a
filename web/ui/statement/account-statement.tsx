import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import './statement.css';
import { call, queryString } from '../../api/client.ts';
import { Card } from '../card.tsx';
import { SelectField } from '../fields.tsx';
import { day, dayAndTime, money } from '../format.ts';
import { FrenchText } from '../french-text.tsx';
import { QueryState } from '../states.tsx';
import { dueWords, shown, signWords, standing, stepsOf, yearBefore, type Voice } from './balance.ts';
import { BalanceChart } from './balance-chart.tsx';
import { LinesCard, type PaperLink, type Search } from './lines-card.tsx';
import type { Accounts, HeldAccount, Statement } from './model.ts';
import { useAccounts } from './use-accounts.ts';

interface Props {
  /** Where the accounts are read; a statement is `<base>/<id>/lines`. */
  base: string;
  space: string;
  /** To whom it is said. */
  voice: Voice;
  /** Named on the printed extract. */
  holder: string;
  agency: string;
  /** What may be done about the balance, under it. */
  act?: ReactNode;
  /** The link to a document behind a line. */
  paper: PaperLink;
  /** In place of figures while none is published. */
  empty: ReactNode;
}

/** The accounts of one person in one space: how each stands, over a year, and line by line. The same for the holder and for staff who look at what the holder sees. */
export function AccountStatement({ base, space, empty, ...rest }: Props) {
  const query = useAccounts(base, space);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <QueryState query={query} what="Le compte n’a pas pu être lu.">
      {(reading) => {
        const accounts = reading.accounts.filter(({ balanceCents }) => balanceCents !== null);
        const account = accounts.find(({ id }) => id === chosen) ?? accounts[0];
        if (!account) return <>{empty}</>;
        return (
          <div className="statement">
            {accounts.length > 1 ? <div className="no-print statement-choice"><SelectField label={accounts.some(({ tenant }) => tenant !== null) ? 'Compte (le vôtre ou celui d’un locataire)' : 'Compte'} value={account.id} onChange={setChosen} choices={accounts.map((one) => ({ value: one.id, label: nameOf(one) }))} /></div> : null}
            <OneAccount key={account.id} base={base} reading={reading} account={account} space={space} {...rest} {...(account.tenant === null ? {} : { voice: rest.voice === 'holder' ? 'landlord' as const : rest.voice, holder: account.tenant, space: 'tenant' })} />
          </div>
        );
      }}
    </QueryState>
  );
}

function useStatement(base: string, id: string, { from, to, text }: Search) {
  return useQuery({ queryKey: ['statement', base, id, from, to, text], queryFn: () => call<Statement>('GET', `${base}/${id}/lines${queryString({ from: from || undefined, to: to || undefined, text: text || undefined })}`), placeholderData: keepPreviousData });
}

function OneAccount({ base, reading, account, space, voice, holder, agency, act, paper }: Omit<Props, 'empty'> & { reading: Accounts; account: HeldAccount }) {
  const year: Search = { from: yearBefore(reading.today), to: reading.today, text: '' };
  const [search, setSearch] = useState(year);
  const whole = useStatement(base, account.id, year);
  const found = useStatement(base, account.id, search);
  return (
    <>
      <p className="print-only">{agency}. Extrait du compte {placeOf(account)}, {holder}. Édité le {day(reading.today)}.</p>
      <div className="statement-top">
        <Balance reading={reading} account={account} voice={voice} act={account.tenant === null ? act : null} />
        <QueryState query={whole} what="La courbe n’a pas pu être dessinée.">
          {(statement) => <BalanceChart steps={stepsOf(statement.openingCents, statement.lines, year.from)} from={year.from} to={year.to} sign={reading.sign} voice={voice} />}
        </QueryState>
      </div>
      <LinesCard extract={`${base}/${account.id}/extract`} query={found} search={search} onSearch={setSearch} space={space} paper={paper} />
    </>
  );
}

function Balance({ reading, account, voice, act }: { reading: Accounts; account: HeldAccount; voice: Props['voice']; act: ReactNode }) {
  const cents = account.balanceCents!;
  return (
    <Card className="statement-balance">
      <p className="muted"><FrenchText>{`Solde au ${day(reading.today)}`}</FrenchText></p>
      <p className="figure">{money(shown(cents, reading.sign))}</p>
      <p>{standing(cents, voice)}{cents === 0 ? null : <span className="muted small"> {signWords(reading.sign, voice)}</span>}</p>
      {dueWords(account, reading.today).map((words) => <p key={words}><FrenchText>{words}</FrenchText></p>)}
      {act ? <div className="no-print">{act}</div> : null}
      {account.depositCents === 0 ? null : <p>Dépôt de garantie détenu par le cabinet&nbsp;: {money(account.depositCents)}. Il n’entre pas dans le solde.</p>}
      <p className="muted small">Compte {placeOf(account)}{account.tenant === null ? '' : `, de ${account.tenant}`}.{reading.publishedAt ? <FrenchText>{` À jour de la publication du ${dayAndTime(reading.publishedAt)}.`}</FrenchText> : null}</p>
    </Card>
  );
}

function nameOf(account: HeldAccount): string {
  return account.tenant === null ? placeOf(account) : `Locataire ${account.tenant}, ${placeOf(account)}`;
}

function placeOf({ code, building }: HeldAccount): string {
  return building ? `${code}, ${building}` : code;
}
