// Avatar: the face of a persona: its portrait, or the first letters of its name on a colour of its own.
import styles from './avatar.module.css';

interface Props {
  persona: { id: string; name: string; portrait: string | null };
  /** CSS pixels a side. */
  size: number;
  /** Set where the picture says something; beside its name it is decoration. */
  alt?: string;
}

export function Avatar({ persona: { id, name, portrait }, size, alt = '' }: Props) {
  const box = { width: `${size}px`, height: `${size}px`, fontSize: `${Math.round(size * 0.38)}px` };
  if (portrait !== null)
    return <img class={styles.avatar} style={box} src={`data:image/jpeg;base64,${portrait}`} alt={alt} />;
  return (
    <span class={styles.avatar} style={{ ...box, '--hue': hueOf(id) }} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

/** Degrees on the colour wheel, the same for the same persona everywhere. */
function hueOf(id: string): string {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 360;
  return String(sum);
}

/** Of `Mara, buys a present` the M, of `Mara Lind` both; of a Chinese name the first character. */
function initialsOf(name: string): string {
  const words = (name.split(/[,，(（]/)[0] ?? '').split(/\s+/).filter(Boolean);
  const letters = words.slice(0, 2).map((word) => [...word][0] ?? '');
  const first = letters[0] ?? '·';
  return (/\p{Script=Han}/u.test(first) ? first : letters.join('') || '·').toUpperCase();
}
