#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "python/objects/cast.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/function.h"
#include "python/objects/heap.h"
#include "python/objects/module.h"
#include "python/objects/names.h"
#include "python/objects/native.h"
#include "python/objects/number.h"
#include "python/objects/origin.h"
#include "python/objects/sequence.h"
#include "python/objects/string.h"
#include "python/objects/type.h"
#include "python/runtime/builtin_types.h"
#include "python/runtime/dormant_modules.h"
#include "python/runtime/host.h"
#include "python/runtime/limits.h"
#include "python/runtime/operators.h"

namespace firstboot::python {

struct Code;
struct Frame;

/// One argument passed by keyword.
struct Keyword {
    Str* name;
    Value value;
};

/// Something that was met and is not modelled, at the place of its first use.
struct Unmodelled {
    std::string what;
    std::string file;
    std::uint32_t line = 0;
};

/// Evaluation cannot go on without guessing what something unmodelled would do. Not a Python
/// exception: the project cannot catch it; the boot ends with a partial result.
struct CannotKnow {
    std::string what;
};

/// How to make a type in C++.
struct TypeDefinition {
    std::string_view name;
    /// "builtins", "datetime", …
    std::string_view module = "builtins";
    /// Null: object.
    Type* base = nullptr;
    /// Only where the type brings a C++ struct of its own; otherwise the base's.
    std::optional<Layout> layout = {};
    std::span<const NativeFunctionDefinition> functions = {};
    bool instance_dict = false;
    bool base_allowed = true;
    std::string_view documentation = {};
};

/// Runs Python code of one boot, and offers to C++ code every operation of the language. All that
/// can fail in Python throws PythonError; limits throw LimitExceeded. Operations on values work for
/// any object, by its type's methods; exact builtin types take shortcuts.
class Interpreter {
  public:
    Interpreter(Host& host, const Limits& limits);
    Interpreter(const Interpreter&) = delete;
    Interpreter& operator=(const Interpreter&) = delete;
    ~Interpreter();

    [[nodiscard]] Heap& heap() { return heap_; }
    [[nodiscard]] const Names& names() const { return names_; }
    [[nodiscard]] BuiltinTypes& types() { return types_; }
    [[nodiscard]] ExceptionTypes& exceptions() { return exceptions_; }
    [[nodiscard]] Host& host() { return host_; }
    [[nodiscard]] const Limits& limits() const { return limits_; }
    /// Raises the limits by what a project with so much source of its own is granted.
    void allow_for_source(std::size_t bytes);

    // --- Making values -------------------------------------------------------------------------
    [[nodiscard]] Value none() const { return none_; }
    [[nodiscard]] Value boolean(bool truth) const { return truth ? true_ : false_; }
    [[nodiscard]] Value ellipsis() const { return ellipsis_; }
    [[nodiscard]] Value not_implemented() const { return not_implemented_; }
    [[nodiscard]] Value integer(std::int64_t value);
    [[nodiscard]] Value integer(const BigInteger& value);
    [[nodiscard]] Value floating(double value);
    [[nodiscard]] Value string(std::string_view text);
    [[nodiscard]] Value bytes(std::string_view bytes);
    [[nodiscard]] Value tuple(std::span<const Value> items);
    [[nodiscard]] Value tuple(std::initializer_list<Value> items);
    [[nodiscard]] List* list();
    [[nodiscard]] List* list(std::span<const Value> items);
    [[nodiscard]] Dict* dict();
    /// An interned name.
    [[nodiscard]] Str* name(std::string_view text) { return heap_.intern(text); }

    // --- Making types and functions ------------------------------------------------------------
    Type* make_type(const TypeDefinition& definition);
    /// Adds to the namespace of a builtin type.
    void add_functions(Type* type, std::span<const NativeFunctionDefinition> functions);
    /// Adds to a module.
    void add_functions(Value module, std::span<const NativeFunctionDefinition> functions);
    Value make_function(const NativeFunctionDefinition& definition, Str* module);
    /// As `class name(bases): …` with that namespace, metaclass of the bases and all hooks
    /// included.
    Value make_class(std::string_view name, std::span<const Value> bases, Dict* dict);

    // --- Attributes ----------------------------------------------------------------------------
    Value get_attribute(Value object, Str* attribute);
    Value get_attribute(Value object, std::string_view attribute) {
        return get_attribute(object, name(attribute));
    }
    /// Nothing where Python would raise AttributeError.
    Value find_attribute(Value object, Str* attribute);
    void set_attribute(Value object, Str* name, Value value);
    void delete_attribute(Value object, Str* name);
    /// A method that the language itself looks for, on the type, bound; nothing where there is
    /// none.
    Value find_special(Value object, Str* special);
    /// What object.__getattribute__, __setattr__ and __delattr__ do, whatever the type overrides.
    Value generic_get_attribute(Value object, Str* attribute);
    void generic_set_attribute(Value object, Str* name, Value value);
    /// The unbound attribute along the type's MRO, cached.
    Value type_lookup(Type* type, Str* attribute);
    /// The __dict__ of an object that has one, made where it is not yet.
    Dict* instance_dict(Object* object);

    // --- Calls ---------------------------------------------------------------------------------
    Value call(Value callable, std::span<const Value> positional = {},
               std::span<const Keyword> keywords = {});
    Value call(Value callable, std::initializer_list<Value> positional) {
        return call(callable, std::span<const Value>(positional.begin(), positional.size()));
    }
    Value call_method(Value object, Str* name, std::initializer_list<Value> positional = {});
    Value call_method(Value object, std::string_view method,
                      std::initializer_list<Value> positional = {}) {
        return call_method(object, name(method), positional);
    }
    [[nodiscard]] bool is_callable(Value value);

    // --- Iteration -----------------------------------------------------------------------------
    /// iter(object); TypeError "'int' object is not iterable".
    Value iterate(Value object);
    /// next(iterator), or nothing at the end.
    Value next(Value iterator);
    /// Calls `visit(Value)` for each item.
    template <typename Visitor>
    void for_each(Value iterable, Visitor visit) {
        const Value iterator = iterate(iterable);
        while (const Value item = next(iterator)) {
            visit(item);
        }
    }
    /// All items. A list or tuple itself is copied.
    std::vector<Value> items_of(Value iterable);

    // --- Operators -----------------------------------------------------------------------------
    Value binary(BinaryOperator operation, Value left, Value right);
    Value in_place(BinaryOperator operation, Value left, Value right);
    Value unary(UnaryOperator operation, Value operand);
    Value compare(Comparison comparison, Value left, Value right);
    /// Identity or `==`, as containers compare.
    bool equal(Value left, Value right);
    bool less(Value left, Value right);
    bool truth(Value value);
    bool contains(Value container, Value item);
    Value get_item(Value container, Value key);
    void set_item(Value container, Value key, Value value);
    void delete_item(Value container, Value key);
    /// len(object)
    std::int64_t length(Value object);
    std::int64_t hash(Value value);
    /// The hash of what is to be "a dict key" or "a set element": the TypeError of something
    /// unhashable says so.
    std::int64_t hash_as(Value value, std::string_view use);
    /// operator.index(): an int or TypeError "'str' object cannot be interpreted as an integer".
    Value index(Value value);
    /// `index`, as a C++ number; IndexError or OverflowError where it does not fit.
    std::int64_t index_number(Value value);

    // --- Text ----------------------------------------------------------------------------------
    /// str(), repr(), format(); always an exact or derived str.
    Value str(Value value);
    Value repr(Value value);
    Value ascii(Value value);
    Value format(Value value, Value specification);
    std::string str_text(Value value);
    std::string repr_text(Value value);
    /// Guards against endless recursion in repr of containers: false when `object` is being
    /// represented already. Every true is followed by `leave_repr`.
    bool enter_repr(Value object);
    void leave_repr(Value object);
    /// "list", "app.models.User": as messages name a type.
    [[nodiscard]] static std::string_view type_name(Value value);
    /// id() as a number that is the same in every boot: addresses would not be.
    [[nodiscard]] std::uint64_t identity(Value value);
    /// "0x7f0000000010": what repr() shows of an identity.
    [[nodiscard]] std::string address_text(Value value);
    void write(OutputStream stream, std::string_view text);

    // --- Classes -------------------------------------------------------------------------------
    /// isinstance and issubclass, hooks and tuples included.
    bool is_instance(Value object, Value class_or_tuple);
    bool is_subclass(Value type, Value class_or_tuple);
    /// By the MRO alone.
    [[nodiscard]] static bool is_exact_instance(Value object, const Type* type) {
        return object.object->type->is_subtype_of(type);
    }

    // --- Exceptions ----------------------------------------------------------------------------
    [[noreturn]] void raise(Type* type, std::string_view message);
    /// With any arguments.
    [[noreturn]] void raise_with(Type* type, std::initializer_list<Value> arguments);
    [[noreturn]] void raise(Exception* exception);
    [[noreturn]] void raise_type_error(std::string_view message);
    [[noreturn]] void raise_value_error(std::string_view message);
    /// A value out of the pure algorithms.
    Exception* make_exception(Type* type, std::string_view message);
    /// warnings.warn: asks the module `warnings` where it is loaded.
    void warn(Type* category, std::string_view message, std::int64_t stack_level = 1);

    // --- Modules -------------------------------------------------------------------------------
    /// sys.modules
    [[nodiscard]] Dict* modules() { return modules_; }
    [[nodiscard]] Dict* builtins() { return builtins_; }
    /// sys.path
    [[nodiscard]] List* path() { return path_; }
    /// importlib.import_module of an absolute name: the module itself.
    Value import_module(std::string_view name);
    /// `import name` and `from name import …` as the statement does it: `globals` decides relative
    /// imports, a non-empty `from_list` gives the last module of a dotted name, else the first.
    Value import_name(Str* name, Dict* globals, Value from_list, std::int64_t level);
    /// The attribute, or the submodule of that name.
    Value import_from(Value module, Str* name);
    Module* new_module(Str* name);
    /// Runs library modules before there is a project, so that importing them later costs little
    /// (see DormantModules). What they took of the limits is given back.
    void run_ahead(std::span<const std::string_view> names);
    [[nodiscard]] DormantModules& dormant_modules() { return dormant_modules_; }
    /// Compiles and runs a file of the project as the module `name`, as `python file` would for
    /// "__main__"; puts it into sys.modules.
    Value run_file(std::string_view path, std::string_view name);
    /// exec(code of the text, globals): file is what tracebacks show.
    Value run_source(std::string_view text, std::string_view file, Dict* globals, Dict* locals);
    /// eval(text)
    Value evaluate_source(std::string_view text, std::string_view file, Dict* globals,
                          Dict* locals);

    // --- Origins -------------------------------------------------------------------------------
    /// The value, with one more step whose place is what the project runs now (see Origin).
    Value add_step(Value value, std::string_view how);
    const Origin* join(const Origin* left, const Origin* right) {
        return join_origins(heap_, left, right);
    }

    // --- What is not modelled ------------------------------------------------------------------
    Value make_unknown(std::string_view what);
    [[nodiscard]] const std::vector<Unmodelled>& unmodelled() const { return unmodelled_; }
    void note_unmodelled(std::string_view what);
    /// Ends the boot: the result would depend on something that is not modelled.
    [[noreturn]] void cannot_know(Value unknown);

    // --- Frames, for sys, traceback, warnings, inspect -----------------------------------------
    /// The running frame; null outside of Python code.
    [[nodiscard]] Frame* frame() { return frame_; }
    /// `__name__` of the running module, for what is defined there; nothing outside of code.
    [[nodiscard]] Value running_module_name();
    /// The innermost frame of the project's own code; null where none runs.
    [[nodiscard]] Frame* project_frame();
    /// The exception that is being handled (sys.exception()); null: none.
    [[nodiscard]] Exception* handled() const { return handled_; }
    /// As CPython prints it, chained ones included; frames of libraries are left out.
    std::string format_exception(Exception* exception);
    /// What stands below the frames: "TypeError: …", suggestions and notes included.
    std::string format_exception_only(Exception* exception);

    /// To be called whenever the namespace of a type was changed directly.
    void type_changed(Type* type);
    /// `function.__get__(instance, owner)`: what reading the class attribute gives. An instance
    /// without object: read from the class.
    Value bind(Value attribute, Value instance, Type* owner);
    /// Calls what a type's attribute gives for its instance, as the language itself does: nobody
    /// sees the bound method, so that none is made of a function.
    Value call_bound(Value attribute, Value instance, std::initializer_list<Value> positional = {});

  private:
    friend class Machine;

    struct OperatorNames {
        Str* method;
        Str* reflected;
        Str* in_place;
    };
    struct ComparisonNames {
        Str* method;
        Comparison reflected;
    };

    Value try_binary(BinaryOperator operation, Value left, Value right);
    Value try_compare(Comparison comparison, Value left, Value right);
    [[noreturn]] void raise_unsupported(BinaryOperator operation, bool in_place, Value left,
                                        Value right);
    void spend_step() {
        if (steps_left_-- == 0) {
            out_of_steps();
        }
    }
    [[noreturn]] void out_of_steps();

    std::string format_syntax_error(Exception* exception);
    std::string format_frames(const Traceback* traceback);
    static std::string source_excerpt(const Code& code, std::uint32_t instruction);

    struct CachedLookup {
        const Type* type = nullptr;
        const Str* name = nullptr;
        std::uint32_t version = 0;
        Value found;
    };
    static constexpr std::size_t lookup_cache_size = 1024;

    enum class Missing : std::uint8_t { raise, nothing };

    Value look_up_attribute(Value object, Str* attribute, Missing missing);
    Value plain_attribute(Value object, Str* attribute, Missing missing);
    /// Calls a __getattr__; `object` is whose attribute it is to find.
    Value ask_hook(Value hook, std::initializer_list<Value> arguments, Value object, Str* attribute,
                   Missing missing);
    Value module_attribute(Module* module, Str* attribute, Missing missing);
    Value type_attribute(Type* type, Str* attribute, Missing missing);
    Value super_attribute(Super* super, Str* attribute, Missing missing);
    void refresh_hooks(Type* type);
    [[nodiscard]] bool is_data_descriptor(Value attribute);
    Value missing_attribute(Value object, Str* attribute, Missing missing);
    void set_type_attribute(Type* type, Str* name, Value value);
    [[noreturn]] void raise_attribute_error(Value object, Str* attribute, std::string_view message);

    Host& host_;
    Limits limits_;
    Heap heap_;
    Names names_;
    BuiltinTypes types_;
    ExceptionTypes exceptions_;
    Value none_;
    Value true_;
    Value false_;
    Value ellipsis_;
    Value not_implemented_;
    std::vector<Int*> small_integers_;
    std::vector<CachedLookup> lookups_{lookup_cache_size};
    std::array<OperatorNames, binary_operator_count> operator_names_;
    std::array<ComparisonNames, 6> comparison_names_;
    Dict* modules_ = nullptr;
    Dict* builtins_ = nullptr;
    List* path_ = nullptr;
    Frame* frame_ = nullptr;
    Exception* handled_ = nullptr;
    std::uint64_t steps_left_ = 0;
    std::uint32_t depth_ = 0;
    std::uint32_t native_depth_ = 0;
    std::size_t output_ = 0;
    std::unordered_map<const Object*, std::uint64_t> identities_;
    std::vector<Object*> representing_;
    std::vector<Unmodelled> unmodelled_;
    DormantModules dormant_modules_{*this};
};

}  // namespace firstboot::python
