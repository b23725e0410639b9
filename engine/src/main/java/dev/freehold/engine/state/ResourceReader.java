package dev.freehold.engine.state;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.freehold.engine.Urn;
import dev.freehold.engine.json.Json;
import dev.freehold.engine.json.UnsupportedValueException;
import dev.freehold.engine.json.ValueReader;
import dev.freehold.engine.state.ResourceState.Kind;
import dev.freehold.engine.state.ResourceState.Mark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads one resource of a checkpoint.
 *
 * <p>Dropped, because each run writes them anew or the CLI drops them as well: {@code aliases},
 * {@code sourcePosition}, {@code stackTrace} and fields that are not known. Kept as they are:
 * {@code customTimeouts}, {@code hideDiff}. Refused when they are set, because losing them would
 * change what a later run does: the names in {@link #onOther}.
 */
final class ResourceReader {
  private static final String SEPARATOR = "::";

  private final JsonParser in;
  private final Recent recent;
  private final ResourceStateBuilder result = new ResourceStateBuilder(Urn.NONE, Kind.COMPONENT);
  private String urn = "";
  private String type = "";

  private ResourceReader(JsonParser in, Recent recent) {
    this.in = in;
    this.recent = recent;
  }

  /** The resource that starts at the current token. */
  static ResourceState read(JsonParser in, Recent recent) throws IOException {
    return new ResourceReader(in, recent).read();
  }

  private ResourceState read() throws IOException {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      throw new StateException("The state has an entry that is no resource.");
    }
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      in.nextToken();
      try {
        onField(name);
      } catch (UnsupportedValueException e) {
        throw refused("holds " + e.getMessage() + " in its " + name);
      }
    }
    checkUrn();
    return result.build();
  }

  private void onField(String name) throws IOException {
    switch (name) {
      case "urn" -> onUrn(text());
      case "type" -> type = text();
      case "custom" -> result.kind(flag() ? Kind.CUSTOM : Kind.COMPONENT);
      case "id" -> result.id(text());
      case "inputs" -> result.inputs(ValueReader.fields(in));
      case "outputs" -> result.outputs(ValueReader.fields(in));
      case "parent" -> result.parent(recent.parent(text()));
      case "provider" -> result.provider(recent.provider(text()));
      case "dependencies" -> result.dependencies(urns());
      case "propertyDependencies" -> result.propertyDependencies(urnsByProperty());
      case "additionalSecretOutputs" -> result.additionalSecretOutputs(texts());
      case "ignoreChanges" -> result.ignoreChanges(texts());
      case "replaceOnChanges" -> result.replaceOnChanges(texts());
      case "initErrors" -> result.initErrors(texts());
      case "importID" -> result.importId(text());
      case "created" -> result.created(text());
      case "modified" -> result.modified(text());
      case "protect" -> mark(Mark.PROTECT);
      case "retainOnDelete" -> mark(Mark.RETAIN_ON_DELETE);
      case "delete" -> mark(Mark.DELETE);
      case "pendingReplacement" -> mark(Mark.PENDING_REPLACEMENT);
      case "external" -> mark(Mark.EXTERNAL);
      case "customTimeouts", "hideDiff" -> keep(name);
      default -> onOther(name);
    }
  }

  private void onOther(String name) throws IOException {
    switch (name) {
      case "taint",
          "deletedWith",
          "replaceWith",
          "replacementTrigger",
          "refreshBeforeUpdate",
          "viewOf",
          "resourceHooks",
          "extensionRef",
          "snippetID" ->
          refuse(name);
      default -> in.skipChildren();
    }
  }

  private void onUrn(String text) {
    urn = text;
    result.urn(new Urn(text));
  }

  private void checkUrn() {
    int project = urn.indexOf(SEPARATOR);
    int qualifiedType = urn.indexOf(SEPARATOR, project + 2);
    int name = urn.indexOf(SEPARATOR, qualifiedType + 2);
    if (!urn.startsWith("urn:pulumi:") || project < 0 || qualifiedType < 0 || name < 0) {
      throw new StateException("The state has a resource whose URN is malformed: '" + urn + "'.");
    }
    int start = Math.max(qualifiedType + 1, urn.lastIndexOf('$', name)) + 1;
    if (!urn.regionMatches(start, type, 0, Math.max(type.length(), name - start))) {
      throw refused("has the type " + type + ", which is not that of its URN");
    }
  }

  private void refuse(String name) throws IOException {
    if (isSet()) {
      throw refused("uses " + name);
    }
  }

  private StateException refused(String what) {
    return new StateException(
        "The resource " + urn + " " + what + ". Freehold could not keep that; use the Pulumi CLI.");
  }

  private void mark(Mark mark) throws IOException {
    if (flag()) {
      result.mark(mark);
    }
  }

  private void keep(String name) throws IOException {
    String json = Json.text(out -> out.copyCurrentStructure(in));
    if (!json.equals("null") && !json.equals("{}") && !json.equals("[]")) {
      result.keep(name, json);
    }
  }

  private boolean isSet() throws IOException {
    return switch (in.currentToken()) {
      case VALUE_NULL, VALUE_FALSE -> false;
      case VALUE_STRING -> !in.getText().isEmpty();
      case START_ARRAY -> in.nextToken() != JsonToken.END_ARRAY;
      case START_OBJECT -> in.nextToken() != JsonToken.END_OBJECT;
      default -> true;
    };
  }

  private String text() throws IOException {
    return in.currentToken() == JsonToken.VALUE_NULL ? "" : in.getText();
  }

  private boolean flag() {
    return in.currentToken() == JsonToken.VALUE_TRUE;
  }

  private List<String> texts() throws IOException {
    if (isEmptyArray()) {
      return List.of();
    }
    var texts = new ArrayList<String>();
    for (; in.currentToken() != JsonToken.END_ARRAY; in.nextToken()) {
      texts.add(in.getText());
    }
    return texts;
  }

  private List<Urn> urns() throws IOException {
    if (isEmptyArray()) {
      return List.of();
    }
    var urns = new ArrayList<Urn>();
    for (; in.currentToken() != JsonToken.END_ARRAY; in.nextToken()) {
      urns.add(new Urn(in.getText()));
    }
    return urns;
  }

  /** Otherwise the current token is the first element. */
  private boolean isEmptyArray() throws IOException {
    return in.currentToken() != JsonToken.START_ARRAY || in.nextToken() == JsonToken.END_ARRAY;
  }

  private SortedMap<String, List<Urn>> urnsByProperty() throws IOException {
    var urns = new TreeMap<String, List<Urn>>();
    if (in.currentToken() == JsonToken.START_OBJECT) {
      for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
        in.nextToken();
        urns.put(name, urns());
      }
    }
    return urns;
  }
}
