#!/usr/bin/env bash
# Shows that a stage which includes a later one does not compile, however it words the include, and that one which
# includes an earlier one does. The project is a made-up one of three stages, built by the same cmake/stage.cmake.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
project=$(mktemp -d)
trap 'rm -rf "$project"' EXIT

for stage in text dotenv python; do
    mkdir -p "$project/src/$stage"
    echo "firstboot_stage($stage)" >"$project/src/$stage/CMakeLists.txt"
    echo "int ${stage}_value();" >"$project/src/$stage/$stage.h"
    printf '#include "%s/%s.h"\nint %s_value() { return 1; }\n' "$stage" "$stage" "$stage" >"$project/src/$stage/$stage.cpp"
done
cat >"$project/CMakeLists.txt" <<PROJECT
cmake_minimum_required(VERSION 3.25)
project(layering LANGUAGES CXX)
set(CMAKE_CXX_STANDARD 20)
include($root/cmake/stage.cmake)
add_subdirectory(src/text)
add_subdirectory(src/dotenv)
add_subdirectory(src/python)
PROJECT
cmake -G Ninja -S "$project" -B "$project/build" >/dev/null

failures=0

# Builds the project with one more source in src/dotenv and compares how that ends.
expect() { # OUTCOME EXPLANATION SOURCE
    local outcome=fails log
    printf '%s\n' "$3" >"$project/src/dotenv/case.cpp"
    if log=$(cmake --build "$project/build" 2>&1); then
        outcome=builds
    elif ! grep -qE 'No such file|file not found|Include it as' <<<"$log"; then
        outcome='fails for another reason'
    fi
    if [ "$outcome" = "$1" ]; then
        echo "ok: $2: $1"
    else
        printf 'not ok: %s: expected that it %s, but it %s\n%s\n' "$2" "$1" "$outcome" "$log"
        failures=$((failures + 1))
    fi
}

expect builds 'no include' ''
expect builds 'its own header' '#include "dotenv/dotenv.h"'
expect builds 'an earlier stage' '#include "text/text.h"'
expect fails 'a later stage' '#include "python/python.h"'
expect fails 'a later stage in angle brackets' '#include <python/python.h>'
expect fails 'a later stage by way of the parent folder' '#include "../python/python.h"'
expect fails 'a later stage by way of an earlier one' '#include "text/../python/python.h"'
expect fails 'the folder above all stages' '#include "src/python/python.h"'
expect builds 'an earlier stage, after all that' '#include "text/text.h"'

exit $((failures > 0))
