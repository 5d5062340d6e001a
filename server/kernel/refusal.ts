/**
 * A use case says no. `code` is stable and comes from the closed list of the module's `errors.ts`;
 * `message` is the French sentence a person reads (what, where, how to mend); `status` is the HTTP answer.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;
  /** Field name → French sentence, for forms. */
  readonly fields: Record<string, string>;

  constructor(code: string, message: string, status = 422, fields: Record<string, string> = {}) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.status = status;
    this.fields = fields;
  }
}

/** The answer to anybody who may not see a thing: it does not exist for them. */
export function notFound(): Refusal {
  return new Refusal('not-found', 'Cette page n’existe pas ou n’est pas la vôtre.', 404);
}
