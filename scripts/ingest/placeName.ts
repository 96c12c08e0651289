/** 岳阳楼区 → Yueyanglou Qu: place names in Hanyu Pinyin, the stem in one word, its kind in another. */
import { pinyin } from 'pinyin-pro';

const KIND = /(自治县|自治旗|林区|特区|新区|开发区|区|县|市|旗|州|盟)$/;

export function placeName(name: string): string {
  const kind = KIND.exec(name)?.[1] ?? '';
  const stem = name.length - kind.length >= 2 ? name.slice(0, name.length - kind.length) : name;
  return [stem, name.slice(stem.length)]
    .filter((part) => part !== '')
    .map((part) => {
      const letters = pinyin(part, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).join('');
      return letters.charAt(0).toUpperCase() + letters.slice(1);
    })
    .join(' ');
}
