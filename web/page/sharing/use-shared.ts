/** A project that the address brings along. */

import {useLayoutEffect, useState} from 'preact/hooks';
import {useWindowEvent} from '../hooks.js';
import {counted} from '../words.js';
import {readShared, type Shared} from './link.js';

export interface SharedProject {
    /** One that waits for its reader's consent, since files of their own would give way to it. */
    asked: Shared | null;
    agree(): void;
    refuse(): void;
    /** What there is to tell about it; null where nothing. */
    notice: string | null;
    dismiss(): void;
}

/** `open` puts the project in the place of the reader's; `isOwn` tells whether there is work of theirs. */
export function useShared(open: (shared: Shared) => void, isOwn: () => boolean): SharedProject {
    const [asked, setAsked] = useState<Shared | null>(null);
    const [notice, setNotice] = useState<string | null>(null);
    const show = (shared: Shared) => {
        open(shared);
        setNotice(shared.masked > 0 ? `${counted(shared.masked, 'secret value')} of this project ${shared.masked === 1 ? 'is' : 'are'} masked. Fill in your own.` : null);
    };
    const look = () => {
        const shared = readShared(location.hash.slice(1));
        if (shared === null) {
            return;
        }
        // From now on it is the reader's project: at the next visit it is as they left it.
        history.replaceState(null, '', location.pathname + location.search);
        if (typeof shared === 'string') {
            setNotice(shared);
        } else if (isOwn()) {
            setAsked(shared);
        } else {
            show(shared);
        }
    };
    useLayoutEffect(look, []);
    useWindowEvent('hashchange', look);
    return {
        asked,
        agree() {
            show(asked!);
            setAsked(null);
        },
        refuse: () => setAsked(null),
        notice,
        dismiss: () => setNotice(null),
    };
}
