FROM python:3.13-slim AS build
WORKDIR /source
COPY requirements/build.txt requirements/build.txt
RUN pip install --no-cache-dir --require-hashes -r requirements/build.txt
COPY pyproject.toml README.md LICENSE NOTICE ./
COPY migrations migrations
COPY mailbot mailbot
RUN python -m hatchling build --target wheel --directory /wheel

FROM python:3.13-slim
ENV PYTHONUNBUFFERED=1
# With the clients of PostgreSQL and Valkey, and what logs in to Google and Microsoft 365: not every programme needs them.
RUN --mount=type=bind,source=requirements/image.txt,target=/image.txt \
    pip install --no-cache-dir --require-hashes -r /image.txt
RUN --mount=type=bind,from=build,source=/wheel,target=/wheel \
    pip install --no-cache-dir --no-deps /wheel/*.whl
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin mailbot \
    && install --directory --owner=mailbot --group=mailbot --mode=0700 /data
USER mailbot
# The databases (and mailbot.toml, where there is one) lie in the working directory by default, so all that lasts is here.
WORKDIR /data
VOLUME /data
# Exec form: SIGTERM reaches mailbot itself, which finishes what it has in hand and stops.
ENTRYPOINT ["mailbot"]
CMD ["run"]
