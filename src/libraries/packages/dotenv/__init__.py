from .main import dotenv_values, find_dotenv, get_key, load_dotenv, set_key, unset_key

__all__ = ["get_cli_string", "load_dotenv", "dotenv_values", "get_key", "set_key", "unset_key", "find_dotenv",
           "load_ipython_extension"]


def get_cli_string(path=None, action=None, key=None, value=None, quote=None):
    command = ["dotenv"]
    if quote:
        command.append(f"-q {quote}")
    if path:
        command.append(f"-f {path}")
    if action:
        command.append(action)
        if key:
            command.append(key)
            if value:
                command.append(f'"{value}"' if " " in value else value)
    return " ".join(command).strip()


def load_ipython_extension(ipython):
    pass
