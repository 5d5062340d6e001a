/**
 * Remembers millions of keys in a few bytes each: two 32-bit hashes and a whole number, not the text. Two different keys taken for one need the same 64 bits:
 * once in thirty million files of a million lines.
 */
export interface KeyIndex {
  /** Keeps `value` for the key (its parts) if it is new and answers -1; answers the value kept before otherwise. */
  claim(parts: readonly string[], value: number): number;
  /** -1 when it is not there. */
  find(parts: readonly string[]): number;
  readonly size: number;
}

export function createKeyIndex(): KeyIndex {
  let capacity = 1024;
  let low = new Uint32Array(capacity);
  let high = new Uint32Array(capacity);
  let values = new Int32Array(capacity).fill(-1);
  let size = 0;
  let a = 0;
  let b = 0;

  function hash(parts: readonly string[]): void {
    a = 0x811C9DC5;
    b = 0x9E3779B9;
    for (let part = 0; part < parts.length; part += 1) {
      const text = parts[part]!;
      for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        a = Math.imul(a ^ code, 0x01000193);
        b = Math.imul((b << 5 | b >>> 27) ^ code, 0x85EBCA6B);
      }
      // A sign that no part holds, so that « A1, 2 » is not « A, 12 ».
      a = Math.imul(a ^ 0x1F, 0x01000193);
      b = Math.imul((b << 5 | b >>> 27) ^ 0x1F, 0x85EBCA6B);
    }
    a = mixed(a);
    b = mixed(b);
  }

  function slot(): number {
    let at = (a ^ b) & (capacity - 1);
    while (values[at] !== -1 && (low[at] !== a || high[at] !== b)) at = (at + 1) & (capacity - 1);
    return at;
  }

  function grow(): void {
    const [oldLow, oldHigh, oldValues] = [low, high, values];
    capacity *= 2;
    low = new Uint32Array(capacity);
    high = new Uint32Array(capacity);
    values = new Int32Array(capacity).fill(-1);
    for (let at = 0; at < oldValues.length; at += 1) {
      if (oldValues[at] === -1) continue;
      a = oldLow[at]!;
      b = oldHigh[at]!;
      const to = slot();
      low[to] = a;
      high[to] = b;
      values[to] = oldValues[at]!;
    }
  }

  return {
    claim: (parts, value) => {
      if (size * 5 > capacity * 3) grow();
      hash(parts);
      const at = slot();
      if (values[at] !== -1) return values[at]!;
      low[at] = a;
      high[at] = b;
      values[at] = value;
      size += 1;
      return -1;
    },
    find: (parts) => {
      hash(parts);
      return values[slot()]!;
    },
    get size() {
      return size;
    },
  };
}

/** Spreads the last signs over all bits (MurmurHash3's finaliser). */
function mixed(bits: number): number {
  let spread = bits ^ bits >>> 16;
  spread = Math.imul(spread, 0x85EBCA6B);
  spread ^= spread >>> 13;
  spread = Math.imul(spread, 0xC2B2AE35);
  return (spread ^ spread >>> 16) >>> 0;
}

/** Numbers of lines, one bit each. */
export interface LineSet {
  add(line: number): void;
  has(line: number): boolean;
  readonly size: number;
}

export function createLineSet(): LineSet {
  let bits = new Uint8Array(1024);
  let size = 0;
  return {
    add: (line) => {
      const at = line >>> 3;
      if (at >= bits.length) {
        const larger = new Uint8Array(Math.max(bits.length * 2, at + 1));
        larger.set(bits);
        bits = larger;
      }
      const mask = 1 << (line & 7);
      if ((bits[at]! & mask) === 0) size += 1;
      bits[at]! |= mask;
    },
    has: (line) => (bits[line >>> 3]! & 1 << (line & 7)) !== 0,
    get size() {
      return size;
    },
  };
}
