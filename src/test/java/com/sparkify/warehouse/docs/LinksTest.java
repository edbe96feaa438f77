package com.sparkify.warehouse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Every link of the documentation leads somewhere. What lies in the internet is asked for only with
 * {@code -Dsparkify.links=fetch}.
 */
final class LinksTest {
  /** Where links may lead: a new one is a decision, and a misspelt one is none of these. */
  private static final Set<String> HOSTS =
      Set.of(
          "aws.amazon.com", "bugs.openjdk.org", "github.com", "keepachangelog.com", "semver.org");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void aLinkWithinTheProjectLeadsToAFileAndToAHeadingOfIt() {
    assertThat(broken((page, link) -> isWeb(link) || leadsToHeading(page, link))).isEmpty();
  }

  @Test
  void aLinkIntoTheInternetIsEncryptedAndToAHostThatIsKnown() {
    assertThat(broken((page, link) -> !isWeb(link) || isKnown(link))).isEmpty();
  }

  @Test
  @EnabledIfSystemProperty(named = "sparkify.links", matches = "fetch")
  void whatIsInTheInternetIsStillThere() {
    assertThat(broken((page, link) -> !isWeb(link) || answers(link))).isEmpty();
  }

  private static List<String> broken(BiPredicate<Page, String> holds) {
    List<Page> pages = Page.all();
    assertThat(pages.stream().flatMap(page -> page.links().stream())).hasSizeGreaterThan(40);
    List<String> broken = new ArrayList<>();
    for (Page page : pages) {
      page.links().stream()
          .filter(link -> !holds.test(page, link))
          .forEach(link -> broken.add(page + ": " + link));
    }
    return broken;
  }

  private static boolean isWeb(String link) {
    return link.contains(":");
  }

  private static boolean isKnown(String link) {
    URI address = URI.create(link);
    return "https".equals(address.getScheme()) && HOSTS.contains(address.getHost());
  }

  private static boolean leadsToHeading(Page page, String link) {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page.path() : page.path().resolveSibling(parts[0]);
    return Files.exists(target)
        && (parts.length == 1 || Page.at(target).anchors().contains(parts[1]));
  }

  private static boolean answers(String link) {
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();
    HttpRequest request = HttpRequest.newBuilder(URI.create(link)).timeout(PATIENCE).build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() < 400;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
