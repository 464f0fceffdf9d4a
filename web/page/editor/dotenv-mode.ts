/** Colours for `.env` files. What a line means is the engine's to say; this only helps the eye. */

import type {StreamParser} from '@codemirror/language';

interface Place {
    /** Before the `=` of a binding, or after it. */
    inValue: boolean;
    /** The quote that a value which goes over several lines is in. */
    quote: string | null;
}

export const dotenvMode: StreamParser<Place> = {
    name: 'dotenv',
    startState: () => ({inValue: false, quote: null}),
    token(stream, place) {
        if (stream.sol() && !place.quote) {
            place.inValue = false;
        }
        if (place.quote) {
            const closing = place.quote === '"' ? /^(?:\\.|[^"\\])*"/ : /^(?:\\.|[^'\\])*'/;
            if (stream.match(closing)) {
                place.quote = null;
            } else {
                stream.skipToEnd();
            }
            return 'string';
        }
        if (stream.eatSpace()) {
            return null;
        }
        return place.inValue ? value(stream, place) : key(stream, place);
    },
    languageData: {commentTokens: {line: '#'}},
};

type Stream = Parameters<StreamParser<Place>['token']>[0];

function key(stream: Stream, place: Place): string | null {
    if (stream.match(/^#.*/)) {
        return 'comment';
    }
    if (stream.match(/^export(?=\s)/)) {
        return 'keyword';
    }
    if (stream.eat('=')) {
        place.inValue = true;
        return 'operator';
    }
    stream.match(/^'[^']*'|^[^=#\s]+/) || stream.next();
    return 'propertyName';
}

function value(stream: Stream, place: Place): string | null {
    if (stream.match(/^#.*/)) {
        return 'comment';
    }
    const quote = stream.peek();
    if (quote === '"' || quote === "'") {
        stream.next();
        place.quote = quote;
        return 'string';
    }
    if (stream.match(/^\$\{[^}]*\}/)) {
        return 'variableName';
    }
    stream.match(/^(?:[^\s$]|\$(?!\{))+/) || stream.next();
    return 'string';
}
