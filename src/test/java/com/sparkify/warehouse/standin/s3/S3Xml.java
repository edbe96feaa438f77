package com.sparkify.warehouse.standin.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The documents of the protocol. */
final class S3Xml {
  private static final String NAMESPACE = " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"";
  private static final Pattern KEY = Pattern.compile("<Key>(.*?)</Key>", Pattern.DOTALL);

  private S3Xml() {}

  static String error(S3Error error, S3Request request) {
    return "<Error>%s%s%s%s<RequestId>STANDIN</RequestId></Error>"
        .formatted(
            element("Code", error.code()),
            element("Message", error.getMessage()),
            element("BucketName", request.bucket()),
            element("Key", request.key()));
  }

  static String list(S3Page page, S3Request request) {
    boolean encoded = request.parameter("encoding-type", "").equals("url");
    UnaryOperator<String> key = encoded ? S3Xml::urlEncoded : UnaryOperator.identity();
    StringBuilder xml = new StringBuilder("<ListBucketResult" + NAMESPACE + ">");
    xml.append(element("Name", request.bucket()))
        .append(element("Prefix", key.apply(request.parameter("prefix", ""))))
        .append(element("KeyCount", page.objects().size() + page.commonPrefixes().size()))
        .append(element("MaxKeys", page.maxKeys()))
        .append(encoded ? element("EncodingType", "url") : "")
        .append(element("IsTruncated", page.next().isPresent()));
    page.next().ifPresent(next -> xml.append(element("NextContinuationToken", next)));
    for (S3Object object : page.objects()) {
      xml.append("<Contents>")
          .append(element("Key", key.apply(object.key())))
          .append(element("LastModified", object.lastModified()))
          .append(element("ETag", object.etag()))
          .append(element("Size", object.size()))
          .append("<StorageClass>STANDARD</StorageClass></Contents>");
    }
    for (String prefix : page.commonPrefixes()) {
      xml.append("<CommonPrefixes>")
          .append(element("Prefix", key.apply(prefix)))
          .append("</CommonPrefixes>");
    }
    return xml.append("</ListBucketResult>").toString();
  }

  static String buckets(List<S3Bucket> buckets) {
    StringBuilder xml = new StringBuilder("<ListAllMyBucketsResult" + NAMESPACE + "><Buckets>");
    buckets.forEach(b -> xml.append("<Bucket>" + element("Name", b.name()) + "</Bucket>"));
    return xml.append("</Buckets></ListAllMyBucketsResult>").toString();
  }

  static String location(String region) {
    return "<LocationConstraint%s>%s</LocationConstraint>".formatted(NAMESPACE, region);
  }

  static String deleted(List<String> keys) {
    StringBuilder xml = new StringBuilder("<DeleteResult" + NAMESPACE + ">");
    keys.forEach(key -> xml.append("<Deleted>" + element("Key", key) + "</Deleted>"));
    return xml.append("</DeleteResult>").toString();
  }

  /** The keys in a request to delete several objects. */
  static List<String> keysToDelete(String xml) {
    return KEY.matcher(xml).results().map(S3Xml::unescaped).toList();
  }

  private static String unescaped(MatchResult key) {
    return key.group(1)
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }

  private static String element(String name, Object value) {
    String text = value.toString();
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<" + name + ">" + escaped + "</" + name + ">";
  }

  private static String urlEncoded(String key) {
    return URLEncoder.encode(key, UTF_8).replace("%2F", "/");
  }
}
