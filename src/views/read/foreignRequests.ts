/** Requests among `entries` that went to another host than `origin`; what stays in the page (blob:, data:) is none. Pure. */
export function foreignRequests(entries: readonly { readonly name: string }[], origin: string): number {
  return entries.filter(({ name }) => /^(https?|wss?):/i.test(name) && new URL(name).origin !== origin).length;
}
