# The program with its Java, from the package that build/release has made:
#   build/release && docker build -t sparkify .
#   docker run --rm -v "$PWD:/work" sparkify demo
FROM debian:trixie-slim
COPY target/release/sparkify_*.deb /tmp/
RUN apt-get update \
  && apt-get install -y --no-install-recommends /tmp/sparkify_*.deb \
  && rm -rf /tmp/sparkify_*.deb /var/lib/apt/lists/*
WORKDIR /work
ENTRYPOINT ["sparkify"]
