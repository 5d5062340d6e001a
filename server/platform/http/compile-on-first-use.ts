import AjvCompiler from '@fastify/ajv-compiler';
import SerializerSelector from '@fastify/fast-json-stringify-compiler';

/** A check, which leaves what is wrong on itself, or a function that writes JSON. */
interface Compiled {
  (data: unknown): unknown;
  errors?: unknown;
}
type Compilers = (...options: never[]) => (route: never) => unknown;

/**
 * Fastify's own compilers of schemas, each schema at its first use. Compiling those of every route takes a second of processor, which each start
 * would pay before its first answer, for routes that most days nobody calls.
 */
export function compileOnFirstUse(): { buildValidator: ReturnType<typeof AjvCompiler>; buildSerializer: ReturnType<typeof SerializerSelector> } {
  return { buildValidator: late(AjvCompiler()), buildSerializer: late(SerializerSelector()) };
}

function late<T extends Compilers>(compilers: T): T {
  const lateCompilers = (...options: never[]) => {
    const compile = compilers(...options);
    return (route: never): Compiled => {
      let compiled: Compiled | undefined;
      const run: Compiled = (data) => {
        compiled ??= compile(route) as Compiled;
        const result = compiled(data);
        run.errors = compiled.errors;
        return result;
      };
      return run;
    };
  };
  return lateCompilers as unknown as T;
}
