# What a view, a hook and an error handler may be and give; for annotations.
import collections.abc as cabc
import typing as t

ResponseValue = t.Union[
    "Response",
    str,
    bytes,
    list[t.Any],
    t.Mapping[str, t.Any],
    t.Iterator[str],
    t.Iterator[bytes],
    cabc.AsyncIterable[str],
    cabc.AsyncIterable[bytes],
]
HeaderValue = str | list[str] | tuple[str, ...]
HeadersValue = t.Union["Headers", t.Mapping[str, HeaderValue], t.Sequence[tuple[str, HeaderValue]]]
ResponseReturnValue = t.Union[
    ResponseValue,
    tuple[ResponseValue, HeadersValue],
    tuple[ResponseValue, int],
    tuple[ResponseValue, int, HeadersValue],
    "WSGIApplication",
]
ResponseClass = t.TypeVar("ResponseClass", bound="Response")


def _maybe_awaited(arguments, result):
    return t.Callable[arguments, result] | t.Callable[arguments, t.Awaitable[result]]


AppOrBlueprintKey = str | None
AfterRequestCallable = _maybe_awaited([ResponseClass], ResponseClass)
BeforeRequestCallable = _maybe_awaited([], ResponseReturnValue | None)
TeardownCallable = _maybe_awaited([BaseException | None], None)
TemplateContextProcessorCallable = _maybe_awaited([], dict[str, t.Any])
ErrorHandlerCallable = _maybe_awaited([t.Any], ResponseReturnValue)
RouteCallable = _maybe_awaited(..., ResponseReturnValue)
