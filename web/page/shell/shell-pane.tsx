/** A small terminal below the picture, in which the commands of the lessons work on the project. */

import {useEffect, useMemo, useRef, useState} from 'preact/hooks';
import {Guarded} from '../parts/guarded.js';
import {Section} from '../parts/section.js';
import {type Prompt, Shell, type ShellHost} from './commands.js';

interface Entry {
    prompt: Prompt;
    line: string;
    printed: string;
}

const MOST_ENTRIES = 200;

export function ShellPane({host}: {host: ShellHost}) {
    const latest = useRef(host);
    latest.current = host;
    const shell = useMemo(
        () => new Shell({workspace: host.workspace, setup: () => latest.current.setup(), run: (project, lines) => latest.current.run(project, lines)}),
        [host.workspace],
    );
    const [entries, setEntries] = useState<readonly Entry[]>([]);
    const [line, setLine] = useState('');
    const [back, setBack] = useState(0);
    const [busy, setBusy] = useState(false);
    const screen = useRef<HTMLDivElement>(null);
    useEffect(() => void (screen.current!.scrollTop = screen.current!.scrollHeight), [entries]);

    const enter = async () => {
        const {prompt} = shell;
        setLine('');
        setBack(0);
        if (line.trim() === 'clear') {
            setEntries([]);
            return;
        }
        setBusy(true);
        const printed = await shell.enter(line);
        setBusy(false);
        setEntries((before) => [...before, {prompt, line, printed}].slice(-MOST_ENTRIES));
    };
    const recall = (by: number) => {
        const typed = entries.filter((entry) => entry.line !== '');
        const to = Math.min(Math.max(back + by, 0), typed.length);
        setBack(to);
        setLine(to === 0 ? '' : typed.at(-to)!.line);
    };

    return (
        <Section id="shell" title="Shell">
            <div class="shell">
                <div class="shell-screen" ref={screen} role="log" aria-label="What the shell printed" tabIndex={0}>
                    {entries.map((entry, index) => (
                        <div key={index}>
                            <span class="shell-prompt">{entry.prompt}</span> <Guarded text={entry.line} />
                            {entry.printed !== '' && (
                                <div>
                                    <Guarded text={entry.printed} />
                                </div>
                            )}
                        </div>
                    ))}
                </div>
                <form
                    onSubmit={(event) => {
                        event.preventDefault();
                        void enter();
                    }}
                >
                    <label for="shell-line" class="shell-prompt">
                        <span aria-hidden="true">{shell.prompt}</span>
                        <span class="visually-hidden">{shell.python === null ? 'Command' : 'Line of Python'}</span>
                    </label>
                    <input
                        id="shell-line"
                        autocomplete="off"
                        autocapitalize="off"
                        spellcheck={false}
                        value={line}
                        readOnly={busy}
                        placeholder={entries.length === 0 ? 'help' : ''}
                        onInput={({currentTarget}) => setLine(currentTarget.value)}
                        onKeyDown={(event) => {
                            const by = {ArrowUp: 1, ArrowDown: -1}[event.key];
                            if (by) {
                                event.preventDefault();
                                recall(by);
                            }
                        }}
                    />
                </form>
            </div>
        </Section>
    );
}
