const DAY_MS = 86_400_000;

/**
 * How long ago a moment was, by the calendar of this computer: `today at 14:05`, `yesterday`, `3 days ago`, and from
 * a week on the date.
 */
export function when(at: Date, now: Date): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS);
  if (days <= 0) return `today at ${at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}`;
  if (days === 1) return "yesterday";
  if (days < 7) return `${days} days ago`;
  return at.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}

function startOfDay(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
}
