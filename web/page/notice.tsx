/** Tells something that its reader sends away again. */

export function Notice({text, onDismiss}: {text: string | null; onDismiss(): void}) {
    if (text === null) {
        return null;
    }
    return (
        <p class="trouble" role="alert">
            <span>{text}</span>
            <button type="button" class="quiet" onClick={onDismiss}>
                Dismiss
            </button>
        </p>
    );
}
