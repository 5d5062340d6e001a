import { XMLParser } from 'fast-xml-parser';

export type Node = Record<string, unknown> | undefined;

/** Why a file is not an ISO 20022 message: it declares a DOCTYPE, is no XML, or names no such message. */
export type DocumentFault = 'doctype' | 'unreadable' | 'stranger';

/** Reads the outside of an ISO 20022 message. `lists`: elements that may come several times. `version`: as `camt.053.001.08`. */
export function openDocument(bytes: Buffer, lists: readonly string[]): { root: Node; version: string; fault: null } | { fault: DocumentFault } {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', removeNSPrefix: true, parseTagValue: false, parseAttributeValue: false, processEntities: true, htmlEntities: false, isArray: (name) => lists.includes(name) });
  const text = decoded(bytes);
  if (text === null) return { fault: 'unreadable' };
  if (/<!DOCTYPE/i.test(text)) return { fault: 'doctype' };
  let root: Node;
  try {
    root = child(parser.parse(text, true) as Node, 'Document');
  } catch {
    return { fault: 'unreadable' };
  }
  const version = /urn:iso:std:iso:20022:tech:xsd:([\w.]+)/.exec(text.slice(0, 4_000))?.[1];
  return !root || version === undefined ? { fault: 'stranger' } : { root, version, fault: null };
}

/** As its first bytes, or its own declaration, say that it is written; null when it is not, or in a writing that nobody here reads. */
function decoded(bytes: Buffer): string | null {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  const declared = /^[^>]{0,100}?encoding=["']([\w.:-]{1,40})["']/.exec(bytes.subarray(0, 200).toString('latin1'))?.[1];
  try {
    return new TextDecoder(marked ?? declared ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

export function child(node: Node, name: string): Node {
  const found = node === undefined || typeof node !== 'object' ? undefined : node[name];
  return found as Node;
}

export function text(node: Node, name: string): string | undefined {
  const found = child(node, name) as unknown;
  return typeof found === 'string' ? found : undefined;
}

export function list(node: unknown): Node[] {
  return node === undefined || node === '' ? [] : (Array.isArray(node) ? node : [node]) as Node[];
}
