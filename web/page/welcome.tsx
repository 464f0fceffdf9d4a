/** What a stranger can do here, while the page still shows what it came with. */

import {useState} from 'preact/hooks';

interface Props {
    onBreak(): void;
    onLesson(): void;
}

export function Welcome({onBreak, onLesson}: Props) {
    const [dismissed, setDismissed] = useState(false);
    if (dismissed) {
        return null;
    }
    return (
        <aside class="welcome" aria-label="What to do here">
            <p>
                <strong>These files are a small Flask project, and the picture is the app that they become.</strong> Change anything, or paste your own <code>.env</code>{' '}
                over this one: the picture follows at every key.
            </p>
            <p class="welcome-choices">
                <button type="button" class="button" onClick={onBreak}>
                    Show me a mistake
                </button>
                <button type="button" class="quiet" onClick={onLesson}>
                    Take the first lesson
                </button>
                <button type="button" class="quiet" onClick={() => setDismissed(true)}>
                    Dismiss
                </button>
            </p>
        </aside>
    );
}
