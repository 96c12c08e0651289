/** Stands for the parts of word-extractor that open files by name and unpack .docx: neither happens in the page. */
export default class NotHere {
  extract() {
    throw new Error('not a .doc file');
  }
}
