/** Covers secrets in an editor, save on the line where the cursor is and while they are shown. */

import {Compartment, type EditorState, type Extension, RangeSetBuilder} from '@codemirror/state';
import {Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate} from '@codemirror/view';
import {secretSpans} from '../../project/secret-spans.js';

const covered = Decoration.mark({class: 'secret-cover'});
const visibility = new Compartment();

function covers(state: EditorState, path: string, focused: boolean): DecorationSet {
    const builder = new RangeSetBuilder<Decoration>();
    const here = focused ? state.doc.lineAt(state.selection.main.head) : null;
    for (const [begin, end] of secretSpans(path, state.doc.toString())) {
        if (!here || end < here.from || begin > here.to) {
            builder.add(begin, end, covered);
        }
    }
    return builder.finish();
}

function marks(path: string): Extension {
    return ViewPlugin.fromClass(
        class {
            decorations: DecorationSet;

            constructor(view: EditorView) {
                this.decorations = covers(view.state, path, view.hasFocus);
            }

            update(update: ViewUpdate): void {
                if (update.docChanged || update.selectionSet || update.focusChanged) {
                    this.decorations = covers(update.state, path, update.view.hasFocus);
                }
            }
        },
        {decorations: (plugin) => plugin.decorations},
    );
}

/** The covers of the file at `path`, to be switched by `coverSecrets`. */
export function secretMarks(path: string): Extension {
    return visibility.of(marks(path));
}

export function coverSecrets(view: EditorView, path: string, cover: boolean): void {
    view.dispatch({effects: visibility.reconfigure(cover ? marks(path) : [])});
}
