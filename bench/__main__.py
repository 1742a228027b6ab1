"""`make bench`: every figure, one after the other."""

from bench import dependencies, idle, matching, reading, throughput


def main() -> None:
    for measure in (reading.main, matching.main, idle.main, throughput.main, dependencies.main):
        measure()
        print()


main()
