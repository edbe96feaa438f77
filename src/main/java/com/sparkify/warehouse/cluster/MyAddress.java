package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.error.SparkifyException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The address this machine has in the internet, as AWS sees it. */
public final class MyAddress {
  private static final URI AWS = URI.create("https://checkip.amazonaws.com/");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private MyAddress() {}

  /**
   * @throws SparkifyException if it cannot be found out
   */
  public static Cidr ask() {
    return ask(AWS);
  }

  static Cidr ask(URI service) {
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    HttpRequest request = HttpRequest.newBuilder(service).timeout(PATIENCE).build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 200) {
        return address(answer.body().strip());
      }
      throw unknown(null);
    } catch (IOException e) {
      throw unknown(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(e);
    }
  }

  /** A proxy may answer with a page of its own, and IPv6 is not what a warehouse is opened to. */
  private static Cidr address(String answer) {
    try {
      return Cidr.of(answer, false);
    } catch (SparkifyException e) {
      throw unknown(null);
    }
  }

  private static SparkifyException unknown(Exception cause) {
    return SparkifyException.failed(
        "Your address in the internet could not be found out from " + AWS.getHost() + ".",
        "Give your IPv4 address yourself: --public-from 203.0.113.7",
        cause);
  }
}
