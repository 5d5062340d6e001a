const EDGE = 'edge-between-the-parts';

/** A multipart body as a browser sends it, for `call`: file names go as they are given, hostile ones too. */
export function multipart(files: readonly { name: string | Buffer; content: Buffer | string }[]): { body: Buffer; headers: Record<string, string> } {
  const parts = files.flatMap(({ name, content }) => [
    Buffer.from(`--${EDGE}\r\ncontent-disposition: form-data; name="files"; filename="`), Buffer.from(name), Buffer.from(`"\r\ncontent-type: application/octet-stream\r\n\r\n`), Buffer.from(content), Buffer.from('\r\n'),
  ]);
  return { body: Buffer.concat([...parts, Buffer.from(`--${EDGE}--\r\n`)]), headers: { 'content-type': `multipart/form-data; boundary=${EDGE}` } };
}

export const SMALL_PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
export const SMALL_PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
