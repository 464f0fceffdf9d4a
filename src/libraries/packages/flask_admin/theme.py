class Theme:
    def __init__(self, folder, base_template):
        self.folder = folder
        self.base_template = base_template


class BootstrapTheme(Theme):
    def __init__(self, folder, base_template="admin/base.html", swatch="default", fluid=False):
        super().__init__(folder, base_template)
        self.swatch = swatch
        self.fluid = fluid


def Bootstrap4Theme(**options):
    return BootstrapTheme(**{"folder": "bootstrap4", **options})
