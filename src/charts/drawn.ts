/**
 * Charts that the build drew into the HTML (`<div data-drawn="view/chart">`). They are taken out of the document before
 * React replaces it and put back into their <EChart>, where they stay until the first interaction, filter or resize.
 */
const drawn = new Map<string, Element>();

/** Call once before React renders; later calls find nothing new. */
export function captureDrawn(root: ParentNode): void {
  for (const element of root.querySelectorAll('[data-drawn]')) {
    const id = element.getAttribute('data-drawn');
    if (id && !drawn.has(id)) drawn.set(id, element);
  }
}

/** The drawn chart of this id; the first chart that asks keeps it. */
export function takeDrawn(id: string): Element | null {
  return drawn.get(id) ?? null;
}

/** The drawing no longer shows what the page shows: forget it. */
export function dropDrawn(id: string): void {
  drawn.delete(id);
}

/** The address asks for something else than the build drew. */
export function forgetDrawn(): void {
  drawn.clear();
}

if (typeof document !== 'undefined') captureDrawn(document);
