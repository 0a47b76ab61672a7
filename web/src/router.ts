// Addresses that can be sent to a colleague: the history API and one listener for all links.
import { useEffect, useState } from "preact/hooks";

const listeners = new Set<() => void>();
let moves = 0;

/// How many times this tab moved to another page: the first page does not take the focus.
export function moves_so_far(): number {
  return moves;
}

export function navigate(to: string, options: { replace?: boolean } = {}): void {
  const here = location.pathname + location.search;
  if (to === here) return;
  if (options.replace) history.replaceState(null, "", to);
  else history.pushState(null, "", to);
  const other_page = to.split("?")[0] !== here.split("?")[0];
  if (other_page) {
    moves += 1;
    window.scrollTo(0, 0);
  }
  for (const listener of listeners) listener();
}

export function go_back(otherwise: string): void {
  if (moves > 0) history.back();
  else navigate(otherwise);
}

function follow_link(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const href = link?.getAttribute("href");
  if (!link || !href || link.target || link.hasAttribute("download")) return;
  if (href.startsWith("#")) {
    const target = document.getElementById(decodeURIComponent(href.slice(1)));
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.scrollIntoView({ block: "center" });
    return;
  }
  if (!href.startsWith("/") || href.startsWith("/api/") || href.startsWith("/p/")) return;
  event.preventDefault();
  navigate(href);
}

export function start_router(): void {
  document.addEventListener("click", follow_link);
  window.addEventListener("popstate", () => {
    moves += 1;
    for (const listener of listeners) listener();
  });
}

export type Place = { path: string; parts: string[]; query: URLSearchParams; hash: string };

export function place_now(): Place {
  const path = location.pathname.replace(/\/+$/, "") || "/";
  return {
    path,
    parts: path.split("/").filter(Boolean).map(decodeURIComponent),
    query: new URLSearchParams(location.search),
    hash: location.hash.slice(1),
  };
}

export function usePlace(): Place {
  const [place, set_place] = useState(place_now);
  useEffect(() => {
    const listener = (): void => set_place(place_now());
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return place;
}
