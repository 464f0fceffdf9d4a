"""What a project's own files list as its dependencies, read by the libraries that pip itself uses."""

import base64
import json
import re
import tomllib

from packaging.markers import InvalidMarker, Marker
from packaging.requirements import InvalidRequirement, Requirement

LINUX = {"sys_platform": "linux", "platform_system": "Linux", "platform_machine": "x86_64", "extra": ""}
OTHER_TABLES = {"pipenv", "requires", "scripts", "source"}


def listed(files):
    """The names, with extras; None where no file lists dependencies. All files and groups count together."""
    texts = {path: _text(content) for path, content in files.items()}
    found = []
    if "Pipfile" in texts:
        found += [_keys(table) for name, table in _toml(texts["Pipfile"]).items() if name not in OTHER_TABLES]
    elif "Pipfile.lock" in texts:
        lock = json.loads(texts["Pipfile.lock"])
        found += [_keys(packages) for category, packages in lock.items() if category != "_meta"]
    if "pyproject.toml" in texts:
        found += _pyproject(_toml(texts["pyproject.toml"]))
    for path in texts:
        if re.fullmatch(r"requirements/[^/]*\.txt|[^/]*requirements[^/]*\.txt", path):
            found.append(_requirements(texts, path, set()))
    return None if not found else [name for names in found for name in names]


def _text(content):
    data = base64.b64decode(content["base64"]) if isinstance(content, dict) else content.encode("utf-8", "replace")
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    return data.decode(encoding, "replace")


def _toml(text):
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return {}


def _holds(marker):
    try:
        return Marker(marker).evaluate(LINUX)
    except InvalidMarker:
        return True


def _named(line):
    try:
        requirement = Requirement(line)
    except InvalidRequirement:
        return []
    if requirement.marker is not None and not requirement.marker.evaluate(LINUX):
        return []
    extras = f"[{','.join(sorted(requirement.extras))}]" if requirement.extras else ""
    return [requirement.name + extras]


def _keys(table):
    names = []
    for name, options in table.items():
        if name == "python":
            continue
        extras = ""
        if isinstance(options, dict):
            markers = [options["markers"]] if "markers" in options else []
            markers += [f"{key} {options[key]}" for key in ("sys_platform", "os_name", "python_version") if key in options]
            if not all(_holds(marker) for marker in markers):
                continue
            extras = f"[{','.join(options['extras'])}]" if options.get("extras") else ""
        names.append(name + extras)
    return names


def _list(requirements):
    return [name for line in requirements if isinstance(line, str) for name in _named(line)]


def _pyproject(document):
    project, tool = document.get("project", {}), document.get("tool", {})
    poetry = tool.get("poetry", {})
    lists = [project["dependencies"]] if "dependencies" in project else []
    lists += project.get("optional-dependencies", {}).values()
    lists += document.get("dependency-groups", {}).values()
    lists += [tool["uv"]["dev-dependencies"]] if "dev-dependencies" in tool.get("uv", {}) else []
    lists += tool.get("pdm", {}).get("dev-dependencies", {}).values()
    tables = [poetry[name] for name in ("dependencies", "dev-dependencies") if name in poetry]
    tables += [group["dependencies"] for group in poetry.get("group", {}).values() if "dependencies" in group]
    return [_list(each) for each in lists] + [_keys(table) for table in tables]


def _requirements(texts, path, seen):
    if path in seen or path not in texts:
        return []
    seen.add(path)
    names = []
    for line in re.sub(r"\\\r?\n", "", texts[path]).splitlines():
        line = re.sub(r"(^|\s)#(?!egg=).*", "", line).strip()
        included = re.match(r"(?:-r|--requirement)[\s=]*(.+)", line)
        if included:
            parts = path.split("/")[:-1]
            for part in included[1].split("/"):
                parts = parts[:-1] if part == ".." else parts if part == "." else [*parts, part]
            names += _requirements(texts, "/".join(parts), seen)
        elif "#egg=" in line:
            names += _named(line.partition("#egg=")[2])
        elif not line.startswith("-"):
            names += _named(line.partition(" --")[0])
    return names
