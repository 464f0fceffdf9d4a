# The steps of a build. Each does nothing where its result is already there. Sourced, never run.

# CMake and Ninja know themselves what is up to date.
build_with_cmake() { # PRESET [TARGET]…
    local preset=$1
    shift
    say "Building $preset"
    cd "$root"
    [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset" >/dev/null
    cmake --build --preset "$preset" ${1:+--target "$@"}
}

# The page, the single file and the npm package, all around the wasm.
build_web() {
    local print stamp=$root/build/web.stamp
    print=$(fingerprint web package.json package-lock.json LICENSE README.md build/wasm/firstboot.wasm build/wasm/sqljs.wasm build/wasm/sqljs-full.wasm)
    if [ -d "$root/dist/site" ] && [ -f "$root/dist/firstboot.html" ] && [ -d "$root/dist/npm" ] && is_stamped "$stamp" "$print"; then
        return
    fi
    say "Building web"
    rm -f "$stamp"
    (cd "$root" && npm run --silent build)
    stamp "$stamp" "$print"
}
