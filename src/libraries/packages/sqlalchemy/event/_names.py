"""Which events there are, and what they can be listened to on."""

_of_mappers = (
    "after_delete after_insert after_mapper_constructed after_update before_delete before_insert"
    " before_mapper_configured before_update instrument_class mapper_configured"
).split()
_of_configuring = ("after_configured", "before_configured")
_of_instances = "expire init init_failure load pickle refresh refresh_flush unpickle".split()
_of_sessions = (
    "after_attach after_begin after_bulk_delete after_bulk_update after_commit after_flush"
    " after_flush_postexec after_rollback after_soft_rollback after_transaction_create"
    " after_transaction_end before_attach before_commit before_flush deleted_to_detached"
    " deleted_to_persistent detached_to_persistent do_orm_execute loaded_as_persistent"
    " pending_to_persistent pending_to_transient persistent_to_deleted persistent_to_detached"
    " persistent_to_transient transient_to_pending"
).split()
_of_attributes = (
    "append append_wo_mutation bulk_replace dispose_collection init_collection init_scalar modified"
    " remove set"
).split()
_of_schema_items = (
    "after_create after_drop after_parent_attach before_create before_drop before_parent_attach"
    " column_reflect"
).split()
_of_engines = (
    "checkin checkout close close_detached connect detach first_connect invalidate reset"
    " soft_invalidate after_cursor_execute after_execute before_cursor_execute before_execute begin"
    " begin_twophase commit commit_twophase engine_connect engine_disposed prepare_twophase"
    " release_savepoint rollback rollback_savepoint rollback_twophase savepoint"
    " set_connection_execution_options set_engine_execution_options do_connect do_execute"
    " do_execute_no_params do_executemany do_setinputsizes handle_error"
).split()
_of_classes = ("attribute_instrument", "class_instrument", "class_uninstrument")
_of_queries = ("before_compile", "before_compile_delete", "before_compile_update")

# What happens while a project starts, but nobody is told of.
never_told = frozenset(
    (
        "after_bulk_delete after_bulk_update after_execute append_wo_mutation before_compile before_execute begin checkin"
        " checkout commit do_orm_execute engine_connect expire first_connect init_scalar instrument_class rollback"
    ).split()
)


def is_event_of(target, identifier):
    if identifier in _of_mappers or identifier in _of_attributes or identifier in _of_queries:
        return True
    kind = target if isinstance(target, type) else type(target)
    if identifier in _of_instances or identifier in _of_classes:
        return isinstance(target, type) or _is_one_of(kind, "Mapper", "ClassManager")
    if identifier in _of_configuring:
        return _is_one_of(kind, "Mapper", "registry") or "_sa_registry" in kind.__dict__
    if identifier in _of_sessions:
        return _is_one_of(kind, "Session", "sessionmaker", "scoped_session")
    if identifier in _of_schema_items:
        return _is_one_of(kind, "SchemaItem", "SchemaType", "TypeEngine")
    if identifier in _of_engines:
        return _is_one_of(kind, "Engine", "Connection", "Pool", "Dialect")
    return identifier == "resolve_type_annotation"


def _is_one_of(kind, *names):
    return any(base.__name__ in names and base.__module__.startswith("sqlalchemy.") for base in kind.__mro__)
