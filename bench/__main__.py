"""`python -m bench [NAME ...]`: runs the named measurements, or all."""

import sys
from importlib import import_module
from pathlib import Path


def main(names: list[str]) -> int:
    """Runs `main()` of each named module of this folder that has one; returns the exit code."""
    known = sorted(
        path.stem for path in Path(__file__).parent.glob("[a-z]*.py") if "\ndef main()" in path.read_text("utf-8")
    )
    unknown = [name for name in names if name not in (*known, "all")]
    if unknown:
        print(f"no measurement {unknown[0]!r}; there are: all, {', '.join(known)}", file=sys.stderr)
        return 2
    for name in known if not names or "all" in names else names:
        import_module(f"bench.{name}").main()
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
