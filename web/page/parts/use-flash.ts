/** Sets off for a moment what has changed with the last boot, so that the eye finds what its own change did. */

import type {RefObject} from 'preact';
import {useLayoutEffect, useRef} from 'preact/hooks';

const MILLISECONDS = 1500;
const FRAMES = [{backgroundColor: 'var(--changed)'}, {backgroundColor: 'var(--changed)', offset: 0.3}, {backgroundColor: 'transparent'}];

/** For the element that shows `value`, while there is one. What is shown for the first time is not set off. */
export function useFlash<Shown extends HTMLElement>(value: string): RefObject<Shown | null> {
    const element = useRef<Shown>(null);
    const before = useRef(value);
    useLayoutEffect(() => {
        if (before.current !== value) {
            before.current = value;
            if (!matchMedia('(prefers-reduced-motion: reduce)').matches) {
                element.current?.animate(FRAMES, {duration: MILLISECONDS, easing: 'ease-out'});
            }
        }
    }, [value]);
    return element;
}
