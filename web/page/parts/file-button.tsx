/** A button that lets files of the disk be chosen. */

import type {ComponentChildren} from 'preact';
import {useRef} from 'preact/hooks';

interface Props {
    children: string;
    class?: string;
    /** Endings that are offered; all where it is left out. */
    accept?: string;
    multiple?: boolean;
    /** Whether a folder is chosen, with all that it holds. */
    folder?: boolean;
    onFiles(files: readonly File[]): void;
}

export function FileButton({children, class: classes = 'quiet', accept, multiple = false, folder = false, onFiles}: Props): ComponentChildren {
    const input = useRef<HTMLInputElement>(null);
    return (
        <>
            <button type="button" class={classes} onClick={() => input.current!.click()}>
                {children}
            </button>
            <input
                ref={input}
                class="visually-hidden"
                type="file"
                accept={accept}
                multiple={multiple}
                {...{webkitdirectory: folder}}
                tabIndex={-1}
                aria-hidden="true"
                aria-label={children}
                onChange={({currentTarget}) => {
                    // A copy: the list is emptied with the field, which then lets the same file be chosen again.
                    const files = [...(currentTarget.files ?? [])];
                    currentTarget.value = '';
                    if (files.length > 0) {
                        onFiles(files);
                    }
                }}
            />
        </>
    );
}
