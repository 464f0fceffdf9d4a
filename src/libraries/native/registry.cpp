#include "libraries/native/registry.h"

namespace firstboot::libraries {

std::span<const python::NativeModuleDefinition> native_modules() {
    return {};
}

}  // namespace firstboot::libraries
