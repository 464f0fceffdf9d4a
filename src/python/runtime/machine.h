#pragma once

#include <cstdint>
#include <span>

#include "python/compile/opcode.h"
#include "python/runtime/frame.h"
#include "python/runtime/interpreter.h"

namespace firstboot::python {

/// Executes frames. Python code that calls Python code takes no C++ stack: frames lie in the heap
/// and one `run` goes through all of them. C++ code that calls Python code starts another `run`.
class Machine {
  public:
    explicit Machine(Interpreter& interpreter)
        : in_(interpreter), heap_(interpreter.heap_), names_(interpreter.names_) {}

    /// Calls a function; makes a generator where its code says so.
    Value call_function(Function& function, std::span<const Value> positional,
                        std::span<const Keyword> keywords);

    /// Runs the code of a module, a class body, exec() or eval().
    Value run_code(Code* code, Dict* globals, Value locals, Function* function = nullptr);

    /// What `next(generator)` gives; nothing at its end.
    Value resume_for_next(Generator& generator);
    /// generator.send(value): raises StopIteration (or StopAsyncIteration) at the end.
    Value send(Generator& generator, Value value);
    /// generator.throw(exception)
    Value throw_into(Generator& generator, Exception* exception);
    /// generator.close()
    Value close(Generator& generator);

    /// The iterator that a suspended `yield from` or `await` waits for; nothing otherwise.
    [[nodiscard]] Value delegate_of(const Generator& generator) const;

    /// See work.h.
    static void spend(Interpreter& interpreter, std::uint64_t steps);

  private:
    /// Executes until `entry`, which is the running frame, is left: by a result or by a yield.
    Value run(Frame* entry, Exception* pending);
    Value execute(Frame* entry);

    // Frames
    Frame* new_frame(Code* code, Function* function, Dict* globals);
    void enter(Frame* frame, FrameReturn result);
    void leave(Frame* frame);
    Frame* frame_for_call(Function& function, std::span<const Value> positional,
                          std::span<const Keyword> keywords);
    Generator* generator_for(Frame* frame, Function& function);
    void enter_generator(Generator& generator, FrameReturn result);
    void suspend(Generator& generator);
    Value resume(Generator& generator, Value value, Exception* exception, bool& ended);
    [[noreturn]] void raise_end(const Generator& generator, Value result);

    // Exceptions
    /// Finds the handler of the running frames down to `entry`; false: there is none, and the
    /// frames are left.
    bool unwind(Frame* entry, Exception* exception);
    Exception* exception_to_raise(Value raised, Value cause);
    [[noreturn]] void raise(std::uint32_t count, Value* top);
    [[nodiscard]] bool matches(Value exception, Value type);
    void match_group(Value* top);
    [[nodiscard]] Value prepare_reraise_star(Value original, Value results);

    // Names
    [[noreturn]] void raise_name_error(Str* name);
    [[noreturn]] void raise_unbound(const Frame& frame, std::uint32_t local);
    Value load_name(const Frame& frame, Str* name);
    Value& fast(Frame& frame, std::uint32_t local);
    Value load_global(const Frame& frame, Str* name);
    Value load_from_mapping(Value mapping, Str* name);
    void store_name(Frame& frame, Str* name, Value value);
    void delete_name(Frame& frame, Str* name);
    /// One more step of origin for a value that the project binds (see Origin).
    Value bound_value(const Frame& frame, Value value, Str* name);
    Value target_value(const Frame& frame, Value value);

    // Calls
    /// Calls what lies at `base` (callable, self or nothing, `count` arguments). Enters a frame and
    /// gives nothing for what is written in Python; gives the result otherwise.
    Value call(Value* base, std::uint32_t count, const Tuple* keyword_names);
    Value enter_call(Function& function, std::span<const Value> positional,
                     std::span<const Keyword> keywords, FrameReturn result);
    Value call_expanded(Value callable, Value positional, Value keywords);
    void merge_keywords(Value callable, Dict& into, Value mapping);
    void extend_arguments(List& list, Value iterable);
    Value make_function(const Frame& frame, Code& code);
    void set_function_attribute(Function& function, FunctionAttribute attribute, Value value);
    Value construct_inline(Type* type, std::span<const Value> positional,
                           std::span<const Keyword> keywords, Value* self);
    Value load_method(Value object, Str* name, Value& self);
    [[nodiscard]] std::string describe_callable(Value callable);

    // Loops
    Value iterator_for_loop(Value iterable);
    /// The loop has reached the iterator's end.
    void end_loop(Value iterator);

    // Operators
    Value binary(BinaryOperator operation, Value left, Value right);
    Value load_item(Value container, Value key);
    Value load_special(Value object, SpecialMethod method, Value& self);
    Value convert(Value value, Conversion conversion);
    /// The text of a field of an f-string; what is unknown stays so.
    Value formatted(Value value, Value specification);
    /// One text of all parts; an unknown part makes it unknown.
    Value join_strings(Value* parts, std::uint32_t count);
    void unpack(Value* top, std::uint32_t count, Value sequence);
    void unpack_extended(Value* top, std::uint32_t before, std::uint32_t after, Value sequence);
    /// The next value of what `yield from` waits for, or its result and `ended`.
    Value send_to(Value receiver, Value value, bool& ended);
    void update_dict(Dict& dict, Value mapping);

    // async
    Value awaitable(Value object, AwaitContext context);
    Value async_iterator(Value object);
    Value async_next(Value iterator);
    Value wrap_async(Value value);

    // Templates
    Value make_interpolation(Value value, Value text, Conversion conversion, Value format);
    Value make_template(Value strings, Value interpolations);

    // Match
    [[nodiscard]] bool is_mapping(Value subject);
    [[nodiscard]] bool is_sequence(Value subject);
    Value match_class(Value subject, Value type, std::uint32_t positional, const Tuple& names);
    Value match_keys(Value subject, const Tuple& keys);
    Value rest_of_mapping(Value subject, const Tuple& keys);

    // Imports
    void import_star(Frame& frame, Value module);

    // Type parameters
    Value make_type_variable(TypeVariableKind kind, Value name, Value evaluate);
    Value make_type_alias(Value name, Value parameters, Value evaluate);
    Value subscript_generic(Value parameters);

    Interpreter& in_;
    Heap& heap_;
    const Names& names_;
};

/// The variables of a frame as a dict: the namespace itself of a module or class body, a new dict
/// of a function.
[[nodiscard]] Value locals_of(Interpreter& interpreter, Frame& frame);

/// The Code of one boot for a unit.
Code* make_code(Interpreter& interpreter, const CodeUnit& unit);

}  // namespace firstboot::python
