"""What the modules of database drivers have in common, by PEP 249."""


def declare(names, module, paramstyle, root=Exception):
    names.update(apilevel="2.0", threadsafety=2, paramstyle=paramstyle)
    names["Warning"] = type("Warning", (root,), {"__module__": module})
    error = names["Error"] = type("Error", (root,), {"__module__": module})
    names["InterfaceError"] = type("InterfaceError", (error,), {"__module__": module})
    database = names["DatabaseError"] = type("DatabaseError", (error,), {"__module__": module})
    for name in ("DataError", "OperationalError", "IntegrityError", "InternalError", "ProgrammingError",
                 "NotSupportedError"):
        names[name] = type(name, (database,), {"__module__": module})

    def connect(*args, **kwargs):
        return unknown_connection(module)

    names["connect"] = connect


def unknown_connection(module):
    from _firstboot_catalogue import unmodelled

    return unmodelled(f"{module}.connect()")
