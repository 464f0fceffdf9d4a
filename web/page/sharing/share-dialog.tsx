/** Hands the project on: as a link that holds it, as a text, as a zip. */

import {useMemo, useRef, useState} from 'preact/hooks';
import {Modal} from '../dialogs/modal.js';
import {saveFile} from '../parts/save-file.js';
import {counted} from '../words.js';
import {type Shared, writeShared} from './link.js';
import {asMarkdown, asZip} from './texts.js';

/** Chat programs and mail cut longer ones. */
const LONG_LINK = 8000;

interface Props {
    /** The project as it may be handed on. */
    shared: Shared;
    /** The files as they are. */
    files: Readonly<Record<string, string>>;
    onClose(): void;
}

export function ShareDialog({shared, files, onClose}: Props) {
    const link = useMemo(() => {
        const fragment = writeShared(shared);
        return fragment && `${location.href.replace(/#.*/s, '')}#${fragment}`;
    }, [shared]);
    const field = useRef<HTMLInputElement>(null);
    const [told, setTold] = useState('');
    const copy = async (text: string, done: string) => {
        try {
            await navigator.clipboard.writeText(text);
            setTold(done);
        } catch {
            selectAll(field.current!);
            setTold('This browser does not let a page copy. The link is selected: press Ctrl+C.');
        }
    };
    return (
        <Modal class="dialog share" labelledBy="share-title" onClose={onClose}>
            <h2 id="share-title">Share this project</h2>
            {link === null ? <p>This project is too large for a link. A zip holds it all.</p> : <LinkText shared={shared} link={link} />}
            {link !== null && (
                <p class="share-link">
                    <input ref={field} type="text" readOnly aria-label="Link to the project" value={link} onFocus={({currentTarget}) => selectAll(currentTarget)} />
                    <button type="button" class="button" onClick={() => void copy(link, 'The link is copied.')}>
                        Copy link
                    </button>
                </p>
            )}
            <p class="share-more">
                {link !== null && (
                    <button type="button" class="quiet" onClick={() => void copy(asMarkdown(shared.files, link), 'The files are copied as Markdown, their secrets masked.')}>
                        Copy as Markdown
                    </button>
                )}
                <button type="button" class="quiet" title="With everything in them, secrets too" onClick={() => saveFile('project.zip', asZip(files), 'application/zip')}>
                    Save the files as a zip
                </button>
            </p>
            <p class="dialog-actions">
                <span class="dialog-told first" role="status">
                    {told}
                </span>
                <button type="button" class="quiet" onClick={onClose}>
                    Close
                </button>
            </p>
        </Modal>
    );
}

function LinkText({shared: {files, masked}, link}: {shared: Shared; link: string}) {
    return (
        <>
            <p>
                The link itself holds the project’s {counted(Object.keys(files).length, 'file')}: nothing is uploaded, and whoever has the link has them.{' '}
                {masked > 0 && <strong>{masked === 1 ? 'One secret value is' : `${masked} secret values are`} masked in it.</strong>}
            </p>
            {location.protocol === 'file:' && <p class="dialog-note">This page lies on your disk, so the link opens on this computer only.</p>}
            {link.length > LONG_LINK && (
                <p class="dialog-note">It is {link.length.toLocaleString('en')} characters long; some programs cut such links. A zip is the safer way.</p>
            )}
        </>
    );
}

/** From its end to its beginning, which is then what is seen of it. */
function selectAll(field: HTMLInputElement): void {
    field.setSelectionRange(0, field.value.length, 'backward');
    field.scrollLeft = 0;
}
