import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;

/** Asks for every page of a listing and looks only for the next: the least that a lister must do. */
final class ListObjects {
  private static final String TOKEN = "<NextContinuationToken>";
  private static final String KEY = "<Key>";

  private ListObjects() {}

  /** Arguments: the server's address, the bucket, what the keys begin with. Prints how many. */
  public static void main(String[] args) throws IOException {
    String first = args[0] + "/" + args[1] + "?list-type=2&prefix=" + encoded(args[2]);
    int keys = 0;
    String page = get(first);
    for (String token = token(page); token != null; token = token(page)) {
      keys += count(page);
      page = get(first + "&continuation-token=" + encoded(token));
    }
    System.out.println(keys + count(page));
  }

  private static String get(String url) throws IOException {
    try (InputStream in = URI.create(url).toURL().openStream()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static String token(String page) {
    int from = page.indexOf(TOKEN) + TOKEN.length();
    return from < TOKEN.length() ? null : page.substring(from, page.indexOf('<', from));
  }

  private static int count(String page) {
    int keys = 0;
    for (int at = page.indexOf(KEY); at >= 0; at = page.indexOf(KEY, at + 1)) {
      keys++;
    }
    return keys;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
