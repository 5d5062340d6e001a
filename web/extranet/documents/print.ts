/**
 * Prints a PDF without leaving the page: the browser's own viewer opens it out of sight and prints. A browser whose viewer cannot be reached that way opens
 * the file beside, where its own button prints.
 */
export function printPdf(address: string): void {
  document.getElementById('print-frame')?.remove();
  const frame = document.createElement('iframe');
  frame.id = 'print-frame';
  frame.title = 'Document à imprimer';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.style.cssText = 'position:fixed;right:0;bottom:0;width:1px;height:1px;border:0;opacity:0';
  frame.addEventListener('load', () => {
    try {
      frame.contentWindow!.focus();
      frame.contentWindow!.print();
    } catch {
      open(address, '_blank', 'noopener');
    }
  });
  frame.src = address;
  document.body.append(frame);
}

/** What our page shows itself; everything else is downloaded. */
export function shownAs(mime: string): 'pdf' | 'image' | null {
  if (mime === 'application/pdf') return 'pdf';
  return ['image/png', 'image/jpeg', 'image/gif', 'image/webp'].includes(mime) ? 'image' : null;
}
