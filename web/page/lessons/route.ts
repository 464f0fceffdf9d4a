/** The part of the page's address that names a step: `#lesson=first-boot/url`. */

import {useCallback, useState} from 'preact/hooks';
import {useWindowEvent} from '../hooks.js';

export interface Route {
    lesson: string;
    /** Null: the first step, or the one where the learner left off. */
    step: string | null;
}

/** Whether the page is a part of another one. Its addresses say so too, so that it stays one over a reload. */
export const embedded = parameter('embed') !== null;

export function lessonAddress(lesson: string, step?: string): string {
    return `#lesson=${encodeURIComponent(lesson)}${step === undefined ? '' : `/${encodeURIComponent(step)}`}${embedded ? '&embed=1' : ''}`;
}

/** Of the page without a lesson. */
function plainAddress(): string {
    return embedded ? '#embed=1' : location.pathname + location.search;
}

function readRoute(): Route | null {
    const value = parameter('lesson');
    if (value === null) {
        return null;
    }
    const [lesson, step] = value.split('/');
    return {lesson: lesson!, step: step || null};
}

/** A value of the fragment; it is never sent to a host. */
export function parameter(name: string): string | null {
    return new URLSearchParams(location.hash.slice(1)).get(name);
}

/** The step that the address names, and a way to another one. */
export function useRoute(): [Route | null, (address: string) => void] {
    const [route, setRoute] = useState(readRoute);
    useWindowEvent('hashchange', () => setRoute(readRoute()));
    const go = useCallback((address: string) => {
        history.pushState(null, '', address === '' ? plainAddress() : address);
        setRoute(readRoute());
    }, []);
    return [route, go];
}
