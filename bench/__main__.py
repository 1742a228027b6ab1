"""`make bench`: every figure, one after the other."""

from bench import dependencies, idle, matching, reading, sweeps, throughput


def main() -> None:
    for measure in (reading.main, matching.main, idle.main, throughput.main, sweeps.main, dependencies.main):
        measure()
        print()


main()
