/** The editor of the active file. */

import {setDiagnostics} from '@codemirror/lint';
import {EditorView} from '@codemirror/view';
import {useLayoutEffect, useRef} from 'preact/hooks';
import type {Mend, Setup} from '../../engine/setup.js';
import type {Workspace} from '../workspace.js';
import {diagnosticsOf} from './marks.js';
import {coverSecrets} from './secret-marks.js';

interface Props {
    workspace: Workspace;
    /** The active file's path. */
    path: string;
    /** The setup of the files as they are shown, or an older one while the new one is on its way. */
    setup: Setup | null;
    showSecrets: boolean;
    onMend(mend: Mend): void;
}

export function Editor({workspace, path, setup, showSecrets, onMend}: Props) {
    const place = useRef<HTMLDivElement>(null);
    const view = useRef<EditorView | null>(null);
    /** The path of the file that the view shows, which may still be the one before. */
    const shown = useRef(path);
    const state = workspace.state(path);

    useLayoutEffect(() => {
        const made = new EditorView({
            parent: place.current!,
            dispatchTransactions(transactions, self) {
                const before = self.state;
                self.update(transactions);
                workspace.accept(shown.current, before, self.state, transactions.some(({docChanged}) => docChanged));
            },
        });
        view.current = made;
        return () => made.destroy();
    }, [workspace]);

    // The workspace's states win over the view's own: another file was opened, or an operation changed this one.
    useLayoutEffect(() => {
        if (state && view.current!.state !== state) {
            view.current!.setState(state);
        }
        shown.current = path;
    }, [state, path]);

    useLayoutEffect(() => coverSecrets(view.current!, path, !showSecrets), [path, showSecrets, workspace.lastOperation]);

    useLayoutEffect(() => {
        const {selection} = view.current!.state;
        view.current!.dispatch({effects: EditorView.scrollIntoView(selection.main, {y: 'center'})});
    }, [workspace.revealed]);

    // With the drawing: a moment later the text may be another, which the setup does not speak of.
    useLayoutEffect(() => {
        if (setup) {
            const {state: shown} = view.current!;
            view.current!.dispatch(setDiagnostics(shown, diagnosticsOf(setup, path, shown.doc, onMend)));
        }
    }, [setup, path]);

    return <div class="editor" ref={place} />;
}
