/** Tells what was just done to the files, and takes it back on request. */

import type {Workspace} from './workspace.js';

export function Toast({workspace}: {workspace: Workspace}) {
    const operation = workspace.lastOperation;
    return (
        <div class="toast-place" role="status" aria-live="polite">
            {operation && (
                <p class="toast">
                    <span>
                        {operation.done ? '' : 'Taken back: '}
                        {operation.label}
                    </span>
                    <button type="button" class="button" onClick={() => workspace.reverse()}>
                        {operation.done ? 'Undo' : 'Redo'}
                    </button>
                    <button type="button" class="quiet" aria-label="Dismiss" onClick={() => workspace.settle()}>
                        ×
                    </button>
                </p>
            )}
        </div>
    );
}
