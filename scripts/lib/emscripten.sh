# Emscripten, 3.1.69 or later. Sourced, never run.
#
# The link $toolchain/emscripten names the folder of the one in use; the CMake preset `wasm` takes it from there.
#   - one on PATH (emsdk's, say) is used as it is;
#   - where the distribution's package is new enough (Debian 13), that is installed;
#   - on an older Debian the package of Debian 13 is unpacked into $toolchain, and the system stays untouched.

emscripten_minimum=3.1.69
emscripten_suite=trixie

install_emscripten() {
    if emscripten_works "$toolchain/emscripten"; then
        return
    fi
    mkdir -p "$toolchain"
    local folder
    if folder=$(emscripten_on_path) && emscripten_works "$folder"; then
        say "Using the Emscripten in $folder"
    elif at_least "$(candidate emscripten)" "$emscripten_minimum"; then
        install_packages emscripten
        folder=/usr/share/emscripten
    else
        # What it compiles and links with; Debian 12 has that itself.
        install_packages clang-19 lld-19 llvm-19
        say "Placing Emscripten $emscripten_minimum of Debian $emscripten_suite in $toolchain"
        unpack_emscripten "$toolchain/$emscripten_suite"
        folder=$toolchain/$emscripten_suite/usr/share/emscripten
    fi
    ln -sfn "$folder" "$toolchain/emscripten"
    emscripten_works "$toolchain/emscripten" || die "The Emscripten in $folder does not work."
}

emscripten_works() { # FOLDER
    [ -f "$1/emscripten-version.txt" ] && at_least "$(tr -d '"' <"$1/emscripten-version.txt")" "$emscripten_minimum"
}

# The folder of the Emscripten whose emcc is on PATH: beside emsdk's emcc, or where Debian keeps it.
emscripten_on_path() {
    local program
    program=$(command -v emcc) || return 1
    program=$(realpath "$program")
    if [ -f "$(dirname "$program")/emcc.py" ]; then
        dirname "$program"
    else
        echo /usr/share/emscripten
    fi
}

# Downloads Debian 13's packages with an apt configuration of their own, from the mirror that this machine uses, and
# unpacks what a build needs: not Emscripten's own tests, nor the libraries for position-independent code (1.2 GB).
unpack_emscripten() { # FOLDER
    local folder=$1 work options
    work=$(mktemp -d)
    mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/packages"
    touch "$work/status"
    printf 'deb [signed-by=%s] %s %s main\n' \
        /usr/share/keyrings/debian-archive-keyring.gpg "$(debian_mirror)" "$emscripten_suite" >"$work/sources.list"
    # APT::Sandbox::User: the unprivileged user that apt downloads as cannot write to our folder.
    options=(-qq -o "Dir::Etc::sourcelist=$work/sources.list" -o Dir::Etc::sourceparts=- -o "Dir::State::lists=$work/lists"
        -o "Dir::State::status=$work/status" -o "Dir::Cache=$work/cache" -o APT::Sandbox::User=root)
    (
        cd "$work/packages"
        apt-get "${options[@]}" update
        # The three libraries are what this suite's binaryen runs with: those of an older system are too old for it.
        apt-get "${options[@]}" download emscripten binaryen libc6 libstdc++6 libgcc-s1 node-acorn >/dev/null
    )
    rm -rf "$folder"
    mkdir -p "$folder"
    local package
    for package in "$work"/packages/*.deb; do
        dpkg-deb --fsys-tarfile "$package" | tar --extract --directory "$folder" \
            --exclude './usr/share/emscripten/test' --exclude './usr/share/emscripten/media' --exclude './usr/share/doc' \
            --exclude './usr/share/emscripten/cache/sysroot/lib/wasm32-emscripten/*pic'
    done
    rm -rf "$work"
    wrap_binaryen "$folder"
    configure_emscripten "$folder"
}

# The address of Debian's mirror, as the machine's own sources name it.
debian_mirror() {
    local mirror
    mirror=${FIRSTBOOT_DEBIAN_MIRROR:-$(apt-get indextargets --format '$(REPO_URI) $(ORIGIN) $(CODENAME)' 'Created-By: Packages' |
        awk '$2 == "Debian" && $3 !~ /-/ {print $1; exit}')}
    [ -n "$mirror" ] || die "No Emscripten $emscripten_minimum or later is to be had from apt, and apt names no mirror of Debian.
Put an Emscripten (emsdk) on PATH, or name a mirror in FIRSTBOOT_DEBIAN_MIRROR."
    echo "$mirror"
}

# binaryen's programs are started through the C library that they were linked with.
wrap_binaryen() { # FOLDER
    local folder=$1 loader program
    loader=$(compgen -G "$folder/usr/lib/*-linux-gnu/ld-linux*.so.*") || die "No dynamic loader in $folder"
    mkdir -p "$folder/binaryen/bin"
    for program in "$folder"/usr/bin/wasm*; do
        cat >"$folder/binaryen/bin/$(basename "$program")" <<WRAPPER
#!/bin/sh
exec "$loader" --library-path "$(dirname "$loader")" "$program" "\$@"
WRAPPER
    done
    chmod +x "$folder"/binaryen/bin/*
}

# Emscripten reads the file .emscripten beside its programs, so that no variable need be set to use it.
configure_emscripten() { # FOLDER
    local folder=$1
    # The optimizer is an ES module, which finds its parser in a node_modules above it and nowhere else.
    ln -sfn ../nodejs "$folder/usr/share/emscripten/node_modules"
    cat >"$folder/usr/share/emscripten/.emscripten" <<CONFIGURATION
LLVM_ROOT = '/usr/bin'
LLVM_ADD_VERSION = '19'
CLANG_ADD_VERSION = '19'
BINARYEN_ROOT = '$folder/binaryen'
NODE_JS = '$(command -v node)'
FROZEN_CACHE = True
CONFIGURATION
}
