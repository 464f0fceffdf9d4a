"""urllib: a package of modules about URLs."""
