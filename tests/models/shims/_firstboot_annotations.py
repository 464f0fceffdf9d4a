"""Stands in for the native module: annotations, with the text of those that name unknown things."""


def annotations_of(cls):
    try:
        import annotationlib

        return annotationlib.get_annotations(cls, format=annotationlib.Format.FORWARDREF)
    except ImportError:
        return dict(cls.__dict__.get("__annotations__", {}))
