package com.sparkify.warehouse.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.config.AwsKeys;
import com.sparkify.warehouse.config.AwsSettings;
import com.sparkify.warehouse.config.Secret;
import com.sparkify.warehouse.standin.s3.S3Server;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * AWS on this machine: answers as the real one would in what the tests are about, keeps a record of
 * every call, and fails on demand. In the end it fails the test if a call exposed what nobody asked
 * to be exposed.
 */
final class AwsStandIn implements AutoCloseable {
  static final String REGION = "us-west-2";
  static final String ACCOUNT = "123456789012";

  /** Whom Secrets Manager knows. */
  static final String ADMIN = "u";

  static final String ADMIN_PASSWORD = "S3cretOne";

  final StandInIam iam = new StandInIam();
  final StandInEc2 ec2 = new StandInEc2();
  final StandInRedshift redshift = new StandInRedshift();
  final StandInServerless serverless = new StandInServerless();
  final StandInS3 s3 = new StandInS3();

  private final HttpServer server;
  private final Map<String, StandInService> services;
  private final List<StandInCall> calls = new ArrayList<>();
  private final Set<Exposure> allowed = EnumSet.noneOf(Exposure.class);
  private final List<String> exposed = new ArrayList<>();
  private final Set<String> lacking = new HashSet<>();
  private final Map<String, Deque<StandInRefusal>> faults = new HashMap<>();

  private final Optional<S3Server> data;

  AwsStandIn() {
    this(Optional.empty());
  }

  /** Its buckets are those of the server, which answers what is asked of the objects in them. */
  AwsStandIn(S3Server data) {
    this(Optional.of(data));
  }

  private AwsStandIn(Optional<S3Server> data) {
    this.data = data;
    services =
        Map.of(
            "iam", iam,
            "ec2", ec2,
            "redshift", redshift,
            "redshift-serverless", serverless,
            "s3", s3,
            "sts", AwsStandIn::caller,
            "secretsmanager", AwsStandIn::secret);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  AwsSettings settings() {
    Optional<String> endpoint = Optional.of(address());
    return new AwsSettings(
        Optional.of(
            new AwsKeys(Secret.of("AKIDEXAMPLE"), Secret.of("wJalrXUtnFEMI"), Optional.empty())),
        Optional.of(REGION),
        Optional.empty(),
        endpoint,
        endpoint);
  }

  Aws open() {
    return Aws.open(settings());
  }

  Aws open(Reminder reminder) {
    return Aws.open(settings(), reminder);
  }

  /** The next {@code times} calls of {@code name}, as in {@code iam:CreateRole}, are refused. */
  void fail(String name, int times, int status, String code, String message) {
    for (int i = 0; i < times; i++) {
      faults
          .computeIfAbsent(name, any -> new ArrayDeque<>())
          .add(new StandInRefusal(status, code, message));
    }
  }

  /** From now on this service is not offered, which is told as moto tells it. */
  void lack(String service) {
    lacking.add(service);
  }

  /** From now on these may be exposed, and nothing else. */
  synchronized void allow(Set<Exposure> askedFor) {
    allowed.clear();
    allowed.addAll(askedFor);
  }

  void forgive() {
    faults.clear();
  }

  synchronized List<StandInCall> calls() {
    return List.copyOf(calls);
  }

  synchronized List<StandInCall> calls(String name) {
    return calls.stream().filter(call -> call.name().equals(name)).toList();
  }

  /** The calls as a golden file holds them. */
  String transcript() {
    return calls.stream().map(StandInCall::text).collect(Collectors.joining("\n\n", "", "\n"));
  }

  void forget() {
    calls.clear();
  }

  /** Everything that exists, in words. */
  List<String> everything() {
    List<String> all = new ArrayList<>();
    all.addAll(iam.roles());
    all.addAll(ec2.groups());
    all.addAll(redshift.clusters());
    all.addAll(serverless.names());
    all.addAll(s3.buckets());
    return all;
  }

  @Override
  public void close() {
    server.stop(0);
    assertThat(exposed).as("exposed without being asked for").isEmpty();
  }

  private void handle(HttpExchange exchange) throws IOException {
    if (data.isPresent() && StandInS3.isOfObjects(exchange)) {
      data.get().handler().handle(exchange);
    } else {
      administer(exchange);
    }
  }

  private synchronized void administer(HttpExchange exchange) throws IOException {
    StandInCall call = StandInRequest.read(exchange);
    calls.add(call);
    Stream.of(Exposure.values())
        .filter(exposure -> exposure.isIn(call) && !allowed.contains(exposure))
        .forEach(exposure -> exposed.add(exposure + " by " + call.name()));
    StandInAnswer answer = answer(call);
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private StandInAnswer answer(StandInCall call) {
    if (lacking.contains(call.service())) {
      return new StandInAnswer(500, "text/html; charset=utf-8", "<title>500</title>");
    }
    Deque<StandInRefusal> refusals = faults.getOrDefault(call.name(), new ArrayDeque<>());
    try {
      if (!refusals.isEmpty()) {
        throw refusals.poll();
      }
      if (call.name().equals("s3:CreateBucket")) {
        data.ifPresent(server -> server.store().createBucket(call.get("bucket")));
      }
      return services.get(call.service()).answer(call);
    } catch (StandInRefusal refusal) {
      return refusal.to(call);
    }
  }

  private static StandInAnswer caller(StandInCall call) {
    return StandInAnswer.result(
        call,
        StandInAnswer.element("Account", ACCOUNT)
            + StandInAnswer.element("Arn", "arn:aws:iam::" + ACCOUNT + ":user/maria"));
  }

  private static StandInAnswer secret(StandInCall call) {
    return StandInAnswer.json(
        "{\"SecretString\":\"{\\\"username\\\":\\\"%s\\\",\\\"password\\\":\\\"%s\\\"}\"}"
            .formatted(ADMIN, ADMIN_PASSWORD));
  }
}
