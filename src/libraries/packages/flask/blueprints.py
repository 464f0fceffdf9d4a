import os

from .sansio.blueprints import Blueprint as SansioBlueprint
from .sansio.blueprints import BlueprintSetupState
from .sansio.scaffold import _sentinel


class Blueprint(SansioBlueprint):
    def __init__(
        self,
        name,
        import_name,
        static_folder=None,
        static_url_path=None,
        template_folder=None,
        url_prefix=None,
        subdomain=None,
        url_defaults=None,
        root_path=None,
        cli_group=_sentinel,
    ):
        super().__init__(
            name,
            import_name,
            static_folder,
            static_url_path,
            template_folder,
            url_prefix,
            subdomain,
            url_defaults,
            root_path,
            cli_group,
        )

    def get_send_file_max_age(self, filename):
        from .globals import current_app

        return current_app.get_send_file_max_age(filename)

    def send_static_file(self, filename):
        if not self.has_static_folder:
            raise RuntimeError("'static_folder' must be set to serve static_files.")
        from .helpers import send_from_directory

        return send_from_directory(self.static_folder, filename)

    def open_resource(self, resource, mode="rb", encoding="utf-8"):
        if mode not in ("r", "rt", "rb"):
            raise ValueError("Resources can only be opened for reading.")
        path = os.path.join(self.root_path, resource)
        return open(path, mode) if mode == "rb" else open(path, mode, encoding=encoding)
