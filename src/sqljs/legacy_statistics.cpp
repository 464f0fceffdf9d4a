#include <sqlite3.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <variant>

#include "sqljs/legacy_functions.h"
#include "sqljs/legacy_use.h"

namespace firstboot::sqljs {

namespace {

/// How often each number was seen, in order. The first one decides whether they are all taken as
/// integers.
using Counts = std::variant<std::map<std::int64_t, std::int64_t>, std::map<double, std::int64_t>>;

struct Spread {
    std::int64_t count = 0;
    double mean = 0;
    double squares = 0;
};

/// An aggregate over the sorted numbers.
struct Ranked {
    const char* name;
    void (*finish)(sqlite3_context*, const Counts&);
};

/// An aggregate of how far the numbers lie apart.
struct Deviation {
    const char* name;
    double (*finish)(double variance);
};

void give(sqlite3_context* context, std::int64_t number) {
    sqlite3_result_int64(context, number);
}

void give(sqlite3_context* context, double number) {
    sqlite3_result_double(context, number);
}

/// Only the low 32 bits of an integer count for a quantile.
std::int64_t addend(std::int64_t number) {
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(number));
}

double addend(double number) {
    return number;
}

/// The number that is seen most; none where several are.
void finish_mode(sqlite3_context* context, const Counts& all) {
    std::visit(
        [context](const auto& counts) {
            auto most = counts.end();
            bool alone = false;
            for (auto entry = counts.begin(); entry != counts.end(); ++entry) {
                if (most == counts.end() || entry->second > most->second) {
                    most = entry;
                    alone = true;
                } else if (entry->second == most->second) {
                    alone = false;
                }
            }
            if (alone) give(context, most->first);
        },
        all);
}

/// The mean of the numbers below and above which no more than their shares lie.
template <int Quarters>
void finish_quantile(sqlite3_context* context, const Counts& all) {
    std::visit(
        [context](const auto& counts) {
            std::int64_t total = 0;
            for (const auto& [number, count] : counts) total += count;
            const double below = static_cast<double>(total) * Quarters / 4.0;
            const double above = static_cast<double>(total) - below;
            decltype(addend(counts.begin()->first)) sum = 0;
            std::int64_t middle = 0;
            std::int64_t passed = 0;
            for (const auto& [number, count] : counts) {
                const bool reaches = static_cast<double>(passed + count) >= below;
                if (reaches && static_cast<double>(total - passed) < above) break;
                if (reaches) {
                    sum += addend(number);
                    ++middle;
                }
                passed += count;
            }
            if (middle == 1) {
                give(context, sum);
            } else {
                give(context, static_cast<double>(sum) / static_cast<double>(middle));
            }
        },
        all);
}

constexpr std::array<Ranked, 4> ranked = {{
    {"mode", finish_mode},
    {"median", finish_quantile<2>},
    {"lower_quartile", finish_quantile<1>},
    {"upper_quartile", finish_quantile<3>},
}};

constexpr std::array<Deviation, 2> deviations = {{
    {"stdev", [](double variance) { return std::sqrt(variance); }},
    {"variance", [](double variance) { return variance; }},
}};

/// What SQLite keeps for one group begins as zeros.
Counts*& counts_of(sqlite3_context* context) {
    return *static_cast<Counts**>(sqlite3_aggregate_context(context, sizeof(Counts*)));
}

void count_number(sqlite3_context* context, int, sqlite3_value** arguments) {
    const int type = sqlite3_value_numeric_type(arguments[0]);
    if (type == SQLITE_NULL) return;
    Counts*& counts = counts_of(context);
    if (counts == nullptr) {
        counts = new Counts;
        if (type != SQLITE_INTEGER) counts->emplace<1>();
    }
    if (auto* integers = std::get_if<0>(counts)) {
        ++(*integers)[sqlite3_value_int64(arguments[0])];
    } else {
        ++std::get<1>(*counts)[sqlite3_value_double(arguments[0])];
    }
}

void finish_ranked(sqlite3_context* context) {
    const auto& function = use_legacy<Ranked>(context);
    Counts*& counts = counts_of(context);
    if (counts == nullptr) return;
    function.finish(context, *counts);
    delete counts;
    counts = nullptr;
}

void spread_number(sqlite3_context* context, int, sqlite3_value** arguments) {
    if (sqlite3_value_numeric_type(arguments[0]) == SQLITE_NULL) return;
    auto& spread = *static_cast<Spread*>(sqlite3_aggregate_context(context, sizeof(Spread)));
    const double number = sqlite3_value_double(arguments[0]);
    ++spread.count;
    const double distance = number - spread.mean;
    spread.mean += distance / static_cast<double>(spread.count);
    spread.squares += distance * (number - spread.mean);
}

void finish_deviation(sqlite3_context* context) {
    const auto& function = use_legacy<Deviation>(context);
    const auto& spread = *static_cast<Spread*>(sqlite3_aggregate_context(context, sizeof(Spread)));
    const double variance =
        spread.count > 1 ? spread.squares / static_cast<double>(spread.count - 1) : 0.0;
    sqlite3_result_double(context, function.finish(variance));
}

template <class Function>
int add(sqlite3* database, const Callbacks& callbacks, const Function& function,
        void (*step)(sqlite3_context*, int, sqlite3_value**), void (*finish)(sqlite3_context*)) {
    return sqlite3_create_function_v2(database, function.name, 1, SQLITE_UTF8,
                                      new LegacyUse<Function>{&function, &callbacks}, nullptr, step,
                                      finish, forget_legacy<Function>);
}

}  // namespace

int register_legacy_statistics(sqlite3* database, const Callbacks& callbacks) {
    for (const Ranked& function : ranked) {
        const int code = add(database, callbacks, function, count_number, finish_ranked);
        if (code != SQLITE_OK) return code;
    }
    for (const Deviation& function : deviations) {
        const int code = add(database, callbacks, function, spread_number, finish_deviation);
        if (code != SQLITE_OK) return code;
    }
    return SQLITE_OK;
}

}  // namespace firstboot::sqljs
