import os

from .exceptions import TemplateNotFound


class BaseLoader:
    has_source_access = True

    def get_source(self, environment, template):
        raise TemplateNotFound(template)

    def load(self, environment, name, globals=None):
        source, filename, _ = self.get_source(environment, name)
        return environment.template_class(source, name)


class FileSystemLoader(BaseLoader):
    def __init__(self, searchpath, encoding="utf-8", followlinks=False):
        paths = [searchpath] if isinstance(searchpath, str) or hasattr(searchpath, "__fspath__") else searchpath
        self.searchpath = [os.fspath(path) for path in paths]
        self.encoding = encoding
        self.followlinks = followlinks

    def get_source(self, environment, template):
        for folder in self.searchpath:
            path = os.path.join(folder, template)
            if os.path.isfile(path):
                with open(path, encoding=self.encoding) as file:
                    return file.read(), path, None
        where = ", ".join([repr(folder) for folder in self.searchpath])
        plural = "path" if len(self.searchpath) == 1 else "paths"
        raise TemplateNotFound(template, f"{template!r} not found in search {plural}: {where}")


class PackageLoader(FileSystemLoader):
    def __init__(self, package_name, package_path="templates", encoding="utf-8"):
        self.package_name = package_name
        folder = os.path.dirname(__import__(package_name, None, None, ["*"]).__file__)
        super().__init__(os.path.join(folder, package_path), encoding)


class DictLoader(BaseLoader):
    def __init__(self, mapping):
        self.mapping = mapping

    def get_source(self, environment, template):
        if template not in self.mapping:
            raise TemplateNotFound(template)
        return self.mapping[template], None, None


class ChoiceLoader(BaseLoader):
    def __init__(self, loaders):
        self.loaders = loaders

    def get_source(self, environment, template):
        for loader in self.loaders:
            try:
                return loader.get_source(environment, template)
            except TemplateNotFound:
                pass
        raise TemplateNotFound(template)
