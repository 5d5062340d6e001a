interface Schema {
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  minimum?: number;
  minLength?: number;
  pattern?: string;
}

/** Finds an id that would be worth stealing for a field of this name: `buildingId`, `lotIds`, `id`… */
export type IdFor = (field: string) => string;

/**
 * A value that the schema takes, every optional field included, with somebody else's ids wherever an id goes.
 * Enough of JSON Schema for the bodies that our routes declare.
 */
export function sample(schema: Schema, idFor: IdFor, field = ''): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum.find((value) => value !== null);
  const choice = (schema.anyOf ?? schema.oneOf)?.find((one) => one.type !== 'null');
  if (choice) return sample(choice, idFor, field);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((one) => sample(one, idFor, field) as object));
  const type = Array.isArray(schema.type) ? schema.type.find((one) => one !== 'null') : schema.type;
  switch (type) {
    case 'object': return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, one]) => [name, sample(one, idFor, name)]));
    case 'array': return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => sample(schema.items ?? {}, idFor, field.replace(/s$/, '')));
    case 'boolean': return true;
    case 'integer': case 'number': return Math.max(1, schema.minimum ?? 1);
    case 'string': return text(schema, idFor, field);
    default: return {};
  }
}

function text(schema: Schema, idFor: IdFor, field: string): string {
  if (schema.format === 'uuid') return idFor(field);
  if (schema.format === 'date') return '2026-01-15';
  if (schema.format === 'date-time') return '2026-01-15T08:00:00Z';
  if (schema.format === 'email') return 'personne@example.org';
  const words = ['x', '1', '08:00', '12345', 'personne@example.org', 'exemple.fr', '14', '611000', '671000'].map((word) => word.padEnd(schema.minLength ?? 1, word));
  const fitting = words.find((word) => !schema.pattern || new RegExp(schema.pattern).test(word));
  if (fitting === undefined) throw new Error(`No sample for ${field}, of the form ${schema.pattern}.`);
  return fitting;
}
