// Logo: the product's mark and name.
export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path
        d="M2 14c4 0 3-9 8-9s3 9 8 5"
        fill="none"
        stroke="var(--accent)"
        stroke-width="2.2"
        stroke-linecap="round"
      />
      <circle cx="2.4" cy="14" r="2.2" fill="var(--accent)" />
      <circle cx="10" cy="5" r="2.2" fill="var(--accent)" />
      <circle cx="17.6" cy="10" r="2.2" fill="var(--accent)" />
    </svg>
  );
}
