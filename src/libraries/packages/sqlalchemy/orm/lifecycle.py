"""What a session tells who listens to it: of its transactions, and of instances that come, change their state and leave."""

from ..event import fire
from .state import state_of


def told(session, identifier, *what):
    fire(session, identifier, session, *what)


def tell_of_leaving(session, instance, becomes):
    """`becomes` is what an instance is then whose row is known: "detached" or "transient"."""
    state = state_of(instance)
    if state.key is None:
        told(session, "pending_to_transient", instance)
    else:
        told(session, f"{'deleted' if state.deleted_now else 'persistent'}_to_{becomes}", instance)
