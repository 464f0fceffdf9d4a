/** The database's URL, piece by piece, and what each slash is for. */

import {useState} from 'preact/hooks';
import type {UrlAnatomy, UrlPiece} from '../../engine/setup.js';
import {Guarded} from '../parts/guarded.js';
import {Prose} from '../parts/prose.js';
import {Section} from '../parts/section.js';
import {useView} from '../view.js';

export function AnatomyPanel() {
    const {database} = useView().setup;
    return database?.anatomy ? <Anatomy anatomy={database.anatomy} /> : null;
}

function Anatomy({anatomy}: {anatomy: UrlAnatomy}) {
    const [pointed, setPointed] = useState<number | null>(null);
    const pointing = (index: number) => ({
        class: `piece ${anatomy.pieces[index]!.kind}${pointed === index ? ' pointed' : ''}`,
        onPointerEnter: () => setPointed(index),
        onPointerLeave: () => setPointed(null),
    });
    const text = (piece: UrlPiece) => <PieceText piece={piece} text={anatomy.text.slice(...piece.span)} />;
    return (
        <Section id="anatomy" title="The database URL, piece by piece">
            <p class="url">
                {anatomy.pieces.map((piece, index) => (
                    <span key={index} {...pointing(index)}>
                        {text(piece)}
                    </span>
                ))}
            </p>
            <dl class="pieces">
                {anatomy.pieces.map((piece, index) => (
                    <div key={index} {...pointing(index)}>
                        <dt>
                            <code>{text(piece)}</code>
                        </dt>
                        <dd>
                            <Prose text={piece.meaning} />
                        </dd>
                    </div>
                ))}
            </dl>
            {anatomy.place !== null && (
                <p class="url-place">
                    <strong>Where it is:</strong> <Prose text={anatomy.place} />
                </p>
            )}
        </Section>
    );
}

function PieceText({piece, text}: {piece: UrlPiece; text: string}) {
    return piece.kind === 'password' ? <Guarded text={text} name="password" /> : <Guarded text={text} />;
}
