/** Light or dark: as the system has it, until the learner chooses. */

import {useState} from 'preact/hooks';

const THEME = 'firstboot.theme';

type Theme = 'light' | 'dark';

function systemTheme(): Theme {
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function storedTheme(): Theme | null {
    try {
        const stored = localStorage.getItem(THEME);
        return stored === 'light' || stored === 'dark' ? stored : null;
    } catch {
        return null;
    }
}

function show(theme: Theme | null): void {
    if (theme) {
        document.documentElement.dataset['theme'] = theme;
    }
}

show(storedTheme());

export function ThemeButton() {
    const [theme, setTheme] = useState(() => storedTheme() ?? systemTheme());
    const other: Theme = theme === 'dark' ? 'light' : 'dark';
    const choose = () => {
        setTheme(other);
        show(other);
        try {
            localStorage.setItem(THEME, other);
        } catch {
            // It then lasts for this visit.
        }
    };
    return (
        <button type="button" class="quiet" onClick={choose}>
            {other === 'dark' ? 'Dark' : 'Light'}
        </button>
    );
}
