// Callout icon: a number in a circle, as the mark itself looks.
import type { LucideProps } from 'lucide-preact';

export function CalloutIcon({ size = 18 }: LucideProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      aria-hidden="true"
    >
      <circle cx="12" cy="12" r="10" />
      <path d="M9.5 9.5 12.5 7.5V16.5M9.5 16.5h6" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
