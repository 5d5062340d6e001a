// `npm run api`: writes docs/openapi.json and the types that screens call it with. Run it after a route changes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { API_FILES, describeApi } from './describe-api.ts';

const { document, types } = await describeApi();
mkdirSync(dirname(API_FILES.types), { recursive: true });
writeFileSync(API_FILES.document, document);
writeFileSync(API_FILES.types, types);
console.log(`${Object.keys((JSON.parse(document) as { paths: object }).paths).length} adresses décrites dans docs/openapi.json et web/api/generated/schema.ts.`);
