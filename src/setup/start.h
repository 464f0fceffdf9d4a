#pragma once

#include "libraries/world.h"
#include "python/runtime/interpreter.h"

namespace firstboot::setup {

/// The `flask` command before it knows of a project: Python runs, and the command's own imports are
/// done. Good for one boot; who wants many from the same start keeps a copy of its memory.
class Start {
  public:
    explicit Start(const python::Limits& limits = {});

    /// Runs what most projects import, so that their boots need not.
    void run_libraries_ahead();

    void place(libraries::Project project);

    [[nodiscard]] libraries::World& world() { return world_; }
    [[nodiscard]] const libraries::World& world() const { return world_; }
    [[nodiscard]] python::Interpreter& interpreter() { return interpreter_; }

  private:
    libraries::World world_;
    python::Interpreter interpreter_;
};

}  // namespace firstboot::setup
