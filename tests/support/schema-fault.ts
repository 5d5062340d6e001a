import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { sharedData } from './shared-data.ts';

/** What the schema of an ISO 20022 message (`pain.008.001.08`) says against a file; null when nothing. */
export function schemaFault(bytes: Buffer, version: string): string | null {
  using schema = XmlDocument.fromBuffer(sharedData(`iso20022/${version}.xsd`));
  using validator = XsdValidator.fromDoc(schema);
  using document = XmlDocument.fromBuffer(bytes);
  try {
    validator.validate(document);
    return null;
  } catch (error) {
    return String(error);
  }
}
