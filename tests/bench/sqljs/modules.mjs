// The measured modules behind one face:
//   open(bytes?), close(db), run(db, sql), script(db, sql), all(db, sql) → rows as arrays
//   insert(db, sql, count, rowOf), lookup(db, sql, count, keyOf, take), define(db, name, f)
//   and, where the module has them: step, objects, each, export

export const modules = ['sql.js', 'firstboot', '@sqlite.org/sqlite-wasm', 'node-sqlite3-wasm', 'better-sqlite3'];

export async function open(name) {
    switch (name) {
        case 'sql.js':
            return drop((await import('sql.js')).default);
        case 'firstboot':
            return drop((await import(process.env.FIRSTBOOT_SQLJS ?? '../../../dist/npm/sqljs/sqljs.mjs')).default);
        case '@sqlite.org/sqlite-wasm':
            return official((await import('@sqlite.org/sqlite-wasm')).default);
        case 'node-sqlite3-wasm':
            return nodeWasm((await import('node-sqlite3-wasm')).default);
        case 'better-sqlite3':
            return better((await import('better-sqlite3')).default);
        default:
            throw new Error(`no such module: ${name}`);
    }
}

/** sql.js, and what is to take its place. */
async function drop(initSqlJs) {
    const SQL = await initSqlJs();
    return {
        open: (bytes) => new SQL.Database(bytes),
        close: (db) => db.close(),
        run: (db, sql) => db.run(sql),
        script: (db, sql) => db.exec(sql),
        all: (db, sql) => db.exec(sql)[0]?.values ?? [],
        insert(db, sql, count, rowOf) {
            const statement = db.prepare(sql);
            for (let i = 1; i <= count; i += 1) statement.run(rowOf(i));
            statement.free();
        },
        lookup(db, sql, count, keyOf, take) {
            const statement = db.prepare(sql);
            for (let i = 0; i < count; i += 1) take(statement.get([keyOf(i)]));
            statement.free();
        },
        define: (db, name, f) => db.create_function(name, f),
        step(db, sql, take) {
            const statement = db.prepare(sql);
            while (statement.step()) take(statement.get());
            statement.free();
        },
        objects(db, sql, take) {
            const statement = db.prepare(sql);
            while (statement.step()) take(statement.getAsObject());
            statement.free();
        },
        each: (db, sql, take) => db.each(sql, take),
        export: (db) => db.export(),
    };
}

async function official(init) {
    const sqlite3 = await init({ print() {}, printErr() {} });
    const { capi, oo1, wasm } = sqlite3;
    return {
        open(bytes) {
            const db = new oo1.DB(':memory:');
            if (bytes) {
                const address = wasm.allocFromTypedArray(bytes);
                const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_RESIZEABLE;
                db.checkRc(capi.sqlite3_deserialize(db.pointer, 'main', address, bytes.length, bytes.length, flags));
            }
            return db;
        },
        close: (db) => db.close(),
        run: (db, sql) => db.exec(sql),
        script: (db, sql) => db.exec(sql),
        all: (db, sql) => db.exec({ sql, rowMode: 'array', returnValue: 'resultRows' }),
        insert(db, sql, count, rowOf) {
            const statement = db.prepare(sql);
            for (let i = 1; i <= count; i += 1) statement.bind(rowOf(i)).stepReset();
            statement.finalize();
        },
        lookup(db, sql, count, keyOf, take) {
            const statement = db.prepare(sql);
            for (let i = 0; i < count; i += 1) {
                statement.bind([keyOf(i)]).step();
                take(statement.get([]));
                statement.reset();
            }
            statement.finalize();
        },
        define: (db, name, f) => db.createFunction(name, (context, x) => f(x), { arity: 1 }),
        step(db, sql, take) {
            const statement = db.prepare(sql);
            while (statement.step()) take(statement.get([]));
            statement.finalize();
        },
        objects(db, sql, take) {
            const statement = db.prepare(sql);
            while (statement.step()) take(statement.get({}));
            statement.finalize();
        },
        each: (db, sql, take) => db.exec({ sql, rowMode: 'object', callback: take }),
        export: (db) => capi.sqlite3_js_db_export(db),
    };
}

function nodeWasm({ Database }) {
    return {
        open: () => new Database(':memory:'),
        close: (db) => db.close(),
        run: (db, sql) => db.exec(sql),
        script: (db, sql) => db.exec(sql),
        all: (db, sql) => db.all(sql).map(Object.values),
        insert(db, sql, count, rowOf) {
            const statement = db.prepare(sql);
            for (let i = 1; i <= count; i += 1) statement.run(rowOf(i));
            statement.finalize();
        },
        lookup(db, sql, count, keyOf, take) {
            const statement = db.prepare(sql);
            for (let i = 0; i < count; i += 1) take(Object.values(statement.get([keyOf(i)])));
            statement.finalize();
        },
        define: (db, name, f) => db.function(name, f),
        objects(db, sql, take) {
            const statement = db.prepare(sql);
            for (const row of statement.iterate()) take(row);
            statement.finalize();
        },
        each(db, sql, take) {
            for (const row of db.all(sql)) take(row);
        },
    };
}

function better(Database) {
    return {
        open: (bytes) => new Database(bytes ? Buffer.from(bytes) : ':memory:'),
        close: (db) => db.close(),
        run: (db, sql) => db.exec(sql),
        script: (db, sql) => db.exec(sql),
        all: (db, sql) => db.prepare(sql).raw().all(),
        insert(db, sql, count, rowOf) {
            const statement = db.prepare(sql);
            for (let i = 1; i <= count; i += 1) statement.run(rowOf(i));
        },
        lookup(db, sql, count, keyOf, take) {
            const statement = db.prepare(sql).raw();
            for (let i = 0; i < count; i += 1) take(statement.get([keyOf(i)]));
        },
        define: (db, name, f) => db.function(name, f),
        step(db, sql, take) {
            for (const row of db.prepare(sql).raw().iterate()) take(row);
        },
        objects(db, sql, take) {
            for (const row of db.prepare(sql).iterate()) take(row);
        },
        each(db, sql, take) {
            for (const row of db.prepare(sql).all()) take(row);
        },
        export: (db) => db.serialize(),
    };
}
