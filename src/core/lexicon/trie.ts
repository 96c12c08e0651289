/** Longest-match look-up of words in a text: one walk a position, no regular expression. */
interface Node<T> {
  readonly next: Map<number, Node<T>>;
  value: T | null;
}

export class Trie<T> {
  private readonly root: Node<T> = { next: new Map(), value: null };

  add(word: string, value: T): void {
    let node = this.root;
    for (let i = 0; i < word.length; i += 1) {
      const code = word.charCodeAt(i);
      let next = node.next.get(code);
      if (!next) {
        next = { next: new Map(), value: null };
        node.next.set(code, next);
      }
      node = next;
    }
    node.value ??= value;
  }

  /** The longest word that begins at `from` and ends at or before `to`. */
  longest(text: string, from: number, to = text.length): { readonly end: number; readonly value: T } | null {
    let node: Node<T> | undefined = this.root;
    let found: { end: number; value: T } | null = null;
    for (let i = from; i < to; i += 1) {
      node = node.next.get(text.charCodeAt(i));
      if (!node) break;
      if (node.value !== null) found = { end: i + 1, value: node.value };
    }
    return found;
  }
}
