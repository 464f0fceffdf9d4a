#include "advice/json.h"

#include <nlohmann/json.hpp>

#include "setup/json.h"

namespace firstboot::advice {

namespace {

using Json = nlohmann::ordered_json;

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "error";
        case Severity::warning:
            return "warning";
        case Severity::note:
            return "note";
    }
    return {};
}

Json mend_json(const Mend& mend, const setup::Sources& sources) {
    Json edits = Json::array();
    for (const text::Edit& edit : mend.edits) {
        edits.push_back({{"file", edit.file},
                         {"span", setup::span_json(edit.file, edit.span, sources)},
                         {"replacement", edit.replacement}});
    }
    return {{"title", mend.title}, {"edits", edits}};
}

}  // namespace

Json to_json(const std::vector<Advice>& advice, const setup::Sources& sources) {
    Json list = Json::array();
    for (const Advice& each : advice) {
        Json mends = Json::array();
        for (const Mend& mend : each.mends) mends.push_back(mend_json(mend, sources));
        const bool placed = !each.file.empty();
        list.push_back(
            {{"code", each.code},
             {"severity", name_of(each.severity)},
             {"file", placed ? Json(each.file) : Json(nullptr)},
             {"span", placed && each.span ? setup::span_json(each.file, *each.span, sources)
                                          : Json(nullptr)},
             {"message", each.message},
             {"why", each.why},
             {"mends", mends}});
    }
    return list;
}

}  // namespace firstboot::advice
