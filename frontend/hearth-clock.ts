/**
 * Business time in the browser: the server says once what time it is and how fast it runs, the browser carries on from
 * there. One clock and one timer for the whole page, however many countdowns it shows.
 */
type Listener = () => void;

let businessAnchor = Number.NaN;
let realAnchor = 0;
let speed = 1;
let timer: number | undefined;
let lastStep = Number.NaN;
const listeners = new Set<Listener>();
const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** Sets the clock: `now` in milliseconds of business time, `factor` business seconds per real second. */
export function setClock(now: number, factor: number): void {
  businessAnchor = now;
  realAnchor = Date.now();
  speed = factor;
  restart();
  listeners.forEach((listener) => listener());
}

/** The business time in milliseconds, or NaN before the server has said it. */
export function businessNow(): number {
  return businessAnchor + (Date.now() - realAnchor) * speed;
}

/** Whether the person asked for less motion: then values step once a minute. */
export function reducedMotion(): boolean {
  return calm.matches;
}

/** Calls `listener` as time passes, until the returned function is called. */
export function onTick(listener: Listener): () => void {
  listeners.add(listener);
  restart();
  return () => {
    listeners.delete(listener);
    restart();
  };
}

function restart(): void {
  if (listeners.size === 0) {
    window.clearInterval(timer);
    timer = undefined;
  } else if (timer === undefined) {
    timer = window.setInterval(tick, 500);
  }
}

function tick(): void {
  const now = businessNow();
  const step = Math.floor(now / (calm.matches ? 60_000 : 1000));
  if (step !== lastStep) {
    lastStep = step;
    listeners.forEach((listener) => listener());
  }
}

/** `04:12`, or `1:04:12` from an hour on; never below zero. */
export function asDuration(millis: number): string {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return seconds < 3600 ? rest : `${Math.floor(seconds / 3600)}:${rest}`;
}

const part = { hour: '2-digit', minute: '2-digit' } as const;

function formats(timeZone?: string) {
  return {
    minutes: new Intl.DateTimeFormat('en-GB', { ...part, timeZone }),
    seconds: new Intl.DateTimeFormat('en-GB', { ...part, second: '2-digit', timeZone }),
    day: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone }),
    full: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone }),
  };
}

let format = formats();

/** Exact times are shown in this zone; one the browser does not know, or none, leaves its own. */
export function setZone(zone: string): void {
  try {
    format = formats(zone || undefined);
  } catch {
    format = formats();
  }
  listeners.forEach((listener) => listener());
}

/** `14:30` in the person's time zone; with the date when it is another day. */
export function asClock(at: number, withSeconds = false): string {
  const date = new Date(at);
  const day = format.day.format(date);
  const clock = (withSeconds ? format.seconds : format.minutes).format(date);
  return day === format.day.format(new Date(businessNow() || Date.now())) ? clock : `${day} ${clock}`;
}

/** `23 Nov 2026, 14:30:12`. */
export function asExact(at: number): string {
  return format.full.format(new Date(at));
}

/** `just now`, `4 min ago`, `3 h ago`, `2 d ago`. */
export function asAgo(at: number): string {
  const minutesPast = Math.floor((businessNow() - at) / 60_000);
  if (Number.isNaN(minutesPast)) return '';
  if (minutesPast < 1) return 'just now';
  if (minutesPast < 60) return `${minutesPast} min ago`;
  if (minutesPast < 48 * 60) return `${Math.floor(minutesPast / 60)} h ago`;
  return `${Math.floor(minutesPast / 1440)} d ago`;
}
