// What becomes of code that uses something unmodelled: it goes on, and nothing is invented.
#include <gtest/gtest.h>

#include <string>

#include "python/runtime/interpreter.h"

namespace firstboot::python {
namespace {

class StrangeHost final : public Host {
  public:
    explicit StrangeHost(std::string text) : text_(std::move(text)) {}

    std::optional<std::string_view> read_file(std::string_view path) override {
        return path == "/project/script.py" ? std::optional<std::string_view>(text_) : std::nullopt;
    }
    bool is_directory(std::string_view) override { return false; }
    LibraryModule find_library(std::string_view name, bool) override {
        LibraryModule module;
        if (name == "strange") module.kind = LibraryKind::unmodelled;
        return module;
    }
    void write(OutputStream, std::string_view text) override { printed_ += text; }

    std::string printed_;

  private:
    std::string text_;
};

std::string run(const std::string& text) {
    StrangeHost host("import strange\n" + text);
    Interpreter interpreter(host, Limits{});
    interpreter.path()->items.push_back(interpreter.string("/project"));
    try {
        interpreter.run_file("/project/script.py", "__main__");
    } catch (const PythonError& error) {
        host.printed_ += interpreter.format_exception(error.exception);
    } catch (const CannotKnow& end) {
        host.printed_ += "ends at " + end.what + '\n';
    }
    return host.printed_;
}

TEST(Unknown, DecoratesWithoutChange) {
    EXPECT_EQ(run("@strange.thing\ndef f(): return 1\nprint(f())"), "1\n");
    EXPECT_EQ(run("@strange.thing('x', y=1)\nclass C: a = 2\nprint(C.a)"), "2\n");
}

TEST(Unknown, TakesAClassForAnArgument) {
    EXPECT_EQ(run("class Schema: pass\n"
                  "@strange.arguments(Schema)\n"
                  "def f(): return 1\n"
                  "print(f())"),
              "1\n");
}

TEST(Unknown, IsTheTextOfWhatHasNoOther) {
    EXPECT_EQ(run("class Label:\n"
                  "    def __str__(self): return strange.label\n"
                  "    __repr__ = __str__\n"
                  "print(Label(), [Label()])"),
              "<unmodelled strange.label> [<unmodelled strange.label>]\n");
}

TEST(Unknown, MakesUnknownWhatRefusesIt) {
    EXPECT_EQ(
        run("port = int(strange.port)\nprint(port, ','.join(['a', strange.b]), range(strange.c))\n"
            "print('a,b'.replace('a', strange.d), {1: 2}.pop(strange.e))"),
        "<unmodelled strange.port> <unmodelled strange.b> <unmodelled strange.c>\n"
        "<unmodelled strange.d> <unmodelled strange.e>\n");
    EXPECT_EQ(
        run("try:\n    int(strange.port, 1, 2)\nexcept TypeError as error:\n    print(error)"),
        "int expected at most 2 arguments, got 3\n");
}

TEST(Unknown, HasAClassThatIsUnknownToo) {
    EXPECT_EQ(run("answer = isinstance(strange.name, str)\nprint(answer)\n"
                  "if not answer:\n    raise ValueError('name must be a text')\n"),
              "<unmodelled the class of strange.name>\nends at the class of strange.name\n");
    EXPECT_EQ(run("print(isinstance(strange.name, object))"), "True\n");
}

TEST(Unknown, IsWrittenInAnyFormat) {
    EXPECT_EQ(run("print(f'{strange.sum:>9.2f}')"), "<unmodelled strange.sum>\n");
}

TEST(Unknown, MakesTheTextUnknownThatItIsAPartOf) {
    EXPECT_EQ(
        run("port = f'1{strange.port}'\nprint(port, int(port), int('1{}'.format(strange.port)))"),
        "<unmodelled strange.port> <unmodelled strange.port> <unmodelled strange.port>\n");
}

TEST(Unknown, RefusesNothingAsABase) {
    EXPECT_EQ(run("class View(strange.ModelView):\n    column = 1\n"
                  "view = View('a', session=2)\nprint(view.column)\nview.register(view)"),
              "1\n");
    EXPECT_EQ(run("class Both(strange.One, dict):\n"
                  "    def __init__(self, *args):\n"
                  "        super().__init__()\n"
                  "        super().prepare()\n"
                  "class Own(strange.One):\n"
                  "    def __init__(self, *args):\n"
                  "        super().__init__(*args, special=True)\n"
                  "print(isinstance(Both(1), dict), Own(2).missing is None)"),
              "True False\n");
    EXPECT_EQ(run("class Typed(strange.TypedDict, total=False):\n    name: str\n"
                  "print(Typed.__name__)"),
              "Typed\n");
}

}  // namespace
}  // namespace firstboot::python
