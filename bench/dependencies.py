"""What each runtime dependency costs: MB on disk, milliseconds of processor time to import.

    python -m bench.dependencies

Sizes are the sums of the files that the packages' own metadata list, compiled caches left out: of the package alone,
and together with everything that it requires. The import time is the best of seven fresh interpreters, less the best
of as many that import nothing. All of it holds for the machine and the interpreter that it was measured on.
"""

import resource
import subprocess
import sys
from importlib.metadata import distribution, packages_distributions, requires

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROUNDS = 7


def main() -> None:
    nothing = seconds_to_run("pass")
    print(f"Python {sys.version.split()[0]}")
    print(f"{'package':<16}{'version':<12}{'MB alone':>10}{'MB in all':>11}{'import ms':>11}")
    for package in required_by("mailbot"):
        alone = megabytes({package})
        in_all = megabytes(closure(package))
        imported = 1000 * max(0.0, seconds_to_run(f"import {module_of(package)}") - nothing)
        print(f"{package:<16}{distribution(package).version:<12}{alone:>10.1f}{in_all:>11.1f}{imported:>11.0f}")
    print(f"{'all of them':<28}{'':>10}{megabytes(closure('mailbot') - {'mailbot'}):>11.1f}")


def required_by(package: str) -> list[str]:
    """What `package` requires on this machine, without its extras."""
    wanted = (Requirement(text) for text in requires(package) or ())
    return [each.name for each in wanted if each.marker is None or each.marker.evaluate({"extra": ""})]


def closure(package: str) -> set[str]:
    """`package` and all that it requires, directly or not."""
    found: set[str] = set()
    waiting = [package]
    while waiting:
        name = waiting.pop().lower().replace("_", "-")
        if name not in found:
            found.add(name)
            waiting += required_by(name)
    return found


def megabytes(packages: set[str]) -> float:
    files = (file for package in packages for file in distribution(package).files or ())
    return sum(file.size or 0 for file in files if file.suffix != ".pyc") / 1_000_000


def module_of(package: str) -> str:
    """The module that is imported for `package`: the shortest of its top-level names."""
    owned = packages_distributions().items()
    return min(
        (name for name, owners in owned if canonicalize_name(package) in map(canonicalize_name, owners)), key=len
    )


def seconds_to_run(statement: str) -> float:
    """The least processor time of some runs, each in a fresh interpreter; the first also fills the caches."""
    return min(seconds_of_one_run(statement) for _ in range(ROUNDS))


def seconds_of_one_run(statement: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", statement], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
