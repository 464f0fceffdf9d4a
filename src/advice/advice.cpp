#include "advice/advice.h"

#include <algorithm>
#include <tuple>

#include "advice/context.h"

namespace firstboot::advice {

std::vector<Advice> advise(const setup::Setup& setup, const setup::Sources& sources) {
    const Context context(setup, sources);
    std::vector<Advice> advice;
    for (const Rule rule :
         {advise_on_names, advise_on_database, advise_on_failures_of_set_up,
          advise_on_failures_of_routes, advise_on_failures_of_models, advise_on_model_columns,
          advise_on_environment, advise_on_secrets, advise_on_config}) {
        rule(context, advice);
    }
    std::stable_sort(advice.begin(), advice.end(), [](const Advice& a, const Advice& b) {
        const auto place = [](const Advice& each) {
            return std::tuple(each.severity, each.file, each.span ? each.span->begin : 0);
        };
        return place(a) < place(b);
    });
    return advice;
}

std::vector<std::string_view> codes() {
    std::vector<std::string_view> names;
    names.reserve(std::size(all_codes));
    for (const Code& code : all_codes) names.push_back(code.name);
    return names;
}

}  // namespace firstboot::advice
