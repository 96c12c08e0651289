/** The chapter a statement stands in, without the report's title: under a table that follows the title there is no chapter. Pure. */
export function sectionShown(section: string | null, title: string | null): string | null {
  if (section === null) return null;
  const bare = (text: string): string => text.replace(/\s+/g, '');
  const whole = bare(title ?? '');
  const parts = section
    .split(' › ')
    .map(wholeBrackets)
    .filter((part) => {
      const name = bare(part);
      return (
        name !== '' && !(whole !== '' && name.length >= TITLE_LIKE && (whole.includes(name) || name.includes(whole)))
      );
    });
  return parts.length === 0 ? null : parts.join(' › ');
}

/** A heading that was taken up to a colon inside its bracket, «收支情况(单位», ends before the bracket. */
function wholeBrackets(part: string): string {
  const open = Math.max(part.lastIndexOf('('), part.lastIndexOf('（'));
  return open > Math.max(part.lastIndexOf(')'), part.lastIndexOf('）')) ? part.slice(0, open).trimEnd() : part;
}

/** «支出» of a title may well be a chapter too. */
const TITLE_LIKE = 10;
