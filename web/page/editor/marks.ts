/** Underlines what the setup says about a file. */

import type {Action, Diagnostic} from '@codemirror/lint';
import type {Text} from '@codemirror/state';
import type {Mend, Setup, Severity} from '../../engine/setup.js';

/** What the setup has to say about the file at `path`, cut to the text as it now is. */
export function diagnosticsOf(setup: Setup, path: string, doc: Text, mend: (mend: Mend) => void): Diagnostic[] {
    const diagnostics: Diagnostic[] = [];
    for (const advice of setup.advice) {
        if (advice.file === path && advice.span) {
            const [from, to] = advice.span;
            const actions: Action[] = advice.mends.map((offered) => ({name: offered.title, apply: () => mend(offered)}));
            diagnostics.push({from, to, severity: severityName(advice.severity), message: plain(advice.message), actions});
        }
    }
    const {error} = setup;
    if (error && error.file === path && error.line && error.line <= doc.lines) {
        const line = doc.line(error.line);
        const covered = diagnostics.some(({from, to}) => from <= line.to && to >= line.from);
        if (!covered) {
            const indent = /^\s*/.exec(line.text)![0].length;
            diagnostics.push({from: line.from + indent, to: line.to, severity: 'error', message: error.text});
        }
    }
    return diagnostics.filter(({from, to}) => from <= to && to <= doc.length);
}

/** The severest of what is said about each file. */
export function severities(setup: Setup): Map<string, Severity> {
    const found = new Map<string, Severity>();
    const rank = (severity: Severity | undefined) => (severity === 'error' ? 3 : severity === 'warning' ? 2 : severity ? 1 : 0);
    const note = (file: string | null, severity: Severity) => {
        if (file && rank(severity) > rank(found.get(file))) {
            found.set(file, severity);
        }
    };
    note(setup.error?.file ?? null, 'error');
    setup.advice.forEach(({file, severity}) => note(file, severity));
    return found;
}

function severityName(severity: Severity): Diagnostic['severity'] {
    return severity === 'note' ? 'info' : severity;
}

function plain(message: string): string {
    return message.replaceAll('`', '');
}
