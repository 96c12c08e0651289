/** The parts of Office files are XML: element names without their prefix, attributes, text. Throws on malformed XML. */
import { SaxesParser } from 'saxes';

export type Attributes = Readonly<Record<string, string>>;
export interface XmlHandlers {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

export function scanXml(xml: string, handlers: XmlHandlers): void {
  if (xml === '') return;
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', (tag) => handlers.open?.(localName(tag.name), tag.attributes));
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  parser.on('closetag', (tag) => handlers.close?.(localName(tag.name)));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

/** By local name: producers choose their own prefixes (`r:id`). '' when absent. */
export function attribute(attributes: Attributes, name: string): string {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => localName(key) === name)?.[1] ?? '';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
