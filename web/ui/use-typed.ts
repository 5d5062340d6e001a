import { useId, useState } from 'react';
import { describedBy, type FieldProps } from './fields.tsx';
import { UNREAD } from './unread.ts';

interface Typed {
  /** For the frame: what is wrong with what was typed comes before what the form says. */
  id: string;
  error: string | null | undefined;
  /** For the input, with `value`, `onBlur` and what it is described by. */
  input: Record<string, unknown> & { id: string; value: string; onBlur: () => void };
  type: (text: string) => void;
}

/** A field whose value is read from what is typed: what cannot be read stays in the field with its sentence, and no form takes it for an empty value. `shown`: the value as the field writes it. */
export function useTyped({ id: given, help, error, onBlur }: Pick<FieldProps<unknown>, 'id' | 'help' | 'error' | 'onBlur'>, shown: string, isRead: (text: string) => boolean, sentence: string): Typed {
  const own = useId();
  const id = given ?? own;
  const [typed, setTyped] = useState<string | null>(null);
  const unread = typed !== null && typed.trim() !== '' && !isRead(typed);
  const shownError = unread ? sentence : error;
  const leave = (): void => {
    if (typed !== null && !unread) setTyped(null);
    onBlur?.();
  };
  return { id, error: shownError, input: { ...describedBy(id, help, shownError), ...(unread ? { [UNREAD]: sentence } : {}), id, value: typed ?? shown, onBlur: leave }, type: setTyped };
}
