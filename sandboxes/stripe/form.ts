export type Form = { [name: string]: string | Form };

/** `a[b][0][c]=1` as Stripe's API takes it: brackets are depth, numbers are names like any other. */
export function readForm(text: string): Form {
  const form: Form = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const path = name.split(/[[\]]+/).filter((step) => step !== '');
    let at = form;
    for (const step of path.slice(0, -1)) {
      const next = at[step];
      at = typeof next === 'object' ? next : (at[step] = {});
    }
    at[path.at(-1)!] = value;
  }
  return form;
}

export const textAt = (form: Form, ...path: string[]): string | null => {
  let at: string | Form | undefined = form;
  for (const step of path) at = typeof at === 'object' ? at[step] : undefined;
  return typeof at === 'string' && at !== '' ? at : null;
};

export const textsAt = (form: Form, name: string): Record<string, string> => {
  const found = form[name];
  return typeof found === 'object' ? Object.fromEntries(Object.entries(found).filter((pair): pair is [string, string] => typeof pair[1] === 'string')) : {};
};
