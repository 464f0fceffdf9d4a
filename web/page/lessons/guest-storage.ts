/** Keeps lessons that were opened for the next visit, in this browser. */

const KEY = 'firstboot.guests';
const VERSION = 1;

/** As much as a browser can be trusted to keep beside everything else; the oldest give way. */
const MOST_CHARACTERS = 1_000_000;

interface Guest {
    text: string;
    source: string | null;
}

export function loadGuests(): Guest[] {
    try {
        const stored = JSON.parse(localStorage.getItem(KEY) ?? 'null') as {version?: unknown; lessons?: unknown} | null;
        return stored?.version === VERSION && Array.isArray(stored.lessons) ? stored.lessons.filter(isGuest) : [];
    } catch {
        return [];
    }
}

export function saveGuests(guests: readonly Guest[]): void {
    const kept = guests.map(({text, source}) => ({text, source}));
    while (kept.reduce((sum, {text}) => sum + text.length, 0) > MOST_CHARACTERS) {
        kept.shift();
    }
    try {
        if (kept.length === 0) {
            localStorage.removeItem(KEY);
        } else {
            localStorage.setItem(KEY, JSON.stringify({version: VERSION, lessons: kept}));
        }
    } catch {
        // They are then there for this visit.
    }
}

function isGuest(value: unknown): value is Guest {
    const {text, source} = (value ?? {}) as Record<string, unknown>;
    return typeof text === 'string' && (typeof source === 'string' || source === null);
}
