/** What an editor of one file can do. */

import {defaultKeymap, history, historyKeymap, indentWithTab} from '@codemirror/commands';
import {bracketMatching, indentUnit, StreamLanguage, syntaxHighlighting} from '@codemirror/language';
import {python} from '@codemirror/legacy-modes/mode/python';
import {EditorState, type Extension} from '@codemirror/state';
import {EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers} from '@codemirror/view';
import {classHighlighter} from '@lezer/highlight';
import {isDotenv} from '../../project/secret-spans.js';
import {dotenvMode} from './dotenv-mode.js';
import {secretMarks} from './secret-marks.js';

const common: Extension = [
    lineNumbers(),
    history(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    bracketMatching(),
    indentUnit.of('    '),
    EditorState.tabSize.of(4),
    syntaxHighlighting(classHighlighter),
    // Escape and then Tab leaves the editor, as CodeMirror's documentation describes.
    keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
];

function language(path: string): Extension {
    if (isDotenv(path)) {
        return [StreamLanguage.define(dotenvMode), EditorView.lineWrapping];
    }
    return path.endsWith('.py') ? StreamLanguage.define(python) : [];
}

export function makeState(path: string, text: string): EditorState {
    const attributes = EditorView.contentAttributes.of({
        'aria-label': path,
        'aria-description': 'Escape and then Tab leaves the editor.',
        autocapitalize: 'off',
        autocorrect: 'off',
        spellcheck: 'false',
    });
    return EditorState.create({doc: text, extensions: [common, language(path), secretMarks(path), attributes]});
}
