package dev.freehold.local.google;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Lists in pages.
 *
 * @param size of a page where none is asked for
 * @param largest page that may be asked for
 */
record Paging(int size, int largest) {
  private static final String TOKEN = "after:";

  /** One page of the resources, which are sorted by name. */
  ObjectNode page(Call call, String field, List<ObjectNode> all) {
    int wanted = wanted(call.query("pageSize"));
    String after = after(call.query("pageToken"));
    List<ObjectNode> rest =
        all.stream().filter(one -> Fields.text(one, "name").compareTo(after) > 0).toList();
    List<ObjectNode> page = rest.subList(0, Math.min(wanted, rest.size()));
    ObjectNode answer = Store.object();
    if (!page.isEmpty()) {
      ArrayNode list = answer.putArray(field);
      page.forEach(list::add);
    }
    if (rest.size() > wanted) {
      String last = TOKEN + Fields.text(page.get(wanted - 1), "name");
      byte[] bytes = last.getBytes(StandardCharsets.UTF_8);
      answer.put("nextPageToken", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
    return answer;
  }

  private int wanted(String asked) {
    if (asked.isEmpty() || asked.equals("0")) {
      return size;
    }
    if (!asked.matches("[0-9]{1,9}") || Integer.parseInt(asked) > largest) {
      throw Refusal.invalid("Page size must be between 1 and " + largest + ", is " + asked + ".");
    }
    return Integer.parseInt(asked);
  }

  private static String after(String token) {
    if (token.isEmpty()) {
      return "";
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      if (text.startsWith(TOKEN)) {
        return text.substring(TOKEN.length());
      }
    } catch (IllegalArgumentException notBase64) {
      throw Refusal.invalid("Invalid page token.");
    }
    throw Refusal.invalid("Invalid page token.");
  }
}
