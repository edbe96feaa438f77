package com.sparkify.warehouse.standin.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class S3ServerTest {
  private static final String SIGNED =
      "AWS4-HMAC-SHA256 Credential=%s/20181101/%s/s3/aws4_request, SignedHeaders=host, Signature=0";

  private final S3Server server = S3Server.start();
  private final S3Bucket bucket =
      server.store().createBucket("open", S3Store.REGION, S3Bucket.Access.PUBLIC);
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void anObjectHasItsMd5AsEtag() throws Exception {
    bucket.put("a b+c/é.json", "hello");
    HttpResponse<String> whole = get("/open/a%20b%2Bc/%C3%A9.json");

    assertThat(whole.body()).isEqualTo("hello");
    assertThat(whole.headers().firstValue("ETag")).contains("\"5d41402abc4b2a76b9719d911017c592\"");
    assertThat(
            send(request("/open/a%20b%2Bc/%C3%A9.json").method("HEAD", BodyPublishers.noBody()))
                .headers()
                .firstValue("ETag"))
        .isEqualTo(whole.headers().firstValue("ETag"));
  }

  @Test
  void aPartIsServedOnRequest() throws Exception {
    bucket.put("a", "0123456789");
    assertThat(get("/open/a", "Range", "bytes=2-4").body()).isEqualTo("234");
    assertThat(get("/open/a", "Range", "bytes=7-").body()).isEqualTo("789");
    assertThat(get("/open/a", "Range", "bytes=-2").body()).isEqualTo("89");
    assertThat(get("/open/a", "Range", "bytes=2-4").statusCode()).isEqualTo(206);
    assertThat(get("/open/a", "Range", "bytes=10-").statusCode()).isEqualTo(416);
  }

  @Test
  void anotherVersionFailsThePrecondition() throws Exception {
    bucket.put("a", "one");
    String etag = bucket.find("a").orElseThrow().etag();
    assertThat(get("/open/a", "If-Match", etag).statusCode()).isEqualTo(200);

    bucket.put("a", "two");
    HttpResponse<String> failed = get("/open/a", "If-Match", etag);
    assertThat(failed.statusCode()).isEqualTo(412);
    assertThat(failed.body()).contains("<Code>PreconditionFailed</Code>");
  }

  @Test
  void aListingComesInPagesOfAThousand() throws Exception {
    for (int i = 0; i < 2_500; i++) {
      bucket.put("log/%05d.json".formatted(i), "");
    }
    bucket.put("other", "");
    List<String> keys = new ArrayList<>();
    String page = get("/open?list-type=2&prefix=log%2F").body();
    assertThat(page).contains("<KeyCount>1000</KeyCount><MaxKeys>1000</MaxKeys>");
    keys.addAll(all("Key", page));
    while (page.contains("<IsTruncated>true</IsTruncated>")) {
      String token = all("NextContinuationToken", page).get(0);
      page = get("/open?list-type=2&prefix=log%2F&continuation-token=" + token).body();
      keys.addAll(all("Key", page));
    }

    assertThat(keys).hasSize(2_500).doesNotHaveDuplicates().isSorted();
    assertThat(server.requests()).hasSize(3).allMatch(S3Request::isList);
  }

  @Test
  void aDelimiterGathersFolders() throws Exception {
    bucket.put("a/1", "").put("a/2", "").put("b/1", "").put("c", "");
    String page = get("/open?list-type=2&delimiter=%2F&max-keys=2").body();
    String token = all("NextContinuationToken", page).get(0);
    String rest =
        get("/open?list-type=2&delimiter=%2F&max-keys=2&continuation-token=" + token).body();

    assertThat(all("Prefix", page)).containsExactly("", "a/", "b/");
    assertThat(all("Key", rest)).containsExactly("c");
  }

  @Test
  void keysInAListingAreEncodedIfAsked() throws Exception {
    bucket.put("a&b <c>", "");
    assertThat(get("/open?list-type=2").body()).contains("<Key>a&amp;b &lt;c&gt;</Key>");
    assertThat(get("/open?list-type=2&encoding-type=url").body())
        .contains("<Key>a%26b+%3Cc%3E</Key>");
  }

  @Test
  void objectsAreWrittenAndDeleted() throws Exception {
    signed("/open/a", request -> request.PUT(BodyPublishers.ofString("one")));
    signed("/open/b", request -> request.PUT(BodyPublishers.ofString("two")));
    String chunks =
        "3;chunk-signature=0\r\nabc\r\n2;chunk-signature=0\r\nde\r\n0;chunk-signature=0\r\n\r\n";
    signed(
        "/open/c",
        request ->
            request
                .header("x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD")
                .PUT(BodyPublishers.ofString(chunks)));
    assertThat(bucket.keys()).containsExactly("a", "b", "c");
    assertThat(bucket.find("c").orElseThrow().bytes()).asString(UTF_8).isEqualTo("abcde");

    signed("/open/a", HttpRequest.Builder::DELETE);
    String doomed = "<Delete><Object><Key>b</Key></Object><Object><Key>c</Key></Object></Delete>";
    signed("/open?delete", request -> request.POST(BodyPublishers.ofString(doomed)));
    assertThat(bucket.keys()).isEmpty();
  }

  @Test
  void whoMayNotIsToldSo() throws Exception {
    server.store().createBucket("mine").put("a", "secret");
    server
        .store()
        .createBucket("forbidden", S3Store.REGION, S3Bucket.Access.FORBIDDEN)
        .put("a", "secret");
    assertCode(get("/mine/a"), 403, "AccessDenied");
    assertCode(send(request("/open/a").DELETE()), 403, "AccessDenied");
    assertCode(get("/nobody/a"), 404, "NoSuchBucket");
    assertCode(get("/open/a"), 404, "NoSuchKey");
    assertCode(signed("/forbidden/a", HttpRequest.Builder::GET), 403, "AccessDenied");
    assertCode(
        get("/open/a", "Authorization", SIGNED.formatted("AKIAUNKNOWN", S3Store.REGION)),
        403,
        "InvalidAccessKeyId");
    assertThat(signed("/mine/a", HttpRequest.Builder::GET).body()).isEqualTo("secret");
  }

  @Test
  void anotherRegionIsPointedTo() throws Exception {
    server.store().createBucket("far", "eu-north-1", S3Bucket.Access.PRIVATE).put("a", "");
    HttpResponse<String> redirect = signed("/far/a", HttpRequest.Builder::GET);

    assertCode(redirect, 301, "PermanentRedirect");
    assertThat(redirect.headers().firstValue("x-amz-bucket-region")).contains("eu-north-1");
  }

  @Test
  void aFolderIsServedFromWhereItLies(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("2018/11"));
    Files.writeString(folder.resolve("2018/11/a.json"), "{}");
    bucket.putFolder("log/", folder);

    assertThat(bucket.keys()).containsExactly("log/2018/11/a.json");
    assertThat(get("/open/log/2018/11/a.json").body()).isEqualTo("{}");
  }

  @Test
  void faultsStrikeInTheirOrder() throws Exception {
    bucket.put("a", "0123456789");
    S3FaultScript faults = server.faults();
    faults.times(2, request -> request.isGetOf("open", "a"), S3Fault.slowDown());
    faults.once(request -> true, S3Fault.internalError());
    faults.once(request -> true, new S3Fault.Truncate(4));
    faults.once(request -> true, new S3Fault.Delay(Duration.ofMillis(200)));
    faults.once(request -> true, new S3Fault.Meanwhile(() -> bucket.put("a", "other")));

    assertCode(get("/open/a"), 503, "SlowDown");
    assertCode(get("/open/a"), 503, "SlowDown");
    assertCode(get("/open/a"), 500, "InternalError");
    assertThatThrownBy(() -> get("/open/a")).isInstanceOf(IOException.class);
    assertThat(get("/open/a").body()).isEqualTo("0123456789");
    assertThat(get("/open/a").body()).isEqualTo("other");

    faults.always(request -> true, new S3Fault.Disconnect());
    assertThatThrownBy(() -> get("/open/a")).isInstanceOf(IOException.class);
    faults.clear();
    assertThat(get("/open/a").statusCode()).isEqualTo(200);
  }

  private interface Method {
    HttpRequest.Builder of(HttpRequest.Builder request);
  }

  private HttpResponse<String> signed(String path, Method method)
      throws IOException, InterruptedException {
    String authorization = SIGNED.formatted(S3Server.ACCESS_KEY, S3Store.REGION);
    return send(method.of(request(path)).header("Authorization", authorization));
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.endpoint() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static void assertCode(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).contains("<Code>" + code + "</Code>");
  }

  private static List<String> all(String element, String xml) {
    Matcher found = Pattern.compile("<" + element + ">(.*?)</" + element + ">").matcher(xml);
    List<String> texts = new ArrayList<>();
    while (found.find()) {
      texts.add(found.group(1));
    }
    return texts;
  }
}
