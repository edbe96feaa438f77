package com.sparkify.warehouse.report;

import com.sparkify.warehouse.preview.Preview;
import com.sparkify.warehouse.preview.PreviewedLine;
import com.sparkify.warehouse.source.Member;
import com.sparkify.warehouse.source.Reject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** A preview as programs read it. */
public final class PreviewJson {
  private PreviewJson() {}

  /** The whole preview as a map; values are of the kind that they had. */
  public static Map<String, Object> of(Preview preview) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("set", preview.set());
    map.put("location", preview.location());
    map.put("files", preview.files());
    map.put("lines", preview.lines());
    map.put("records", preview.records().stream().map(PreviewJson::map).toList());
    map.put("keys", preview.keys());
    map.put("rejected", preview.rejected());
    map.put("rejects", preview.rejects().stream().map(PreviewJson::map).toList());
    return map;
  }

  private static Map<String, Object> map(PreviewedLine line) {
    Reject reject = line.reject();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("path", line.path());
    map.put("line", line.line());
    map.put("problem", reject == null ? null : Shown.problem(reject.label(), reject.key()));
    Map<String, Object> values = new LinkedHashMap<>();
    line.members().forEach(member -> values.put(member.key(), value(member)));
    map.put("record", values);
    return map;
  }

  private static Map<String, Object> map(Reject reject) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("path", reject.path());
    map.put("line", reject.line());
    map.put("reason", reject.label());
    map.put("key", reject.key());
    map.put("raw", reject.raw());
    return map;
  }

  private static Object value(Member member) {
    return switch (member.kind()) {
      case NULL -> null;
      case BOOLEAN -> Boolean.valueOf(member.text());
      case NUMBER -> number(member.text());
      case STRING, NESTED -> member.text();
    };
  }

  /** JSON's numbers have no end; one that fits nowhere is shown as its text. */
  private static Object number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
