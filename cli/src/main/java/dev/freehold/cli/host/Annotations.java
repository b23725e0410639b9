package dev.freehold.cli.host;

import dev.freehold.cli.host.Finding.Weight;
import dev.freehold.cli.render.Json;
import dev.freehold.cli.render.Visible;
import dev.freehold.cli.render.review.Review;
import dev.freehold.stacks.change.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What hosts show beside the lines of files. */
public final class Annotations {
  /** GitHub shows as many of each weight and step. */
  private static final int MOST = 10;

  private static final int TEXT = 1_000;

  private final List<Finding> findings;
  private final String folder;

  /**
   * @param folder the organisation's, below the repository's; may be empty
   */
  public Annotations(Review review, String folder) {
    this.findings = Finding.of(review);
    this.folder = folder;
  }

  private String path(Finding finding) {
    return folder.isEmpty() ? finding.file() : folder + "/" + finding.file();
  }

  /** Commands of a workflow of GitHub, one on each line. */
  public List<String> commands() {
    var lines = new ArrayList<String>();
    for (Weight weight : Weight.values()) {
      List<Finding> some = findings.stream().filter(each -> each.weight() == weight).toList();
      some.stream().limit(MOST).map(this::command).forEach(lines::add);
      if (some.size() > MOST) {
        lines.add(some.size() - MOST + " more of this kind are in the comment");
      }
    }
    return lines;
  }

  private String command(Finding finding) {
    return "::"
        + finding.weight().name().toLowerCase(Locale.ROOT)
        + " file="
        + property(path(finding))
        + ",line="
        + finding.line()
        + ",title="
        + property("Freehold: " + finding.kind())
        + "::"
        + data(Visible.line(finding.text(), TEXT));
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(Visible.line(text, TEXT)).replace(":", "%3A").replace(",", "%2C");
  }

  /** A report of GitLab's code quality, which it shows in the changes of a merge request. */
  public String codeQuality() {
    var report = new ArrayList<Map<String, Object>>();
    for (Finding finding : findings) {
      var json = Json.object("description", Visible.line(finding.text(), TEXT));
      json.put("check_name", "freehold " + finding.kind());
      json.put(
          "fingerprint",
          Work.sha256(finding.kind() + "\n" + path(finding) + "\n" + finding.text()));
      json.put(
          "severity",
          switch (finding.weight()) {
            case ERROR -> "critical";
            case WARNING -> "minor";
            case NOTICE -> "info";
          });
      var location = Json.object("path", Visible.line(path(finding), TEXT));
      location.put("lines", Map.of("begin", finding.line()));
      json.put("location", location);
      report.add(json);
    }
    return Json.write(report);
  }
}
