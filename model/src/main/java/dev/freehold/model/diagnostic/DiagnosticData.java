package dev.freehold.model.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Diagnostics as plain maps and lists, carrying everything that the text does. */
final class DiagnosticData {
  private DiagnosticData() {}

  static List<Object> of(List<Diagnostic> diagnostics) {
    List<Object> all = new ArrayList<>();
    diagnostics.forEach(each -> all.add(of(each)));
    return all;
  }

  private static Map<String, Object> of(Diagnostic diagnostic) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("code", diagnostic.code().toString());
    data.put("severity", diagnostic.severity().word().toLowerCase(java.util.Locale.ROOT));
    data.put("summary", diagnostic.summary());
    data.putAll(place(diagnostic.span()));
    data.put("detail", diagnostic.detail());
    data.put("hint", diagnostic.hint());
    List<Object> related = new ArrayList<>();
    for (Related each : diagnostic.related()) {
      Map<String, Object> other = new LinkedHashMap<>();
      other.put("message", each.message());
      other.putAll(place(each.span()));
      related.add(other);
    }
    data.put("related", related);
    return data;
  }

  private static Map<String, Object> place(Span span) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("file", span.file());
    data.put("line", span.line());
    data.put("column", span.column());
    data.put("length", span.length());
    return data;
  }
}
