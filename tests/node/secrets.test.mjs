// What counts as a secret, and that it is covered and left out.

import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {importTypeScript} from './helpers/typescript.mjs';

let secrets;

before(async () => {
    secrets = await importTypeScript('web/project/secrets.ts', 'web/project/secret-spans.ts');
});

describe('names', () => {
    const cases = {
        SECRET_KEY: true,
        secret: true,
        JWT_SECRET: true,
        DB_PASSWORD: true,
        MAIL_PASS: true,
        API_KEY: true,
        OPENAI_API_KEY: true,
        GITHUB_TOKEN: true,
        AWS_SECRET_ACCESS_KEY: true,
        DATABASE_URL: false,
        FLASK_DEBUG: false,
        COMPASS: false,
        MONKEY: false,
        KEYBOARD: false,
        PASSENGERS: false,
    };
    for (const [name, secret] of Object.entries(cases)) {
        it(`${name} is ${secret ? 'secret' : 'none'}`, () => assert.equal(secrets.looksSecret(name), secret));
    }
});

describe('texts', () => {
    const cases = [
        ['.env', 'SECRET_KEY=abc\nPLAIN=x\n', ['abc']],
        ['.env', 'export API_KEY = "a b\nc" # note\n', ['a b\nc']],
        ['.env', "'SECRET_KEY'='it\\'s'\n", ["it\\'s"]],
        ['.env', 'SECRET_KEY=abc # note\n', ['abc']],
        ['.env', 'SECRET_KEY=\nSECRET_KEY\n', []],
        ['.env', 'DATABASE_URL=postgresql://ada:p@ss:w/rd@host/db\n', ['p@ss:w/rd']],
        ['.env', 'DATABASE_URL=postgresql://ada@host/db\nX=sqlite:///a.db\n', []],
        ['prod.env', 'TOKEN=1234\n', ['1234']],
        ['config.py', 'SECRET_KEY = "abc"\n', ['abc']],
        ['config.py', "app.config['SECRET_KEY'] = 'a\\'b'\n", ["a\\'b"]],
        ['config.py', 'SECRET_KEY = os.environ.get("SECRET_KEY") or "fallback"\n', ['fallback']],
        ['config.py', 'SECRET_KEY = os.environ.get("SECRET_KEY", "fallback")\n', ['fallback']],
        ['config.py', 'SECRET_KEY = os.environ.get("SECRET_KEY")\nid = Column(Integer, primary_key=True)\n', []],
        ['config.py', 'settings = {"password": "abc", "user": "ada"}\n', ['abc']],
        ['config.py', 'URI = "mysql://root:hunter2@localhost/x"\n', ['hunter2']],
        ['keys.py', 'PEM = """-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----"""\nX = 1\n', ['\nMIIE\n']],
        ['id_rsa', '-----BEGIN PRIVATE KEY-----\nMIIE', ['\nMIIE']],
        ['cert.pem', '-----BEGIN CERTIFICATE-----\nMIIE\n-----END CERTIFICATE-----\n', []],
    ];
    for (const [path, text, expected] of cases) {
        it(`${path}: ${JSON.stringify(text)}`, () => {
            const found = secrets.secretSpans(path, text).map(([begin, end]) => text.slice(begin, end));
            assert.deepEqual(found, expected);
        });
    }
});

it('leaves secrets out of what is stored, save those that are published', () => {
    const text = 'SECRET_KEY=mine\nAPI_KEY=known\nA=1\n';
    assert.deepEqual(secrets.withoutSecrets({'.env': text}, new Set(['known'])), {files: {'.env': 'SECRET_KEY=\nAPI_KEY=known\nA=1\n'}, withheld: 1});
    assert.equal(secrets.withoutSecrets({'.env': text}, new Set(), '…').files['.env'], 'SECRET_KEY=…\nAPI_KEY=…\nA=1\n');
});

it('covers secrets wherever they turn up', () => {
    const known = new secrets.Secrets({'.env': 'SECRET_KEY=abcdefgh\nTOKEN=abcdefgh-longer\n'}, null);
    assert.equal(known.hide('key abcdefgh, token abcdefgh-longer, url x://u:pw@h/d', '*'), 'key *, token *, url x://u:*@h/d');
});

it('covers the value of a secret name, but not that it is missing', () => {
    const none = new secrets.Secrets({}, null);
    const shown = (repr) => none.valueFragments('SECRET_KEY', repr, true).map(({text, secret}) => (secret ? '*' : text)).join('');
    assert.deepEqual([shown("'dev'"), shown("b'\\x00'"), shown('None'), shown('Ellipsis'), shown("''")], ["'*'", "b'*'", 'None', 'Ellipsis', "''"]);
});

it('takes no longer than the text is long', () => {
    const begin = performance.now();
    for (const text of ['"'.repeat(200_000), 'SECRET_KEY="'.repeat(20_000), '://a:'.repeat(50_000), 'a = '.repeat(50_000), ' '.repeat(200_000)]) {
        secrets.secretSpans('.env', text);
        secrets.secretSpans('a.py', text);
    }
    assert.ok(performance.now() - begin < 3000);
});
