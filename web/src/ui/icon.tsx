// The icons: 16 × 16, one stroke, always beside a word (or with a label of their own).
import type { JSX } from "preact";

const paths = {
  box: "M2.5 5L8 2.2 13.5 5v6L8 13.8 2.5 11zM2.5 5L8 7.8 13.5 5M8 7.8v6",
  cal: "M2.2 4.2a1 1 0 011-1h9.6a1 1 0 011 1v8.6a1 1 0 01-1 1H3.200a1 1 0 01-1-1z"
    + "M2.200 6.600h11.6M5.400 1.800v2.800M10.6 1.800v2.800",
  chart: "M2.5 13.5h11M4.5 11V7.5M8 11V3M11.5 11V5.5",
  check: "M3 8.4l3.2 3.2L13 4.8",
  clock: "M8 1.800a6.200 6.200 0 100 12.400A6.200 6.200 0 008 1.800zM8 4.500V8l2.400 1.600",
  dash: "M3.5 8h9",
  doc: "M4 1.800h5.200L12.600 5v9.200H4zM9 2v3.400h3.400M6 8.500h4.400M6 11h4.400",
  dot: "M8 3a5 5 0 100 10A5 5 0 008 3z",
  down: "M4 6l4 4 4-4",
  download: "M8 2.5v8M4.5 7.500L8 11l3.500-3.500M2.800 13.500h10.400",
  eye: "M1.500 8S4 3.800 8 3.800 14.500 8 14.500 8 12 12.200 8 12.200 1.500 8 1.500 8z"
    + "M8 6a2 2 0 100 4 2 2 0 000-4z",
  flag: "M4 14V2.500h8l-1.800 2.800L12 8H4",
  globe: "M8 1.800a6.200 6.200 0 100 12.400A6.200 6.200 0 008 1.800z"
    + "M1.800 8h12.400M8 1.800c4 4 4 8.400 0 12.400M8 1.800c-4 4-4 8.400 0 12.400",
  half: "M8 3a5 5 0 100 10A5 5 0 008 3z",
  home: "M2.500 7.500L8 2.800l5.500 4.700v6H2.500z",
  link: "M6.600 9.400a2.800 2.800 0 004 0l2.200-2.200a2.800 2.800 0 00-4-4l-.8.8"
    + "M9.400 6.600a2.800 2.800 0 00-4 0L3.200 8.800a2.800 2.800 0 004 4l.8-.8",
  lock: "M3.200 8a1 1 0 011-1h7.600a1 1 0 011 1v4.600a1 1 0 01-1 1H4.200a1 1 0 01-1-1z"
    + "M5.200 7V5a2.800 2.800 0 015.600 0v2",
  menu: "M2.500 4.500h11M2.500 8h11M2.500 11.500h11",
  out: "M6.500 2.500h-4v11h4M6 8h7.500M10.500 5l3 3-3 3",
  people: "M6 3a2.400 2.400 0 100 4.800A2.400 2.400 0 006 3zM1.800 13.400c.4-2.800 2-4.200 4.200-4.200"
    + "s3.800 1.400 4.200 4.200M10.400 3.200a2.400 2.400 0 010 4.400M12 9.600c1.300.6 2 1.900 2.200 3.800",
  plus: "M8 3v10M3 8h10",
  print: "M4.500 6V2.200h7V6M4.500 11.500H2.600V6.200h10.800v5.300h-1.900M4.500 9.500h7v4.300h-7z",
  right: "M3 8h10M9 4l4 4-4 4",
  search: "M7 2.400a4.600 4.600 0 100 9.200A4.600 4.600 0 007 2.400zM10.500 10.500L14 14",
  shield: "M8 1.800l5 1.800v4c0 3.200-2 5.400-5 6.600-3-1.200-5-3.400-5-6.600v-4z",
  theme: "M8 2.200a5.800 5.800 0 100 11.600A5.800 5.800 0 008 2.200z",
  warn: "M8 2.200L14.400 13.400H1.600zM8 6.400v3.200M8 11.500v.1",
  x: "M4 4l8 8M12 4l-8 8",
} as const;

const filled: Partial<Record<IconName, string>> = {
  half: "M8 3a5 5 0 010 10z",
  theme: "M8 2.200v11.600a5.800 5.800 0 000-11.600z",
};

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }): JSX.Element {
  const fill = filled[name];
  return (
    <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
      {fill ? <path d={fill} fill="currentColor" /> : null}
    </svg>
  );
}

export function Mark(): JSX.Element {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor"
      stroke-width="1.8" stroke-linejoin="round">
      <path d="M11.200 20.500C4.600 18.800 2.400 12.800 5.400 5c5 2.600 7.400 8.200 5.800 15.500z" />
      <path fill="currentColor"
        d="M12.800 20.500c6.600-1.700 8.800-7.700 5.800-15.500-5 2.600-7.400 8.200-5.800 15.500z" />
    </svg>
  );
}
