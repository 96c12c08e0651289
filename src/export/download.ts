/** Hands bytes to the browser as a file. */
export function download(content: Blob | string | Uint8Array<ArrayBuffer>, name: string, type: string): void {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Safari starts the download only after this task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
