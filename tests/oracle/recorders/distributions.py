"""Records what the real distributions bring and require: the part of scripts/catalogue about `pip install`.

"distribution", its name, the modules that it brings, what it requires on CPython 3.14 on Linux ("extra:name" for
what an extra adds), and "default" where it counts as installed unless a project says what is.
"""

import importlib.metadata

from judge import isolation
from packaging.markers import default_environment
from packaging.requirements import InvalidRequirement, Requirement

LINUX = {**default_environment(), "sys_platform": "linux", "platform_system": "Linux", "platform_machine": "x86_64"}


def requirements(distribution):
    for line in distribution.requires or ():
        try:
            requirement = Requirement(line)
        except InvalidRequirement:
            continue
        name = isolation.normal(requirement.name)
        if requirement.extras:
            name += f"[{','.join(sorted(requirement.extras))}]"
        marker = requirement.marker
        if marker is None or marker.evaluate({**LINUX, "extra": ""}):
            yield name
            continue
        for extra in distribution.metadata.get_all("Provides-Extra") or ():
            if marker.evaluate({**LINUX, "extra": extra}):
                yield f"{isolation.normal(extra)}:{name}"


def record():
    state = isolation._state
    rows = {}
    # Not importlib.metadata.distributions(), from which the judge hides what only projects list.
    context = importlib.metadata.DistributionFinder.Context(path=[state["site_packages"]])
    for distribution in importlib.metadata.MetadataPathFinder.find_distributions(context):
        name = isolation.normal(distribution.metadata["Name"])
        modules = sorted(
            module for module in state["distributions"][name][0] if module.isidentifier() and not module.startswith("_")
        )
        default = "" if name in state["only_where_listed"] else "default"
        rows[name] = (modules, list(dict.fromkeys(requirements(distribution))), default)
    for module, names in isolation.STAND_IN_DISTRIBUTIONS.items():
        for name in names:
            requires = ["typing-extensions", f"binary:{name}-binary"] if name == "psycopg" else []
            rows[name] = ([module], requires, "default")
    for name, (modules, requires, default) in sorted(rows.items()):
        print("distribution", name, " ".join(modules), " ".join(requires), default, sep="\t")


record()
