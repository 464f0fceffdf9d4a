#include "libraries/native/registry.h"

#include "libraries/native/files_module.h"
#include "libraries/native/hashes_module.h"
#include "libraries/native/math_module.h"
#include "libraries/native/process_module.h"
#include "libraries/native/regex_module.h"

namespace firstboot::libraries {

namespace {

constexpr python::NativeModuleDefinition modules[] = {
    {"_firstboot_files", fill_files_module},
    {"_firstboot_hashes", fill_hashes_module},
    {"_firstboot_process", fill_process_module},
    {"math", fill_math_module},
    {"_firstboot_regex", fill_regex_module},
};

}  // namespace

std::span<const python::NativeModuleDefinition> native_modules() {
    return modules;
}

}  // namespace firstboot::libraries
